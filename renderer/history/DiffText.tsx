import type { ReactNode } from "react";
import { type Piece, runsOf } from "../../shared/copy/diff-words.ts";
import { messages } from "../messages/en.ts";
import { RunsView } from "./RunsView.tsx";

const words = messages.compare;

/**
 * Changed words in their line: what went is struck, what came underlined, what only looks different
 * dotted. A screen reader is told each in words.
 */
export function DiffText({ pieces }: { pieces: readonly Piece[] }): ReactNode {
  return pieces.map((piece, index) => {
    // Pieces come and go together: a place in the line is all they have of a name.
    const key = `${index}`;
    return <PieceView key={key} piece={piece} />;
  });
}

function PieceView({ piece: { kind, tokens } }: { piece: Piece }) {
  const inside = <RunsView runs={runsOf(tokens)} />;
  if (kind === "removed") return <Removed>{inside}</Removed>;
  if (kind === "added") return <Added>{inside}</Added>;
  if (kind === "same") return inside;
  return (
    <span className="diff-dressed" title={words.dressed}>
      <span className="unseen">{words.dressed} </span>
      {inside}
    </span>
  );
}

export function Removed({ children }: { children: ReactNode }) {
  return (
    <del className="diff-removed">
      <span className="unseen">{words.removed} </span>
      {children}
      <span className="unseen">{words.end} </span>
    </del>
  );
}

export function Added({ children }: { children: ReactNode }) {
  return (
    <ins className="diff-added">
      <span className="unseen">{words.added} </span>
      {children}
      <span className="unseen">{words.end} </span>
    </ins>
  );
}
