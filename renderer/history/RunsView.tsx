import { Fragment, type ReactNode } from "react";
import type { Mark, Run } from "../../shared/copy/copy.ts";
import { safeAddress } from "../../shared/links.ts";

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

const tags: Readonly<Record<Mark, "mark" | "strong" | "em" | "u" | "s" | "sub" | "sup" | "code">> =
  {
    note: "mark",
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
