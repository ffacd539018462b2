import type { Block, Mark, Run } from "../copy/copy.ts";
import type { LocalPictures } from "./file-pictures.ts";
import type { BlockSink, LineKind } from "./html-blocks.ts";
import type { HtmlTally } from "./html-tally.ts";
import type { HtmlElement, HtmlNode } from "./html-tree.ts";
import type { ReadLink } from "./line-builder.ts";

/** What holds around the place being read. */
export interface Place {
  marks: ReadonlySet<Mark>;
  link: ReadLink | undefined;
  kind: LineKind;
  /** In an element that is a paragraph by its nature, so empty lines in it are meant. */
  inParagraph: boolean;
  /** White space counts. */
  pre: boolean;
  /** Line ends count, but rows of spaces do not. */
  lines: boolean;
  depth: number;
}

/** The reader of HTML as its parts see it: each reads one kind of element and calls back here. */
export interface HtmlReading {
  readonly tally: HtmlTally;
  readonly newId: () => string;
  /** For pictures that are neither in the library nor on the web. */
  readonly pictures: LocalPictures | undefined;
  /** True for what no reader of the page sees, or should; it is counted. */
  isLeftOut(element: HtmlElement): boolean;
  /** An element became this item: links to the one lead to the other. */
  becomes(element: HtmlElement, id: string): void;
  /** From here on this is not read: it has been read already. */
  skip(node: HtmlNode): void;
  isSkipped(node: HtmlNode): boolean;
  /** An element as it stands in the flow of the text. */
  flow(element: HtmlElement, sink: BlockSink, place: Place): void;
  /** What an element holds, in the flow of the text. */
  content(element: HtmlElement, sink: BlockSink, place: Place): void;
  /** What an element holds as one line; blocks that cannot be part of it go to `spilled`. */
  line(element: HtmlElement, place: Place, spilled: Block[]): Run[];
  /** What an element holds as blocks of their own. */
  blocks(element: HtmlElement, place: Place): Block[];
  /** What was gathered so far is a line of its own. */
  endLine(sink: BlockSink, place: Place): void;
}

/** One kind of element: reads it and says so, or leaves it to the others. */
export type ReadElement = (
  reading: HtmlReading,
  element: HtmlElement,
  sink: BlockSink,
  place: Place,
) => boolean;
