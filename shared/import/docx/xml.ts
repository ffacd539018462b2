import { SaxesParser } from "saxes";
import { unreadableReasons } from "../../messages/findings.ts";
import { decodeText } from "../decode-text.ts";
import { UnreadableFile } from "../unreadable.ts";

/** An element; names go by the prefixes that Word itself uses, whatever a file calls them. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (XmlElement | string)[];
}

/** Namespaces by their customary prefix, as Word writes them and as the strict standard has them. */
const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
  "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
  "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
  "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
  "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
  "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
  "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
  "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
  "urn:schemas-microsoft-com:vml": "v",
  "urn:schemas-microsoft-com:office:office": "o",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
};

/** The tree of a part of a document. Throws {@link UnreadableFile} for what is not well-formed XML. */
export function parseXml(bytes: Uint8Array): XmlElement {
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new UnreadableFile(unreadableReasons.damaged);
  const top: XmlElement = { name: "", attributes: {}, children: [] };
  const open: XmlElement[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (cause) => {
    throw new UnreadableFile(unreadableReasons.damaged, { cause });
  });
  // No part of a Word document may have one, and entities are the way to make much of little.
  parser.on("doctype", () => {
    throw new UnreadableFile(unreadableReasons.damaged);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    const named: Record<string, string> = Object.create(null);
    for (const { uri, prefix, local, value } of Object.values(attributes)) {
      if (prefix !== "xmlns") named[nameOf(uri, local)] = value;
    }
    const element: XmlElement = { name: nameOf(uri, local), attributes: named, children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  const text = (text: string) => {
    open.at(-1)!.children.push(text);
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.write(decoded.text).close();
  return elements(top)[0]!;
}

function nameOf(uri: string, local: string): string {
  return uri === "" ? local : `${prefixes[uri] ?? "other"}:${local}`;
}

export function elements(parent: XmlElement): XmlElement[] {
  return parent.children.filter((child) => typeof child !== "string");
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  if (!parent) return undefined;
  for (const each of parent.children) {
    if (typeof each !== "string" && each.name === name) return each;
  }
  return undefined;
}

/** The `w:val` of a child element, `undefined` when either is missing. */
export function valueIn(parent: XmlElement | undefined, name: string): string | undefined {
  return child(parent, name)?.attributes["w:val"];
}

/** Every element below one in document order. Without recursion: files can nest as they like. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const waiting = elements(root).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let at = next.children.length - 1; at >= 0; at -= 1) {
      const inner = next.children[at]!;
      if (typeof inner !== "string") waiting.push(inner);
    }
  }
}

/** The text directly in an element. */
export function textOf(element: XmlElement): string {
  return element.children.filter((inner) => typeof inner === "string").join("");
}

/** What a switch such as `<w:b/>` says: `undefined` when it is not there. */
export function flag(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(parent, name);
  if (!element) return undefined;
  return !/^(?:0|false|off|none)$/i.test(element.attributes["w:val"] ?? "");
}
