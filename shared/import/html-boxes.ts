import type { Block, Run } from "../copy/copy.ts";
import { isBoxBlock, isEntryBlock } from "../copy/holding.ts";
import { instant } from "./house-names.ts";
import type { HtmlReading, Place, ReadElement } from "./html-reading.ts";
import {
  attribute,
  childrenOf,
  findElement,
  type HtmlElement,
  hasClass,
  isElement,
} from "./html-tree.ts";

/** Fact boxes and entries of a live blog, as our own pages mark them. */
export const readBox: ReadElement = (reading, element, sink, place) => {
  const isEntry = hasClass(element, "live-entry");
  if (!isEntry && !hasClass(element, "fact-box")) return false;
  const at = isEntry ? takeInstant(reading, element) : "";
  if (at === undefined) return false;
  reading.endLine(sink, place);
  const id = reading.newId();
  const spilled: Block[] = [];
  const title = takeTitle(reading, element, place, spilled);
  const blocks = reading.blocks(element, place);
  if (isEntry) {
    sink.block({ type: "live-entry", id, at, title, blocks: blocks.filter(isEntryBlock) });
    spilled.push(...blocks.filter((block) => !isEntryBlock(block)));
  } else if (title.length > 0 || blocks.length > 0) {
    sink.block({ type: "fact-box", id, title, blocks: blocks.filter(isBoxBlock) });
    spilled.push(...blocks.filter((block) => !isBoxBlock(block)));
  }
  for (const block of spilled) sink.block(block);
  return true;
};

function takeInstant(reading: HtmlReading, element: HtmlElement): string | undefined {
  const time = findElement(element, (inner) => inner.tagName === "time");
  const at = time && instant(attribute(time, "datetime") ?? "");
  const line = childrenOf(element).filter(isElement)[0];
  if (at && line && hasClass(line, "time")) reading.skip(line);
  return at;
}

function takeTitle(
  reading: HtmlReading,
  element: HtmlElement,
  place: Place,
  spilled: Block[],
): Run[] {
  const title = childrenOf(element)
    .filter(isElement)
    .find((child) => hasClass(child, "title") && /^h\d$/.test(child.tagName));
  if (!title) return [];
  const runs = reading.line(title, place, spilled);
  reading.skip(title);
  return runs;
}
