import { createState } from "lexical";
import type {
  BreakRun,
  Embed,
  HeadingLevel,
  Mark,
  Picture,
  Run,
  Table,
  TextRun,
} from "../../../shared/copy/copy.ts";
import { normaliseRuns, sortMarks } from "../../../shared/copy/runs.ts";
import { withoutUnsafeLinks } from "../../../shared/copy/safe-links.ts";
import { embedProviders } from "../../../shared/embeds.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { isSuggestion } from "./node-states.ts";

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
    caption: withoutUnsafeLinks(normaliseRuns(list(caption).flatMap(runOf))),
  };
}

function runOf(value: unknown): Run[] {
  const { type, href, runs, bk } = record(value);
  if (type !== "link") return leafOf(value);
  const review = isReview(bk) ? { bk } : {};
  return [{ type, href: text(href), runs: list(runs).flatMap(leafOf), ...review }];
}

function leafOf(value: unknown): (TextRun | BreakRun)[] {
  const { type, text: words, marks, sg, cm } = record(value);
  const review = {
    ...(isReview(sg) && { sg }),
    ...(list(cm).length > 0 && { cm: list(cm).map(text) }),
  };
  if (type === "break") return [{ type, ...review }];
  if (type !== "text") return [];
  const known = sortMarks(list(marks) as Mark[]);
  return [{ type, text: text(words), ...(known && { marks: known }), ...review }];
}

function isReview(value: unknown): value is NonNullable<TextRun["sg"]> {
  return list(value).length > 0 && list(value).every(isSuggestion);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
