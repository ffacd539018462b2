import { isWebAddress } from "../links.ts";
import type { Publication } from "../publication.ts";
import type { ImportInput } from "./formats.ts";
import { categoryNamed, printedDate, publicationNamed } from "./house-names.ts";

/** What stands above the headline of a wire text, told apart. Parts not found are "". */
export interface WireHead {
  pageTitle: string;
  picture: string;
  publisher: string;
  category: string;
  date: string;
  /** Lines that are none of these, in their order. */
  unplaced: string[];
}

export type KnownPublications = Pick<ImportInput, "publications" | "defaultPublication">;

type ShapedPart = "picture" | "date" | "publisher" | "category";

/** The part a line is by its own form or name, wherever it stands. */
export function partOf(line: string, known: KnownPublications): ShapedPart | undefined {
  if (isWebAddress(line)) return "picture";
  const all: readonly Publication[] = [known.defaultPublication, ...known.publications];
  if (all.some((publication) => printedDate(line, publication) !== undefined)) return "date";
  if (publicationNamed(line, all)) return "publisher";
  if (all.some((publication) => categoryNamed(line, publication))) return "category";
  return undefined;
}

/**
 * Tells the lines of a head apart: address, date, publisher and category by form or name, and what
 * is then left by where it stands.
 */
export function readHead(
  segments: readonly (readonly string[])[],
  known: KnownPublications,
): WireHead {
  const head: WireHead = {
    pageTitle: "",
    picture: "",
    publisher: "",
    category: "",
    date: "",
    unplaced: [],
  };
  const all = segments
    .flatMap((lines, segment) => lines.map((text) => ({ text, segment })))
    .map((line, at) => ({ ...line, at, part: partOf(line.text, known) }));
  const left = all.filter(({ text, part }) => {
    if (part === undefined || head[part] !== "") return true;
    head[part] = text;
    return false;
  });
  const meta = metaSegments(segments, all);
  const picture = all.findIndex((line) => line.part === "picture");
  for (const line of left) {
    const { at } = line;
    const inMeta = meta.has(line.segment);
    const mayBeTitle = inMeta ? at < picture : at === 0;
    if (mayBeTitle && head.pageTitle === "") head.pageTitle = line.text;
    else if (inMeta && line.part === undefined && head.publisher === "") head.publisher = line.text;
    else if (inMeta && line.part === undefined && head.category === "") head.category = line.text;
    else head.unplaced.push(line.text);
  }
  return head;
}

/** The groups of lines that hold address, publisher, category and date. */
function metaSegments(
  segments: readonly (readonly string[])[],
  lines: readonly { segment: number; part: ShapedPart | undefined }[],
): ReadonlySet<number> {
  const found = lines.filter((line) => line.part !== undefined).map((line) => line.segment);
  if (found.length > 0) return new Set(found);
  // Nothing is known by name or form: a group of two lines can only be publisher and category.
  return new Set(segments.flatMap((group, at) => (group.length === 2 ? [at] : [])));
}
