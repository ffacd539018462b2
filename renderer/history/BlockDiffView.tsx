import type { ReactNode } from "react";
import type { Block } from "../../shared/copy/copy.ts";
import type { BlockDiff, LineDiff } from "../../shared/copy/diff.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { messages } from "../messages/en.ts";
import { useOwnDirection } from "../ui/article-language.ts";
import { BlockView } from "./CopyView.tsx";
import { Added, DiffText, Removed } from "./DiffText.tsx";
import { RunsView } from "./RunsView.tsx";

const words = messages.compare;

/** A changed block as it reads, what went and what came in one. */
export function BlockDiffView({ diff }: { diff: BlockDiff }) {
  switch (diff.kind) {
    case "same":
    case "moved":
      return <BlockView block={diff.block} />;
    case "added":
      return <WholeBlock block={diff.block}>{(inside) => <Added>{inside}</Added>}</WholeBlock>;
    case "removed":
      return <WholeBlock block={diff.old}>{(inside) => <Removed>{inside}</Removed>}</WholeBlock>;
    case "changed":
      if (diff.lines.every((line) => line.kind === "same" && !line.moved)) {
        return <BothBlocks old={diff.old} block={diff.block} />;
      }
      return <ChangedBlock block={diff.block} lines={diff.lines} />;
  }
}

/** What became of a block, in words. */
export function blockKind(diff: BlockDiff): string {
  const kind =
    diff.kind === "changed" && diff.moved ? words.kinds.movedAndChanged : words.kinds[diff.kind];
  const type = typeChange(diff);
  return type === "" ? kind : `${kind}, ${type}`;
}

function typeChange({ old, block }: BlockDiff): string {
  if (!old || !block || old.type === block.type) return "";
  return words.became(words.blockTypes[old.type], words.blockTypes[block.type]);
}

function WholeBlock(props: { block: Block; children(inside: ReactNode): ReactNode }) {
  const { block, children } = props;
  if (block.type === "rule") return <p>{children(words.rule)}</p>;
  if (block.type !== "list") {
    if ("runs" in block) {
      return <Frame block={block}>{children(<RunsView runs={block.runs} />)}</Frame>;
    }
    return children(<BlockView block={block} />);
  }
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item.id}>
          {children(<RunsView runs={item.runs} />)}
          {item.lists?.map((inner) => (
            <WholeBlock key={inner.id} block={inner}>
              {children}
            </WholeBlock>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What changed stands on no line: another picture, alt text, width, a header … */
function BothBlocks({ old, block }: { old: Block; block: Block }) {
  return (
    <>
      <WholeBlock block={old}>{(inside) => <Removed>{inside}</Removed>}</WholeBlock>
      <WholeBlock block={block}>{(inside) => <Added>{inside}</Added>}</WholeBlock>
    </>
  );
}

function ChangedBlock({ block, lines }: { block: Block; lines: readonly LineDiff[] }) {
  const [only] = lines;
  if (block.type !== "list" && lines.length === 1 && only) {
    return (
      <Frame block={block}>
        <LineView line={only} />
      </Frame>
    );
  }
  return (
    <ul className="diff-lines">
      {lines.map((line, index) => {
        const key = `${index}`;
        const depth = Math.max(line.depth - 1, 0);
        return (
          <li key={key} style={{ "--depth": depth } as React.CSSProperties}>
            <LineView line={line} />
          </li>
        );
      })}
    </ul>
  );
}

function LineView({ line: { kind, moved, old, runs, pieces } }: { line: LineDiff }) {
  if (kind === "changed") return <DiffText pieces={pieces} />;
  const inside = <RunsView runs={runs ?? old ?? []} />;
  if (kind === "added") return <Added>{inside}</Added>;
  if (kind === "removed") return <Removed>{inside}</Removed>;
  if (!moved) return inside;
  return (
    <>
      <span className="diff-moved-line">{words.kinds.moved}: </span>
      {inside}
    </>
  );
}

function Frame({ block, children }: { block: Block; children: ReactNode }) {
  const dir = useOwnDirection()(blockText(block));
  if (block.type === "quote") return <blockquote dir={dir}>{children}</blockquote>;
  // The heading's own level would break the outline of the dialog.
  const look = block.type === "heading" ? "diff-heading" : undefined;
  return (
    <p className={look} dir={dir}>
      {children}
    </p>
  );
}
