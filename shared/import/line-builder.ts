import type { LinkRun, Mark, Run, TextRun } from "../copy/copy.ts";
import { normaliseRuns, sortMarks } from "../copy/runs.ts";

/** A link as it is read: leaves of one element share one object. */
export interface ReadLink {
  href: string;
}

type Piece =
  | {
      kind: "text";
      text: string;
      marks: ReadonlySet<Mark>;
      link: ReadLink | undefined;
      pre: boolean;
    }
  | { kind: "break"; link: ReadLink | undefined };

/** Gathers the text of a line and gives it as runs, with white space as a browser shows it. */
export class LineBuilder {
  #pieces: Piece[] = [];

  text(text: string, marks: ReadonlySet<Mark>, link: ReadLink | undefined, pre: boolean): void {
    this.#pieces.push({ kind: "text", text, marks, link, pre });
  }

  break(link: ReadLink | undefined): void {
    this.#pieces.push({ kind: "break", link });
  }

  /** True when there is something to read in it. */
  hasText(): boolean {
    return this.#pieces.some((piece) => piece.kind === "text" && piece.text.trim() !== "");
  }

  /** The line so far, tidied; the builder is then empty. */
  take(): Run[] {
    const pieces = tidy(this.#pieces);
    this.#pieces = [];
    const runs: Run[] = [];
    let open: { link: ReadLink; run: LinkRun } | undefined;
    for (const piece of pieces) {
      const leaf: TextRun | { type: "break" } =
        piece.kind === "break" ? { type: "break" } : textRun(piece.text, piece.marks);
      if (!piece.link) {
        open = undefined;
        runs.push(leaf);
      } else if (open?.link === piece.link) {
        open.run.runs.push(leaf);
      } else {
        open = { link: piece.link, run: { type: "link", href: piece.link.href, runs: [leaf] } };
        runs.push(open.run);
      }
    }
    return normaliseRuns(runs);
  }
}

function textRun(text: string, marks: ReadonlySet<Mark>): TextRun {
  const sorted = sortMarks(marks);
  return sorted ? { type: "text", text, marks: sorted } : { type: "text", text };
}

/** Collapses white space, also across elements; none at the ends of lines, no break at the end. */
function tidy(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let spaceBefore = true;
  for (const piece of pieces) {
    if (piece.kind === "break") {
      trimEnd(kept);
      kept.push(piece);
      spaceBefore = true;
      continue;
    }
    let text = piece.pre ? piece.text : piece.text.replace(/[ \t\n\r\f]+/g, " ");
    if (spaceBefore && !piece.pre) text = text.replace(/^ /, "");
    if (text === "") continue;
    kept.push({ ...piece, text });
    spaceBefore = !piece.pre && text.endsWith(" ");
  }
  trimEnd(kept);
  while (kept.at(-1)?.kind === "break") {
    kept.pop();
    trimEnd(kept);
  }
  while (kept[0]?.kind === "break") kept.shift();
  return kept;
}

function trimEnd(pieces: Piece[]): void {
  for (let last = pieces.at(-1); last?.kind === "text"; last = pieces.at(-1)) {
    const text = withoutEndSpaces(last.text);
    if (text !== "") {
      pieces[pieces.length - 1] = { ...last, text };
      return;
    }
    pieces.pop();
  }
}

/** By hand: the pattern for it takes the square of the time on a long row of spaces. */
function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (text[end - 1] === " ") end -= 1;
  return text.slice(0, end);
}
