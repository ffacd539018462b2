import type { LexicalEditor, NodeKey } from "lexical";
import type { Ref } from "react";
import type { PictureWords } from "../../shared/article/picture-words.ts";
import type { Block, Copy } from "../../shared/copy/copy.ts";
import type { MediaItem } from "../../shared/media.ts";
import type { CommandRegistry } from "../commands/registry.ts";
import type { TimePrint } from "../ui/printed-times.ts";
import type { BodyFacts } from "./body-facts.ts";
import type { BlockFact } from "./find/body-texts.ts";
import type { SlashSnippet } from "./slash/slash-entries.ts";

/** What the editor asks of the library; what needs it is not offered without. */
export interface EditorLibrary {
  /** Adds a picture file. Rejects when it is none that the library takes. */
  addPicture(file: File): Promise<MediaItem>;
  /** The pictures added last, newest first. */
  recentPictures(limit: number): Promise<MediaItem[]>;
  /**
   * What was written about one of the library's pictures before, in this article or the latest that
   * has it. Rejects never: nothing is known then.
   */
  pictureWords(id: string): Promise<PictureWords>;
  /** The time by the library's clock. */
  now(): Date;
  /** Tells the user of a failure. */
  report(error: unknown): void;
}

export interface BodyEditorProps {
  /** What to start with. A later value is ignored: mount a new editor (`key`) for another copy. */
  copy: Copy;
  editable: boolean;
  /** BCP 47; drives spelling, hyphenation and direction. */
  language: string;
  /** How the publication prints when an entry of a live blog was made. */
  times: TimePrint;
  /** Quotes, dashes and spaces as that language has them, as they are typed. */
  smartTyping: boolean;
  /** Only the block at the caret stands out. */
  focusMode: boolean;
  /** The line that is written stays at one height. */
  typewriter: boolean;
  /** Accessible name of the text box. */
  label: string;
  placeholder: string;
  /** The same for as long as the editor lives. */
  commands: CommandRegistry;
  /** Pieces of copy that the slash list offers by their names. */
  snippets?: readonly SlashSnippet[];
  handleRef: Ref<BodyEditorHandle>;
  /** The copy is not what it was. Not called for loading, selecting or focusing. */
  onChange(): void;
  /** At once for the copy it starts with, then within about 250 ms of a change. */
  onFacts(facts: BodyFacts): void;
  /**
   * The copy could not be shown or an edit failed. `fatal`: the editor is read-only and its copy
   * must not be saved.
   */
  onError?(error: Error, fatal: boolean): void;
  /** The same for as long as the editor lives. */
  library?: EditorLibrary;
  /** A link was opened from the text. Nothing happens unless given. */
  onOpenLink?(address: string): void;
}

export interface BodyEditorHandle {
  /** The copy as it is now. Blocks that did not change are the same objects as last time. */
  readCopy(): Copy;
  focus(position?: "start" | "end"): void;
  /** Puts the caret to the start of that block and shows it. */
  reveal(blockId: string): void;
  /** The heading that the caret is at or below, at once and whenever it becomes another. */
  followHeading(listener: (id: string | undefined) => void): () => void;
  /** What is selected, as copy of its own; none when that is nothing to read. */
  selectedBlocks(): Block[];
  /** Puts copies of these blocks at the selection. */
  insertBlocks(blocks: readonly Block[]): void;
  /** Opens the form in which that text of a block is edited. */
  editFact(block: NodeKey, fact: BlockFact): void;
  getEditor(): LexicalEditor;
  /** Puts picture files into the library and then into the text, where the caret is or at its end. */
  addPictures(files: readonly File[]): void;
}
