import type { Direction } from "../../shared/article/direction.ts";
import type { Block, Copy, Heading, List, Paragraph } from "../../shared/copy/copy.ts";
import { runsText } from "../../shared/copy/runs.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { useOwnDirection } from "../ui/article-language.ts";
import { usePrintedTime } from "../ui/printed-times.ts";
import { CodeView, EmbedView, FigureView, SpokenView, TableView } from "./LargerBlockView.tsx";
import { RunsView } from "./RunsView.tsx";

/** Stored copy as it reads, without an editor. */
export function CopyView({ copy }: { copy: Copy }) {
  return (
    <div className="copy-view">
      {copy.blocks.map((block) => (
        <BlockView key={block.id} block={block} />
      ))}
    </div>
  );
}

/** One stored block as it reads. */
export function BlockView({ block }: { block: Block }) {
  const own = useOwnDirection();
  const ownOf = (runs: Paragraph["runs"]) => own(runsText(runs));
  switch (block.type) {
    case "paragraph":
      return <p dir={ownOf(block.runs)}>{line(block.runs)}</p>;
    case "note":
      return (
        <p className="copy-note" dir={ownOf(block.runs)}>
          {line(block.runs)}
        </p>
      );
    case "quote":
      return <blockquote dir={ownOf(block.runs)}>{line(block.runs)}</blockquote>;
    case "rule":
      return <hr />;
    case "list":
      return <ListView list={block} dir={own(blockText(block))} />;
    case "heading":
      return <HeadingView level={block.level} runs={block.runs} dir={ownOf(block.runs)} />;
    case "pull-quote":
    case "question":
    case "answer":
      return <SpokenView block={block} />;
    case "code":
      return <CodeView code={block} />;
    case "picture":
    case "gallery":
      return <FigureView block={block} />;
    case "table":
      return <TableView table={block} />;
    case "embed":
      return <EmbedView embed={block} />;
    case "fact-box":
    case "live-entry":
      return (
        <div className="copy-box">
          {block.type === "live-entry" && <EntryTime at={block.at} />}
          <p className="copy-title" dir={ownOf(block.title)}>
            {line(block.title)}
          </p>
          {block.blocks.map((held) => (
            <BlockView key={held.id} block={held} />
          ))}
        </div>
      );
    default:
      return block satisfies never;
  }
}

function EntryTime({ at }: { at: string }) {
  const { text, dir } = usePrintedTime()(at);
  return (
    <time dateTime={at} dir={dir}>
      {text}
    </time>
  );
}

// The headline above is an h2 in the panel, so the levels of the copy go one down.
const headings = { 1: "h3", 2: "h3", 3: "h4", 4: "h5", 5: "h6", 6: "h6" } as const;

type HeadingProps = Pick<Heading, "level" | "runs"> & { dir?: Direction | undefined };

function HeadingView({ level, runs, dir }: HeadingProps) {
  const Name = headings[level];
  return <Name dir={dir}>{line(runs)}</Name>;
}

function ListView({ list, dir }: { list: List; dir?: Direction | undefined }) {
  const items = list.items.map((item) => (
    <li key={item.id}>
      {item.heading ? <HeadingView level={item.heading} runs={item.runs} /> : line(item.runs)}
      {item.lists?.map((inner) => (
        <ListView key={inner.id} list={inner} />
      ))}
    </li>
  ));
  return list.style === "number" ? (
    <ol start={list.start} dir={dir}>
      {items}
    </ol>
  ) : (
    <ul dir={dir}>{items}</ul>
  );
}

function line(runs: Paragraph["runs"]) {
  return <RunsView runs={runs} />;
}
