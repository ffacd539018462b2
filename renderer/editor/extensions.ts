import { InitialStateExtension } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import { LinkExtension } from "@lexical/link";
import { RichTextExtension } from "@lexical/rich-text";
import { type AnyLexicalExtensionArgument, configExtension, HISTORY_MERGE_TAG } from "lexical";
import { LineStartsExtension } from "./blocks/line-starts.ts";
import { CopyReaderExtension } from "./codec/copy-reader.ts";
import { LOAD_TAG } from "./codec/load-tag.ts";
import { BlockIdsExtension } from "./ids/block-ids.ts";
import { ListEditingExtension } from "./lists/list-editing.ts";
import { PasteExtension } from "./paste/paste.ts";
import { PlainCopyExtension } from "./paste/plain-copy.ts";
import { RulesExtension } from "./rules/rules.ts";
import { FreshSelectionExtension } from "./selection/fresh-selection.ts";
import { MarkdownShortcutsExtension } from "./shortcuts/markdown-shortcuts.ts";

/** What the body can do, feature by feature. To add one: a folder of its own, and a line here. */
export const bodyExtensions: readonly AnyLexicalExtensionArgument[] = [
  configExtension(InitialStateExtension, {
    // Stored copy comes in whole: ids, list numbers and text runs are as they should be, and
    // transforms would join neighbouring lists that somebody set apart.
    updateOptions: { tag: [HISTORY_MERGE_TAG, LOAD_TAG], skipTransforms: true },
  }),
  FreshSelectionExtension,
  RichTextExtension,
  configExtension(HistoryExtension, { disabled: false }),
  LinkExtension,
  RulesExtension,
  ListEditingExtension,
  LineStartsExtension,
  PasteExtension,
  PlainCopyExtension,
  MarkdownShortcutsExtension,
  BlockIdsExtension,
  CopyReaderExtension,
];
