import { buildEditorFromExtensions, getExtensionDependencyFromEditor } from "@lexical/extension";
import { configExtension, defineExtension, type LexicalEditorWithDispose } from "lexical";
import type { Copy } from "../../shared/copy/copy.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { $loadCopy } from "./codec/copy-codec.ts";
import { CopyReaderExtension } from "./codec/copy-reader.ts";
import { bodyExtensions } from "./extensions.ts";
import { SmartTypingExtension } from "./smart-typing/smart-typing.ts";
import { theme } from "./theme.ts";

export interface BodyEditorOptions {
  copy: Copy;
  editable: boolean;
  /** Whose quotes, dashes and spaces are typed; `undefined`, or not given: none but the typed ones. */
  typingLanguage?(): string | undefined;
  onChange(): void;
  /** `fatal`: the copy could not be loaded whole, and what is in the editor must not be saved. */
  onError(error: Error, fatal: boolean): void;
}

export interface LoadedEditor {
  editor: LexicalEditorWithDispose;
  readCopy(): Copy;
  /** False when loading reported an error: then the editor is read-only. */
  isWhole: boolean;
}

/** Builds the body's editor with the copy in it. Needs no document until it gets a root element. */
export function createBodyEditor(options: BodyEditorOptions): LoadedEditor {
  let failure: Error | undefined;
  let loading = true;
  const editor = buildEditorFromExtensions(
    defineExtension({
      name: "dateline/body",
      namespace: "dateline",
      theme,
      editable: options.editable,
      dependencies: [
        ...bodyExtensions,
        configExtension(SmartTypingExtension, {
          language: () => options.typingLanguage?.(),
        }),
        configExtension(CopyReaderExtension, { onChange: options.onChange }),
      ],
      $initialEditorState: () => $loadCopy(options.copy),
      onError(error) {
        // Lexical puts back the state before the failed update; while loading, that is nothing.
        if (loading) failure ??= error;
        else options.onError(error, false);
      },
    }),
  );
  const { readCopy } = readerOf(editor);
  failure ??= differenceFrom(options.copy, readCopy());
  loading = false;
  if (failure) {
    editor.setEditable(false);
    options.onError(failure, true);
  }
  return { editor, readCopy, isWhole: failure === undefined };
}

function readerOf(editor: LexicalEditorWithDispose) {
  const reader = getExtensionDependencyFromEditor(editor, CopyReaderExtension).output;
  return { readCopy: () => reader.readCopy() };
}

/** Says so when the editor does not hold every block and every word that it was given. */
function differenceFrom(given: Copy, loaded: Copy): Error | undefined {
  const same =
    given.blocks.length === loaded.blocks.length &&
    given.blocks.every((block, index) => {
      const other = loaded.blocks[index];
      return other?.id === block.id && blockText(other) === blockText(block);
    });
  return same ? undefined : new Error("The editor does not show the copy it was given.");
}
