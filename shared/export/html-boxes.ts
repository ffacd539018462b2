import type { FactBox, LiveEntry, Run } from "../copy/copy.ts";
import type { CopyContext } from "./copy-context.ts";
import { lineDir, timeHtml } from "./html-direction.ts";
import { runsHtml } from "./html-runs.ts";

/** A fact box around its blocks, which are HTML already. */
export function factBoxHtml({ title }: FactBox, blocks: string, context: CopyContext): string {
  return stack(['<aside class="fact-box">', titleHtml(title, context), blocks, "</aside>"]);
}

/** An entry of a live blog around its blocks, which are HTML already. */
export function liveEntryHtml(entry: LiveEntry, blocks: string, context: CopyContext): string {
  const { at, title } = entry;
  const time = timeHtml(at, context.instant(at), context.direction);
  return stack([
    '<section class="live-entry">',
    `<p class="time">${time}</p>`,
    titleHtml(title, context),
    blocks,
    "</section>",
  ]);
}

function titleHtml(title: readonly Run[], context: CopyContext): string {
  const html = runsHtml(title);
  return html === "" ? "" : `<h2 class="title"${lineDir(title, context)}>${html}</h2>`;
}

function stack(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n");
}
