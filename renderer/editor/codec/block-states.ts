import { createState } from "lexical";
import type { Embed, HeadingLevel, Picture, Run, Table } from "../../../shared/copy/copy.ts";
import { embedProviders } from "../../../shared/embeds.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";

/**
 * What a block holds beside its lines, as node state: it goes with the node through edits, undo and
 * the clipboard. A clipboard may bring anything, so every member is looked at.
 */

const isEqual = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Who is quoted. */
export const attributionState = createState("attribution", { parse: text });
/** Who speaks. */
export const speakerState = createState("speaker", { parse: text });
/** When an entry of a live blog was made. */
export const entryTimeState = createState("at", { parse: instantOf });

/** The level of an item that is a heading too; what Enter makes of it is none. */
export const itemHeadingState = createState("heading", {
  parse: levelOrNone,
  resetOnCopyNode: true,
});

export type PictureFacts = Pick<Picture, "picture" | "alt" | "credit" | "width">;
export const pictureState = createState("picture", { parse: pictureFacts, isEqual });

export type EmbedFacts = Pick<Embed, "provider" | "address" | "title">;
export const embedState = createState("embed", { parse: embedFacts, isEqual });

export type TableFacts = Pick<Table, "headerRow" | "headerColumn" | "caption">;
export const tableState = createState("table", { parse: tableFacts, isEqual });

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function levelOrNone(value: unknown): HeadingLevel | null {
  return ([1, 2, 3, 4, 5, 6] as const).find((level) => level === value) ?? null;
}

function instantOf(value: unknown): string {
  const given = text(value);
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/.test(
    given,
  );
  return isInstant && !Number.isNaN(Date.parse(given)) ? given : "1970-01-01T00:00:00Z";
}

function pictureFacts(value: unknown): PictureFacts {
  const { picture, alt, credit, width } = record(value);
  return {
    picture: sourceOf(picture),
    alt: text(alt),
    credit: text(credit),
    width: width === "wide" ? "wide" : "normal",
  };
}

function sourceOf(value: unknown): PictureSource {
  const { kind, id, address } = record(value);
  return kind === "media" ? { kind, id: text(id) } : { kind: "remote", address: text(address) };
}

function embedFacts(value: unknown): EmbedFacts {
  const { provider, address, title } = record(value);
  const known = embedProviders.find((name) => name === provider);
  return { provider: known ?? "generic", address: text(address), title: text(title) };
}

function tableFacts(value: unknown): TableFacts {
  const { headerRow, headerColumn, caption } = record(value);
  return {
    headerRow: headerRow === true,
    headerColumn: headerColumn === true,
    caption: Array.isArray(caption) ? caption.filter(isRun) : [],
  };
}

function isRun(value: unknown): value is Run {
  const { type, text: words, href, runs } = record(value);
  if (type === "break") return true;
  if (type === "text") return typeof words === "string" && words !== "";
  return type === "link" && typeof href === "string" && Array.isArray(runs) && runs.every(isRun);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
