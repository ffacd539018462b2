import { unreadableReasons } from "../../messages/findings.ts";
import { type Archive, UnreadableFile } from "../unreadable.ts";
import { elements, parseXml, type XmlElement } from "./xml.ts";

/** Where a part of a document points to. */
export interface Relationship {
  /** The last word of its type: `image`, `hyperlink`, `styles` … */
  type: string;
  /** Another part's name, or an address outside of the file. */
  target: string;
  external: boolean;
}

export type Relationships = ReadonlyMap<string, Relationship>;

/** A Word document as its parts. */
export interface WordPackage {
  document: XmlElement;
  /** What the main part points to, by id. */
  relationships: Relationships;
  /** A part that the main part points to by type, with its own relationships. */
  related(type: string): { root: XmlElement; relationships: Relationships } | undefined;
  /** How many parts of that type have words in them. */
  worded(type: string): number;
  bytes(name: string): Uint8Array | undefined;
}

/** Opens a Word document. Throws {@link UnreadableFile} when the file is none. */
export function openWordPackage(archive: Archive): WordPackage {
  const main = mainPart(archive);
  if (main === undefined) throw new UnreadableFile(whyNone(archive));
  const relationships = relationshipsOf(archive, main);
  const partsOf = (type: string) =>
    [...relationships.values()].filter((each) => each.type === type && !each.external);
  return {
    document: parseXml(archive.read(main)!),
    relationships,
    related(type) {
      const name = partsOf(type)[0]?.target;
      const bytes = name === undefined ? undefined : archive.read(name);
      if (!bytes || bytes.length === 0) return undefined;
      return { root: parseXml(bytes), relationships: relationshipsOf(archive, name!) };
    },
    worded(type) {
      return partsOf(type).filter(({ target }) => hasWords(archive.read(target))).length;
    },
    bytes: (name) => archive.read(name),
  };
}

function mainPart(archive: Archive): string | undefined {
  const root = relationshipsOf(archive, "");
  const main = [...root.values()].find(({ type }) => type === "officeDocument")?.target;
  const known = [main, "word/document.xml"].filter((name) => name !== undefined);
  return known.find((name) => archive.names.includes(name) && isWord(archive, name));
}

/** A presentation and a spreadsheet have a main part too. */
function isWord(archive: Archive, name: string): boolean {
  return !archive.names.some((each) => /^(?:ppt|xl)\//.test(each)) || name.startsWith("word/");
}

function whyNone({ names }: Archive): string {
  if (names.some((name) => name === "content.xml")) return unreadableReasons.openDocument;
  if (names.some((name) => /^(?:ppt|xl|word)\//.test(name))) return unreadableReasons.noWordText;
  return unreadableReasons.notWord;
}

function relationshipsOf(archive: Archive, part: string): Relationships {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const found = new Map<string, Relationship>();
  if (!bytes) return found;
  for (const { name, attributes } of elements(parseXml(bytes))) {
    const { Id: id, Target: target, Type: type = "", TargetMode: mode } = attributes;
    if (name !== "rel:Relationship" || id === undefined || target === undefined) continue;
    const external = mode === "External";
    found.set(id, {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? target : partName(folder, target),
      external,
    });
  }
  return found;
}

/** A part's name from the way another one points to it. */
function partName(folder: string, target: string): string {
  const steps = target.startsWith("/") ? target.split("/") : `${folder}${target}`.split("/");
  const name: string[] = [];
  for (const step of steps) {
    if (step === "..") name.pop();
    else if (step !== "" && step !== ".") name.push(step);
  }
  return name.join("/");
}

function hasWords(bytes: Uint8Array | undefined): boolean {
  if (!bytes) return false;
  const waiting: XmlElement[] = [parseXml(bytes)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === "w:t" && next.children.some((text) => String(text).trim() !== "")) {
      return true;
    }
    waiting.push(...elements(next));
  }
  return false;
}
