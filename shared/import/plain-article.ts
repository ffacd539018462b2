import { newFields } from "../article/article.ts";
import type { Finding } from "../article/finding.ts";
import { copyOf } from "../copy/copy.ts";
import { importSentences as say } from "../messages/findings.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { paragraph, paragraphsOf } from "./plain-text.ts";

/** Longest first line that can be a headline, in characters. */
const headlineLimit = 150;

/**
 * An article from text without any layout: a short first line that stands by itself is the headline,
 * the rest is the body.
 */
export function readPlainArticle(input: ImportInput): ImportResult {
  const paragraphs = paragraphsOf(input.text);
  const { defaultPublication: publication, file } = input;
  const fields = newFields(publication.id, publication.language);
  fields.origin = { format: "plain-text", file, layout: {} };
  const findings: Finding[] = [];
  const [first] = paragraphs;
  if (first && isHeadline(first) && paragraphs.length > 1) {
    fields.headline = first[0]!;
    paragraphs.shift();
    const reason = say.headlineTaken();
    findings.push({ code: "import.converted", level: "warn", field: "headline", reason });
  } else {
    const reason = say.missing("headline");
    findings.push({ code: "import.missing", level: "warn", field: "headline", reason });
  }
  const blocks = paragraphs.map((lines) => paragraph(lines, input.newId));
  return { fields, copy: copyOf(blocks), findings };
}

function isHeadline(lines: readonly string[]): boolean {
  const [line = ""] = lines;
  return lines.length === 1 && line.length <= headlineLimit && !/[.,;:]$/.test(line);
}
