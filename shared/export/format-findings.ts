import type { ArticleFields } from "../article/article.ts";
import type { FieldName, Finding } from "../article/finding.ts";
import type { Copy } from "../copy/copy.ts";
import { leaves } from "../copy/runs.ts";
import { lines } from "../copy/walk.ts";
import { fieldLabels, lossSentences } from "../messages/findings.ts";
import type { ExportInput } from "./formats.ts";
import { publishableArticle } from "./publishable.ts";

/** What a format cannot carry of this article, a warning each; none for formats that carry all. */
export function formatFindings(format: string, input: ExportInput): Finding[] {
  if (format !== "wire-text") return [];
  const { fields, copy } = publishableArticle(input.article);
  const found: Finding[] = [];
  if (hasMarks(copy)) found.push(lossy("copy", lossSentences.marks()));
  if (hasLinks(copy)) found.push(lossy("copy", lossSentences.links()));
  if (hasStructure(copy)) found.push(lossy("copy", lossSentences.structure()));
  if (fields.leadImage?.picture.kind === "media") {
    found.push(lossy("leadImage", lossSentences.pictureFile()));
  }
  for (const field of placeless) {
    if (isGiven(fields, field)) found.push(lossy(field, lossSentences.field(fieldLabels[field])));
  }
  return found;
}

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

function hasStructure(copy: Copy): boolean {
  return copy.blocks.some((block) => block.type !== "paragraph");
}

function lossy(field: FieldName, reason: string): Finding {
  return { code: "export.lossy", level: "warn", field, reason };
}
