import { type Direction, ownDirection, partDirection } from "../article/direction.ts";
import type { Block, List, Run } from "../copy/copy.ts";
import { publishedText } from "../copy/notes.ts";
import { blockLines } from "../copy/walk.ts";
import type { CopyContext } from "./copy-context.ts";
import { attributes, escapeText } from "./html-escape.ts";

/** ` dir="…"` for a line that runs the other way than the article; "" for one that goes with it. */
export function lineDir(runs: readonly Run[], { direction }: CopyContext): string {
  return textDir(publishedText(runs), direction);
}

/** The same for all of a list or a table: its markers, or its columns, begin on one side. */
export function blockDir(block: Block | List, { direction }: CopyContext): string {
  const lines = [...blockLines(block)].map(({ runs }) => publishedText(runs));
  return textDir(lines.join("\n"), direction);
}

/** The same for plain text that has a line of its own. */
export function textDir(text: string, around: Direction): string {
  return attributes({ dir: ownDirection(text, around) });
}

/** An instant as it is printed; digits and month keep their order whatever stands around. */
export function timeHtml(datetime: string, printed: string, around: Direction): string {
  const dir = partDirection(printed, around);
  return `<time${attributes({ datetime, dir })}>${escapeText(printed)}</time>`;
}

/** A name or a credit in a span that keeps it apart from what stands beside it on the line. */
export function partSpan(className: string, text: string, around: Direction): string {
  if (text === "") return "";
  const dir = partDirection(text, around);
  return `<span${attributes({ class: className, dir })}>${escapeText(text)}</span>`;
}
