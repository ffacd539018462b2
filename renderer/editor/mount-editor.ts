import { DRAG_DROP_PASTE } from "@lexical/rich-text";
import { $getRoot, $getSelection, type LexicalEditor, mergeRegister } from "lexical";
import { type Direction, textDirection } from "../../shared/article/direction.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { printedTime, type TimePrint } from "../ui/printed-times.ts";
import { registerBodyCommands } from "./body-commands.ts";
import type { BodyEditorHandle, BodyEditorProps } from "./body-editor-types.ts";
import { factsOf, noFacts } from "./body-facts.ts";
import { CountsReport } from "./counts.ts";
import { createBodyEditor } from "./create-body-editor.ts";
import { followDirections } from "./direction/own-directions.ts";
import { followEmptiness } from "./emptiness.ts";
import { followBlock } from "./forms/block-at-caret.ts";
import { editFact } from "./forms/edit-fact.ts";
import type { FormDesk } from "./forms/form-desk.ts";
import { openFormsOf } from "./forms/open-on-click.ts";
import { type LinkTarget, linkTarget } from "./links/link-target.ts";
import { openLinks } from "./links/open-links.ts";
import { followEntryTimes } from "./live-entries/entry-times.ts";
import { followHeading, revealBlock } from "./outline/outline-place.ts";
import { registerPastedPictures } from "./paste/paste-pictures.ts";
import { takeGivenPictures } from "./pictures/given-pictures.ts";
import { insertCopyOf, selectedBlocks } from "./snippets/snippets.ts";
import { registerTkCommands } from "./tk/tk-commands.ts";
import { TkHighlights } from "./tk/tk-highlights.ts";

export interface MountedEditor extends BodyEditorHandle {
  setEditable(editable: boolean): void;
  /** The article's language is now one that is written so. */
  setDirection(direction: Direction): void;
  /** The publication now prints the times of a live blog so. */
  setTimes(times: TimePrint, around: Direction): void;
  unmount(): void;
}

/** Where the editor stands and what it reports to. `props` gives the newest properties. */
export interface Mount {
  root: HTMLElement;
  frame: HTMLElement;
  props(): BodyEditorProps;
  openLinkEditor(target: LinkTarget): void;
  forms: FormDesk;
}

/** Builds the body's editor and connects it with the page around it. */
export function mountEditor({ root, frame, props, openLinkEditor, forms }: Mount): MountedEditor {
  const given = props().copy;
  let facts = noFacts;
  const report = () => {
    const copy = isWhole ? loaded.readCopy() : given;
    facts = factsOf(copy, facts);
    props().onFacts(facts);
    highlights.refresh(copy);
  };
  const counts = new CountsReport(report);
  const loaded = createBodyEditor({
    copy: given,
    editable: props().editable,
    typingLanguage: () => (props().smartTyping ? props().language : undefined),
    onChange() {
      props().onChange();
      counts.soon();
    },
    onError: (error, fatal) => props().onError?.(error, fatal),
  });
  const { editor, isWhole } = loaded;
  let last: Copy | undefined;
  editor.setRootElement(root);
  const highlights = new TkHighlights(editor);
  report();
  const around = textDirection(props().language);
  const directions = followDirections(editor, around);
  const printWith = (times: TimePrint, direction: Direction) => (at: string) =>
    printedTime(at, times, direction);
  const times = followEntryTimes(editor, printWith(props().times, around));
  const remove = mergeRegister(
    registerBodyCommands(
      editor,
      root,
      props().commands,
      () => openLinkEditor(linkTarget(editor, frame)),
      { forms, now: () => props().library?.now() ?? new Date() },
    ),
    takeGivenPictures(editor, () => props().library),
    followBlock(editor, forms.block.set),
    openFormsOf(editor, root, forms),
    registerTkCommands(editor, props().commands, () => loaded.readCopy()),
    followEmptiness(editor, (empty) => {
      frame.dataset.empty = String(empty);
    }),
    followEditable(editor, root),
    registerPastedPictures(editor, () => props().library),
    openLinks(
      root,
      (address) => props().onOpenLink?.(address),
      () => editor.isEditable(),
    ),
  );
  return {
    // An editor that failed to load must never be saved from; it hands back what it was given.
    readCopy: () => last ?? (isWhole ? loaded.readCopy() : given),
    focus: (position) =>
      editor.focus(() => root.focus(), {
        defaultSelection: position === "start" ? "rootStart" : "rootEnd",
      }),
    getEditor: () => editor,
    editFact: (block, fact) => editFact(editor, forms, block, fact),
    addPictures(files) {
      editor.update(() => {
        if (!$getSelection()) $getRoot().selectEnd();
        editor.dispatchCommand(DRAG_DROP_PASTE, [...files]);
      });
    },
    selectedBlocks: () => selectedBlocks(editor),
    insertBlocks: (blocks) => insertCopyOf(editor, blocks),
    reveal: (blockId) => revealBlock(editor, blockId),
    followHeading: (listener) => followHeading(editor, () => loaded.readCopy(), listener),
    setDirection: directions.setAround,
    setTimes: (now, direction) => times.setPrint(printWith(now, direction)),
    setEditable: (editable) => editor.setEditable(editable && isWhole),
    unmount() {
      last = this.readCopy();
      counts.dispose();
      highlights.dispose();
      directions.dispose();
      times.dispose();
      remove();
      editor.setRootElement(null);
      editor.dispose();
    },
  };
}

// The element too: a browser writes into whatever it is told is editable.
function followEditable(editor: LexicalEditor, root: HTMLElement): () => void {
  const show = (editable: boolean) => {
    root.contentEditable = String(editable);
    root.ariaReadOnly = String(!editable);
  };
  // By this property React tells where it should keep a selection: with each change of anything in
  // the window it would go through the whole text to find out where the caret is.
  Object.defineProperty(root, "contentEditable", {
    configurable: true,
    get: () => "inherit",
    set: (value: string) => root.setAttribute("contenteditable", value),
  });
  show(editor.isEditable());
  return editor.registerEditableListener(show);
}
