import type { Block } from "../../copy/copy.ts";
import { safeAddress } from "../../links.ts";
import { unreadableReasons } from "../../messages/findings.ts";
import { UnreadableFile } from "../unreadable.ts";
import { chosen } from "./choices.ts";
import { Fields } from "./fields.ts";
import type { Relationships } from "./package.ts";
import { ParagraphReader } from "./paragraphs.ts";
import { hasText, isPrompt } from "./runs.ts";
import { readTable } from "./tables.ts";
import { WordFlow } from "./word-flow.ts";
import { deepest, type Story, type WordReading } from "./word-reading.ts";
import { child, descendants, elements, type XmlElement } from "./xml.ts";

/** A story of the document, about to be read. */
export function beginStory(
  reading: Pick<WordReading, "tally">,
  root: XmlElement,
  relationships: Relationships,
): Story {
  const fields = new Fields({
    linkTo(address) {
      const href = safeAddress(address);
      return href === undefined ? undefined : { href };
    },
    unsafeLink: (text) => reading.tally.unsafeLink(text),
  });
  if (!fieldsAreWhole(root)) fields.showAll();
  return { relationships, fields, comments: new Set() };
}

/** What an element of a story holds, paragraph by paragraph, as blocks. */
export function readBlocks(
  reading: WordReading,
  element: XmlElement,
  story: Story,
  depth: number,
): { blocks: Block[]; flow: WordFlow } {
  const flow = new WordFlow(reading.newId);
  const paragraphs = new ParagraphReader(reading, story, flow);
  readAll(reading, element, story, flow, paragraphs, depth);
  paragraphs.finish();
  return { blocks: flow.finish(), flow };
}

function readAll(
  reading: WordReading,
  parent: XmlElement,
  story: Story,
  flow: WordFlow,
  paragraphs: ParagraphReader,
  depth: number,
): void {
  if (depth > deepest) throw new UnreadableFile(unreadableReasons.tooDeep);
  const { tally } = reading;
  for (const element of elements(parent)) {
    const inner = (within: XmlElement) =>
      readAll(reading, within, story, flow, paragraphs, depth + 1);
    switch (element.name) {
      case "w:p":
        paragraphs.read(element, depth);
        break;
      case "w:tbl":
        paragraphs.finish();
        flow.block(...readTable(reading, element, story, depth));
        break;
      case "w:sdt":
        if (isPrompt(element)) tally.leftOut("prompt");
        else inner(child(element, "w:sdtContent") ?? element);
        break;
      case "w:ins":
      case "w:moveTo":
      case "w:customXml":
      case "w:smartTag":
        inner(element);
        break;
      case "w:del":
        if (hasText(element)) tally.leftOut("deletion");
        break;
      case "mc:AlternateContent":
        inner(chosen(element));
        break;
      case "w:altChunk":
        tally.leftOut("embedded");
        break;
      case "m:oMathPara":
      case "m:oMath":
        paragraphs.read({ name: "w:p", attributes: {}, children: [element] }, depth);
        break;
      default:
    }
  }
}

/** False where a field that begins never ends: taken at its word it would swallow the rest. */
function fieldsAreWhole(root: XmlElement): boolean {
  let open = 0;
  for (const { name, attributes } of descendants(root)) {
    if (name !== "w:fldChar") continue;
    if (attributes["w:fldCharType"] === "begin") open += 1;
    if (attributes["w:fldCharType"] === "end") open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}
