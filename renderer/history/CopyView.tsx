import { Fragment, type ReactNode } from "react";
import type { Block, Copy, List, Mark, Run } from "../../shared/copy/copy.ts";
import { safeAddress } from "../../shared/links.ts";

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
  switch (block.type) {
    case "paragraph":
      return <p>{runs(block.runs)}</p>;
    case "quote":
      return <blockquote>{runs(block.runs)}</blockquote>;
    case "rule":
      return <hr />;
    case "list":
      return <ListView list={block} />;
    case "heading": {
      const Heading = headings[block.level];
      return <Heading>{runs(block.runs)}</Heading>;
    }
  }
}

// The headline above is an h2 in the panel, so the levels of the copy go one down.
const headings = { 2: "h3", 3: "h4", 4: "h5" } as const;

function ListView({ list }: { list: List }) {
  const items = list.items.map((item) => (
    <li key={item.id}>
      {runs(item.runs)}
      {item.lists?.map((inner) => (
        <ListView key={inner.id} list={inner} />
      ))}
    </li>
  ));
  return list.style === "number" ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>;
}

/** A line of stored copy as it reads. */
export function RunsView({ runs: list }: { runs: readonly Run[] }): ReactNode {
  return runs(list);
}

function runs(list: readonly Run[]): ReactNode {
  return list.map((run, index) => {
    const key = `${index}`;
    if (run.type === "break") return <br key={key} />;
    if (run.type === "text") return <Fragment key={key}>{marked(run.text, run.marks)}</Fragment>;
    return (
      <a key={key} href={safeAddress(run.href)} target="_blank" rel="noreferrer">
        {runs(run.runs)}
      </a>
    );
  });
}

const tags: Readonly<Record<Mark, "strong" | "em" | "u" | "s" | "sub" | "sup" | "code">> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  sub: "sub",
  sup: "sup",
  code: "code",
};

function marked(text: string, marks: readonly Mark[] = []): ReactNode {
  const [outer, ...rest] = marks;
  if (outer === undefined) return text;
  const Tag = tags[outer];
  return <Tag>{marked(text, rest)}</Tag>;
}
