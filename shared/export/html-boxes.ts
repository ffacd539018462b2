import type { FactBox, LiveEntry } from "../copy/copy.ts";
import type { CopyContext } from "./copy-context.ts";
import { attributes, escapeText } from "./html-escape.ts";
import { runsHtml } from "./html-runs.ts";

/** A fact box around its blocks, which are HTML already. */
export function factBoxHtml({ title }: FactBox, blocks: string): string {
  return stack(['<aside class="fact-box">', titleHtml(runsHtml(title)), blocks, "</aside>"]);
}

/** An entry of a live blog around its blocks, which are HTML already. */
export function liveEntryHtml(entry: LiveEntry, blocks: string, context: CopyContext): string {
  const { at, title } = entry;
  const time = `<time${attributes({ datetime: at })}>${escapeText(context.instant(at))}</time>`;
  return stack([
    '<section class="live-entry">',
    `<p class="time">${time}</p>`,
    titleHtml(runsHtml(title)),
    blocks,
    "</section>",
  ]);
}

function titleHtml(title: string): string {
  return title === "" ? "" : `<h2 class="title">${title}</h2>`;
}

function stack(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
