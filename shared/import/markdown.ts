import { type ArticleFields, type Disclaimer, newLeadImage } from "../article/article.ts";
import type { Finding } from "../article/finding.ts";
import { type Block, copyOf } from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { importSentences as say } from "../messages/findings.ts";
import { FilePictures, sourceOf } from "./file-pictures.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { copyFromTree } from "./html-copy.ts";
import { findPageText, type PageText } from "./html-root.ts";
import { attribute, type HtmlNode, lineText, parseHtml } from "./html-tree.ts";
import { fieldsFromMembers } from "./markdown-fields.ts";
import { markdownHtml } from "./markdown-html.ts";
import { readPlainArticle } from "./plain-article.ts";

/**
 * An article from Markdown, with or without front matter. Markdown may hold any HTML, so it is
 * turned into HTML first: one reader then decides what of it is copy.
 */
export function readMarkdown(input: ImportInput): ImportResult {
  const text = input.text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const split = splitFrontMatter(text);
  const findings: Finding[] = [];
  const pictures = new FilePictures();
  if (!split.ok) {
    const reason = say.frontMatterDamaged(split.problem);
    findings.push({ code: "import.unplaced", level: "warn", field: "copy", reason });
  }
  const fields = fieldsFromMembers(split.ok ? split.members : {}, input, pictures);
  fields.origin = { format: "markdown", file: input.file, layout: {} };
  const html = markdownHtml(split.ok ? split.body : text);
  if (html === undefined) {
    const plain = readPlainArticle({ ...input, text: split.ok ? split.body : text });
    findings.push({
      code: "import.converted",
      level: "warn",
      field: "copy",
      reason: say.tooLongForMarkdown(),
    });
    fields.headline ||= plain.fields.headline;
    return { fields, copy: plain.copy, findings, pictures: pictures.all };
  }
  const page = parseHtml(html);
  const taken = takeFromText(fields, findPageText(page), pictures);
  const read = copyFromTree(page, input.newId, taken, pictures);
  findings.push(...read.findings);
  if (fields.headline === "") {
    const reason = say.missing("headline");
    findings.push({ code: "import.missing", level: "warn", field: "headline", reason });
  }
  const blocks = withoutDisclaimers(read.blocks, fields.disclaimers);
  return { fields, copy: copyOf(blocks), findings, pictures: pictures.all };
}

/** Fills headline and lead image from the text where the front matter does not give them. */
function takeFromText(
  fields: ArticleFields,
  { headline, picture }: PageText,
  pictures: FilePictures,
): Set<HtmlNode> {
  const taken = new Set<HtmlNode>();
  const heading = headline ? lineText(headline) : "";
  if (headline && (fields.headline === "" || fields.headline === heading)) {
    fields.headline = heading;
    taken.add(headline);
  }
  const image = picture?.image;
  const source = image && sourceOf(attribute(image, "src") ?? "", pictures);
  if (source && !fields.leadImage) {
    fields.leadImage = {
      ...newLeadImage(source),
      alt: attribute(image, "alt") ?? "",
      caption: attribute(image, "title") ?? "",
    };
    taken.add(image);
  }
  return taken;
}

/** Our own Markdown gives its disclaimers twice: in the front matter and in the text. */
function withoutDisclaimers(blocks: readonly Block[], disclaimers: readonly Disclaimer[]): Block[] {
  const kept = [...blocks];
  const says = (block: Block | undefined, disclaimer: Disclaimer) =>
    block?.type === "paragraph" && runsText(block.runs) === disclaimer.text;
  for (const disclaimer of disclaimers) {
    if (disclaimer.position === "start" && says(kept[0], disclaimer)) kept.shift();
  }
  for (const disclaimer of disclaimers.toReversed()) {
    if (disclaimer.position === "end" && says(kept.at(-1), disclaimer)) kept.pop();
  }
  return kept;
}
