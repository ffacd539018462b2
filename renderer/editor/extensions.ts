import { InitialStateExtension } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import { LinkExtension } from "@lexical/link";
import { RichTextExtension } from "@lexical/rich-text";
import { type AnyLexicalExtensionArgument, configExtension, HISTORY_MERGE_TAG } from "lexical";
import { LineStartsExtension } from "./blocks/line-starts.ts";
import { CodeBlocksExtension } from "./code/code-blocks.ts";
import { CopyReaderExtension } from "./codec/copy-reader.ts";
import { LOAD_TAG } from "./codec/load-tag.ts";
import { EmbedsExtension } from "./embeds/embeds.ts";
import { FactBoxesExtension } from "./fact-boxes/fact-boxes.ts";
import { GalleriesExtension } from "./galleries/galleries.ts";
import { ChangedNodesExtension } from "./history/changed-nodes.ts";
import { OneStepExtension } from "./history/one-step.ts";
import { BlockIdsExtension } from "./ids/block-ids.ts";
import { InterviewsExtension } from "./interviews/interviews.ts";
import { FarBlocksExtension } from "./length/far-blocks.ts";
import { TypedBlockExtension } from "./length/typed-block.ts";
import { ListEditingExtension } from "./lists/list-editing.ts";
import { LiveEntriesExtension } from "./live-entries/live-entries.ts";
import { NotesExtension } from "./notes/notes.ts";
import { PasteExtension } from "./paste/paste.ts";
import { PlainCopyExtension } from "./paste/plain-copy.ts";
import { PicturesExtension } from "./pictures/pictures.ts";
import { PullQuotesExtension } from "./pull-quotes/pull-quotes.ts";
import { RulesExtension } from "./rules/rules.ts";
import { FreshSelectionExtension } from "./selection/fresh-selection.ts";
import { WholeBlocksExtension } from "./selection/whole-blocks.ts";
import { MarkdownShortcutsExtension } from "./shortcuts/markdown-shortcuts.ts";
import { SmartTypingExtension } from "./smart-typing/smart-typing.ts";
import { TablesExtension } from "./tables/tables.ts";

/** What the body can do, feature by feature. To add one: a folder of its own, and a line here. */
export const bodyExtensions: readonly AnyLexicalExtensionArgument[] = [
  configExtension(InitialStateExtension, {
    // Stored copy comes in whole: ids, list numbers and text runs are as they should be, and
    // transforms would join neighbouring lists that somebody set apart.
    updateOptions: { tag: [HISTORY_MERGE_TAG, LOAD_TAG], skipTransforms: true },
  }),
  FreshSelectionExtension,
  WholeBlocksExtension,
  RichTextExtension,
  configExtension(HistoryExtension, { disabled: false }),
  OneStepExtension,
  ChangedNodesExtension,
  LinkExtension,
  RulesExtension,
  PullQuotesExtension,
  InterviewsExtension,
  NotesExtension,
  CodeBlocksExtension,
  PicturesExtension,
  GalleriesExtension,
  TablesExtension,
  EmbedsExtension,
  FactBoxesExtension,
  LiveEntriesExtension,
  ListEditingExtension,
  LineStartsExtension,
  PasteExtension,
  PlainCopyExtension,
  MarkdownShortcutsExtension,
  SmartTypingExtension,
  BlockIdsExtension,
  CopyReaderExtension,
  FarBlocksExtension,
  TypedBlockExtension,
];
