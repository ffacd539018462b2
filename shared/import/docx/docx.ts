import { type ArticleFields, newFields } from "../../article/article.ts";
import type { Finding } from "../../article/finding.ts";
import { type Block, copyOf, type List } from "../../copy/copy.ts";
import { importSentences as say } from "../../messages/findings.ts";
import { FilePictures } from "../file-pictures.ts";
import type { ImportInput, ImportResult } from "../formats.ts";
import { HtmlTally } from "../html-tally.ts";
import type { Archive } from "../unreadable.ts";
import { Numbering } from "./numbering.ts";
import { openWordPackage, type WordPackage } from "./package.ts";
import { beginStory, readBlocks } from "./stories.ts";
import { readStyles } from "./styles.ts";
import { takeFields } from "./word-fields.ts";
import { asLine } from "./word-flow.ts";
import type { WordReading } from "./word-reading.ts";
import { child, elements } from "./xml.ts";

/**
 * An article from a Word document. What its author did not publish stays behind and is counted:
 * hidden text, tracked deletions, comments; names and dates of those who changed something are not
 * even looked at. Throws `UnreadableFile` for what is no such document.
 */
export function readWordFile(archive: Archive, input: Omit<ImportInput, "text">): ImportResult {
  const file = openWordPackage(archive);
  const reader = new WordReader(file, input.newId);
  const { blocks, flow } = reader.body();
  const notes = reader.notes();
  const findings = reader.findings();
  const { defaultPublication: publication } = input;
  const fields: ArticleFields = newFields(publication.id, publication.language);
  fields.origin = { format: "docx", file: input.file, layout: {} };
  const rest = takeFields(blocks, flow.roles, fields, findings);
  return {
    fields,
    copy: copyOf([...rest, ...notes]),
    findings,
    pictures: reader.pictures.all,
  };
}

interface Note {
  kind: "footnote" | "endnote";
  id: string;
  number: number;
  itemId: string;
}

class WordReader implements WordReading {
  readonly file: WordPackage;
  readonly newId: () => string;
  readonly styles;
  readonly numbering;
  readonly tally = new HtmlTally();
  readonly pictures = new FilePictures();
  readonly #notes = new Map<string, Note>();
  #insertions = 0;

  constructor(file: WordPackage, newId: () => string) {
    this.file = file;
    this.newId = newId;
    this.styles = readStyles(file.related("styles")?.root);
    this.numbering = new Numbering(file.related("numbering")?.root);
  }

  body() {
    const { document, relationships } = this.file;
    const body = child(document, "w:body") ?? document;
    return readBlocks(this, body, beginStory(this, body, relationships), 0);
  }

  note(kind: Note["kind"], id: string): { number: number; itemId: string } {
    const key = `${kind} ${id}`;
    let note = this.#notes.get(key);
    if (!note) {
      note = { kind, id, number: this.#notes.size + 1, itemId: this.newId() };
      this.#notes.set(key, note);
    }
    return note;
  }

  insertion(): void {
    this.#insertions += 1;
  }

  blocks: WordReading["blocks"] = (element, story, depth) =>
    readBlocks(this, element, story, depth).blocks;

  /** The notes that the text refers to, as a numbered list below a rule. */
  notes(): Block[] {
    if (this.#notes.size === 0) return [];
    const spilled: Block[] = [];
    const items: List["items"] = [];
    // A note may refer to another: the map grows while it is gone through.
    for (const { kind, id, itemId } of this.#notes.values()) {
      const line = asLine(this.#noteBlocks(kind, id));
      spilled.push(...line.spilled);
      items.push({ id: itemId, runs: line.runs });
    }
    const list: List = { type: "list", id: this.newId(), style: "number", items };
    return [{ type: "rule", id: this.newId() }, list, ...spilled];
  }

  findings(): Finding[] {
    const found = this.tally.findings();
    const add = (code: Finding["code"], reason: string, what: string, count: number) => {
      if (count === 0) return;
      found.push({ code, level: "warn", field: "copy", reason, counted: { what, count } });
    };
    const insertions = this.#insertions;
    add(
      "import.converted",
      say.insertionsTaken(insertions),
      say.insertionsTakenInAll(),
      insertions,
    );
    const notes = this.#notes.size;
    add("import.converted", say.notesGathered(notes), say.notesGatheredInAll(), notes);
    const headers = this.file.worded("header") + this.file.worded("footer");
    add("import.dropped", say.leftOut("header", headers), say.leftOutInAll("header"), headers);
    return found;
  }

  readonly #stories = new Map<Note["kind"], ReturnType<WordPackage["related"]>>();

  #noteBlocks(kind: Note["kind"], id: string): Block[] {
    if (!this.#stories.has(kind)) this.#stories.set(kind, this.file.related(`${kind}s`));
    const part = this.#stories.get(kind);
    const note = part && elements(part.root).find((each) => each.attributes["w:id"] === id);
    if (!note) return [];
    return this.blocks(note, beginStory(this, note, part.relationships), 1);
  }
}
