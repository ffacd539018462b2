import type { ArticleFields } from "../../article/article.ts";
import type { Finding } from "../../article/finding.ts";
import type { Block } from "../../copy/copy.ts";
import { runsText } from "../../copy/runs.ts";
import { importSentences as say } from "../../messages/findings.ts";
import type { ParagraphRole } from "./word-flow.ts";

/** Longest first line that can be a headline, in characters. */
const longestHeadline = 150;

/**
 * Fills the fields that a document gives by the styles of its first lines, and the headline by its
 * looks where no style gives it. Returns the blocks that are left for the body.
 */
export function takeFields(
  blocks: readonly Block[],
  roles: ReadonlyMap<Block, ParagraphRole>,
  fields: ArticleFields,
  findings: Finding[],
): Block[] {
  const rest: Block[] = [];
  const sections = [...roles.values()].filter((role) => role === "section").length;
  let inHead = true;
  for (const block of blocks) {
    const role = inHead ? roles.get(block) : undefined;
    if (inHead && role && take(block, role, sections === 1, fields)) continue;
    if (block.type !== "picture" && block.type !== "rule") inHead = false;
    rest.push(block);
  }
  if (fields.headline === "") takeFirstLine(rest, fields, findings);
  return rest;
}

function take(
  block: Block,
  role: ParagraphRole,
  isOnlySection: boolean,
  fields: ArticleFields,
): boolean {
  const text = "runs" in block ? runsText(block.runs).replaceAll("\n", " ") : "";
  switch (role) {
    case "headline":
      if (fields.headline !== "") return false;
      fields.headline = text;
      return true;
    case "section":
      if (fields.headline !== "" || !isOnlySection) return false;
      fields.headline = text;
      return true;
    case "standfirst":
    case "kicker":
      if (fields[role] !== "") return false;
      fields[role] = text;
      return true;
    case "byline":
      if (fields.byline.line !== "") return false;
      fields.byline.line = text.replace(/^by\s+/i, "");
      return true;
    default:
      return false;
  }
}

function takeFirstLine(rest: Block[], fields: ArticleFields, findings: Finding[]): void {
  const [first, second] = rest;
  const text = first?.type === "paragraph" ? runsText(first.runs) : "";
  const isHeadline =
    text !== "" &&
    text.length <= longestHeadline &&
    !/[.,;:]$/.test(text) &&
    !text.includes("\n") &&
    second?.type === "paragraph";
  if (isHeadline) {
    fields.headline = text;
    rest.shift();
    const reason = say.headlineTaken();
    findings.push({ code: "import.converted", level: "warn", field: "headline", reason });
  } else {
    const reason = say.missing("headline");
    findings.push({ code: "import.missing", level: "warn", field: "headline", reason });
  }
}
