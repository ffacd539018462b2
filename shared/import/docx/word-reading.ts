import type { Block } from "../../copy/copy.ts";
import type { FilePictures } from "../file-pictures.ts";
import type { HtmlTally } from "../html-tally.ts";
import type { Fields } from "./fields.ts";
import type { Numbering } from "./numbering.ts";
import type { Relationships, WordPackage } from "./package.ts";
import type { Letters, Styles } from "./styles.ts";
import type { WordFlow } from "./word-flow.ts";
import type { XmlElement } from "./xml.ts";

/** A Word document as its readers see it. */
export interface WordReading {
  readonly file: WordPackage;
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly tally: HtmlTally;
  readonly pictures: FilePictures;
  readonly newId: () => string;
  /** A note that the text refers to: its number, and the id that its item will have. */
  note(kind: "footnote" | "endnote", id: string): { number: number; itemId: string };
  insertion(): void;
  /** What an element holds as blocks of their own: a cell, a box, a note. */
  blocks(element: XmlElement, story: Story, depth: number): Block[];
}

/** One text of the document: the body, or its notes. */
export interface Story {
  relationships: Relationships;
  fields: Fields;
  /** Comments met so far, by id: one is referred to several times. */
  comments: Set<string>;
}

/** Where in a text something stands. */
export interface Place {
  flow: WordFlow;
  story: Story;
  depth: number;
  /** Of the paragraph's style, and whether it is bold or italic by its nature. */
  letters: Letters;
  isHeading: boolean;
}

/** Deeper than any hand or program nests. */
export const deepest = 100;
