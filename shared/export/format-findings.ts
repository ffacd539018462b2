import type { ArticleFields } from "../article/article.ts";
import type { FieldName, Finding } from "../article/finding.ts";
import type { BlockType, Copy } from "../copy/copy.ts";
import { leaves } from "../copy/runs.ts";
import { allBlocks, lines } from "../copy/walk.ts";
import { fieldLabels, lossSentences } from "../messages/findings.ts";
import type { ExportInput } from "./formats.ts";
import type { FormatLoss } from "./manifest.ts";
import { publishableArticle } from "./publishable.ts";

/** What a format cannot carry of this article, a warning each; none for formats that carry all. */
export function formatFindings(format: string, input: ExportInput): Finding[] {
  if (format !== "wire-text") return [];
  const { fields, copy } = publishableArticle(input.article);
  const found: Finding[] = [];
  if (hasMarks(copy)) found.push(lossy("copy", lossSentences.marks()));
  if (hasLinks(copy)) found.push(lossy("copy", lossSentences.links()));
  const types = new Set([...allBlocks(copy)].map((block) => block.type));
  if (plainTypes.some((type) => types.has(type))) {
    found.push(lossy("copy", lossSentences.structure()));
  }
  if (types.has("picture") || types.has("gallery")) {
    found.push(lossy("copy", lossSentences.bodyPictures()));
  }
  if (types.has("table")) found.push(lossy("copy", lossSentences.tables()));
  if (types.has("embed")) found.push(lossy("copy", lossSentences.embeds()));
  if (types.has("fact-box") || types.has("live-entry")) {
    found.push(lossy("copy", lossSentences.boxes()));
  }
  if (fields.leadImage?.picture.kind === "media") {
    found.push(lossy("leadImage", lossSentences.pictureFile()));
  }
  for (const field of placeless) {
    if (isGiven(fields, field)) found.push(lossy(field, lossSentences.field(fieldLabels[field])));
  }
  return found;
}

/** The same for several formats, those that carry everything left out. */
export function formatLosses(formats: readonly string[], input: ExportInput): FormatLoss[] {
  return [...new Set(formats)]
    .map((format) => ({ format, findings: formatFindings(format, input) }))
    .filter(({ findings }) => findings.length > 0);
}

/** Blocks that become plain lines. */
const plainTypes: readonly BlockType[] = [
  "heading",
  "list",
  "quote",
  "rule",
  "pull-quote",
  "question",
  "answer",
  "code",
];

/** Fields for which the layout of a wire has no place. */
const placeless = ["kicker", "standfirst", "byline", "dateline", "tags", "corrections"] as const;

function isGiven(fields: ArticleFields, field: (typeof placeless)[number]): boolean {
  switch (field) {
    case "byline":
      return fields.byline.people.length > 0 || fields.byline.line !== "";
    case "dateline":
      return fields.dateline.place !== "" || fields.dateline.date !== "";
    default:
      return fields[field].length > 0;
  }
}

function hasMarks(copy: Copy): boolean {
  for (const line of lines(copy)) {
    for (const leaf of leaves(line.runs)) if (leaf.type === "text" && leaf.marks) return true;
  }
  return false;
}

function hasLinks(copy: Copy): boolean {
  for (const line of lines(copy)) if (line.runs.some((run) => run.type === "link")) return true;
  return false;
}

function lossy(field: FieldName, reason: string): Finding {
  return { code: "export.lossy", level: "warn", field, reason };
}
