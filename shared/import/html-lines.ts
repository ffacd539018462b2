import type { Block, Code, CodeRun } from "../copy/copy.ts";
import type { HtmlReading, ReadElement } from "./html-reading.ts";
import { inlineStyle } from "./html-style.ts";
import {
  attribute,
  childrenOf,
  elementsOf,
  findElement,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  isText,
  lineText,
  textsOf,
} from "./html-tree.ts";

/** Quotes that say who is quoted, and those that are set large. */
export const readPullQuote: ReadElement = (reading, element, sink, place) => {
  const isFigure = element.tagName === "figure";
  if (element.tagName !== "blockquote" && !isFigure) return false;
  const quote = isFigure
    ? findElement(element, (inner) => inner.tagName === "blockquote")
    : element;
  if (!quote) return false;
  const isLarge = /\bpull-?quote\b/i.test(`${classesOf(element)} ${classesOf(quote)}`);
  const by = attributionOf(quote) ?? (isFigure ? figcaptionOf(element) : undefined);
  if (!isLarge && (!by || !isOneLine(quote, by))) return false;
  reading.endLine(sink, place);
  const attribution = by ? lineText(by) : "";
  if (by) reading.skip(by);
  const spilled: Block[] = [];
  const id = reading.newId();
  const runs = reading.line(quote, { ...place, kind: "paragraph" }, spilled);
  if (runs.length > 0) sink.block({ type: "pull-quote", id, runs, attribution });
  for (const block of spilled) sink.block(block);
  return true;
};

/** Questions and answers of an interview, as our own pages mark them. */
export const readInterview: ReadElement = (reading, element, sink, place) => {
  const type = (["question", "answer"] as const).find((name) => hasClass(element, name));
  if (element.tagName !== "p" || !type) return false;
  reading.endLine(sink, place);
  const who = childrenOf(element).find(isElement);
  const hasSpeaker = who !== undefined && hasClass(who, "speaker");
  if (hasSpeaker) reading.skip(who);
  const spilled: Block[] = [];
  const id = reading.newId();
  const runs = reading.line(element, place, spilled);
  const speaker = hasSpeaker ? lineText(who) : "";
  if (runs.length > 0) sink.block({ type, id, speaker, runs });
  for (const block of spilled) sink.block(block);
  return true;
};

/** Preformatted text. */
export const readCode: ReadElement = (reading, element, sink, place) => {
  if (element.tagName !== "pre" && !isCodeBox(element)) return false;
  reading.endLine(sink, place);
  const runs = codeRuns(preText(reading, codeWithin(element)));
  if (runs.length === 0) return true;
  const code: Code = { type: "code", id: reading.newId(), language: languageOf(element), runs };
  sink.block(code);
  return true;
};

/** Evernote says of a box that it holds code. */
function isCodeBox(element: HtmlElement): boolean {
  return inlineStyle(element).get("--en-codeblock") === "true";
}

/**
 * Chat programs set the name of the language and a button above the code, within its frame. Where
 * anything else stands beside the code, or there is more than one, all of it may be code.
 */
function codeWithin(frame: HtmlElement): HtmlElement {
  const [code, another] = [...elementsOf(frame)].filter(({ tagName }) => tagName === "code");
  const language = languageOf(frame).toLowerCase();
  if (!code || another || language === "") return frame;
  const own = new Set(textsOf(code));
  const texts = [...textsOf(frame, isButton)].filter(({ value }) => value.trim() !== "");
  const begin = texts.findIndex((text) => own.has(text));
  if (begin < 0 || !texts.slice(begin).every((text) => own.has(text))) return frame;
  const words = texts.slice(0, begin).map(({ value }) => value.trim().toLowerCase());
  const label = words.filter((word) => !buttonWords.test(word)).join(" ");
  return label === language ? code : frame;
}

/** What buttons above code say, where they are none in the markup. */
const buttonWords = /^(?:copy(?: code)?|copied!?|edit|run|download|expand|collapse|wrap)$/;

function isButton(element: HtmlElement): boolean {
  return element.tagName === "button" || attribute(element, "role") === "button";
}

/** Lines of code as runs, without empty lines at the ends. */
export function codeRuns(text: string): CodeRun[] {
  const lines = text.replaceAll("\r\n", "\n").split(/[\n\r]/);
  const isEmpty = (line: string | undefined) => line !== undefined && line.trim() === "";
  while (isEmpty(lines[0])) lines.shift();
  while (isEmpty(lines.at(-1))) lines.pop();
  return lines.flatMap((line, at): CodeRun[] => {
    const text: CodeRun[] = line === "" ? [] : [{ type: "text", text: line }];
    return at === 0 ? text : [{ type: "break" }, ...text];
  });
}

/** The text with its line ends: those in it, and those of elements that begin a line. */
function preText(reading: HtmlReading, root: HtmlElement): string {
  let text = "";
  const waiting: (HtmlNode | "end")[] = [...childrenOf(root)].reverse();
  const beginLine = () => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "end") beginLine();
    else if (isText(node)) text += node.value;
    else if (isElement(node)) {
      if (node.tagName === "br") text += "\n";
      else if (!reading.isLeftOut(node)) {
        const isLine = /^(?:div|p|li|tr)$/.test(node.tagName);
        if (isLine) {
          beginLine();
          waiting.push("end");
        }
        for (let at = node.childNodes.length - 1; at >= 0; at -= 1)
          waiting.push(node.childNodes[at]!);
      }
    }
  }
  return text;
}

function languageOf(pre: HtmlElement): string {
  const code = findElement(pre, (element) => element.tagName === "code");
  const classes = `${classesOf(pre)} ${code ? classesOf(code) : ""}`;
  return /(?:^|\s)lang(?:uage)?-(\S+)/.exec(classes)?.[1] ?? "";
}

/** Who is quoted, where that stands on a line of its own at the end. */
function attributionOf(quote: HtmlElement): HtmlElement | undefined {
  const last = childrenOf(quote).filter(isElement).at(-1);
  if (last?.tagName === "footer") return last;
  // Within a sentence it is the name of a work.
  const standsAlone = childrenOf(quote).some((node) => isElement(node) && node.tagName === "p");
  return last?.tagName === "cite" && standsAlone ? last : undefined;
}

function figcaptionOf(figure: HtmlElement): HtmlElement | undefined {
  return childrenOf(figure)
    .filter(isElement)
    .find((element) => element.tagName === "figcaption");
}

function isOneLine(quote: HtmlElement, by: HtmlElement): boolean {
  const lines = childrenOf(quote).filter(
    (node) => node !== by && (isElement(node) || (isText(node) && node.value.trim() !== "")),
  );
  return lines.length === 1 && !findElement(quote, (element) => isStructure(element.tagName));
}

function isStructure(name: string): boolean {
  return /^(?:h[1-6]|ul|ol|table|pre|img|iframe|blockquote)$/.test(name);
}

function classesOf(element: HtmlElement): string {
  return attribute(element, "class") ?? "";
}
