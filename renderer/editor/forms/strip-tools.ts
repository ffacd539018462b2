import { $isTableNode } from "@lexical/table";
import type { LexicalEditor } from "lexical";
import {
  BetweenHorizontalEnd,
  BetweenHorizontalStart,
  BetweenVerticalEnd,
  BetweenVerticalStart,
  Captions,
  Clock,
  Code,
  Expand,
  Images,
  Link,
  type LucideIcon,
  PanelLeft,
  PanelTop,
  Pencil,
  RefreshCw,
  TableColumnsSplit,
  TableRowsSplit,
  Trash2,
  User,
} from "lucide-react";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { changePicture } from "../pictures/picture-editing.ts";
import { $changeTable, type TableChange } from "../tables/table-editing.ts";
import type { BlockAtCaret } from "./block-at-caret.ts";
import { editBlock } from "./edit-block.ts";
import type { FormDesk, FormKind } from "./form-desk.ts";
import { changeBlock } from "./line-facts.ts";

/** One button of a strip. */
export interface StripTool {
  id: string;
  label: string;
  Icon: LucideIcon;
  /** Shown beside the icon: what is there now, or what is missing. */
  text?: string;
  isMissing?: boolean;
  pressed?: boolean;
  startsGroup?: boolean;
  /** Said aloud when it is done. */
  told?: string;
  /** Opens a form with a field to write in: a letter typed on the button goes there. */
  takesLetters?: boolean;
  /** Takes the block away. */
  leaves?: boolean;
  run(): void;
}

/** What can be done to a block beside writing in it. */
export function stripTools(
  editor: LexicalEditor,
  desk: FormDesk,
  block: BlockAtCaret,
  printTime: (instant: string) => string,
): readonly StripTool[] {
  const open = (form?: FormKind) => () => editBlock(editor, desk, block, form);
  const { fact, key } = block;
  switch (block.kind) {
    case "picture":
      return [
        {
          id: "details",
          takesLetters: true,
          label: texts.pictureDetails,
          Icon: Pencil,
          text: fact.trim() === "" ? texts.altMissing : texts.alt,
          isMissing: fact.trim() === "",
          run: open(),
        },
        {
          id: "replace",
          label: texts.replacePicture,
          Icon: RefreshCw,
          run: open("picture-source"),
        },
        {
          id: "wide",
          label: texts.wide,
          Icon: Expand,
          pressed: block.wide === true,
          run: () => changePicture(editor, key, { width: block.wide ? "normal" : "wide" }),
        },
      ];
    case "gallery":
      return [
        {
          id: "details",
          takesLetters: true,
          label: texts.editGallery,
          Icon: Images,
          text: fact === "" ? texts.editGallery : texts.altMissingIn(fact),
          isMissing: fact !== "",
          run: open(),
        },
      ];
    case "table":
      return tableTools(editor, block, open());
    case "embed":
      return [line(texts.editAddress, Link, texts.editAddress, open())];
    case "pull-quote":
      return [line(texts.attribution, User, fact, open())];
    case "question":
    case "answer":
      return [line(texts.speaker, User, fact, open())];
    case "code":
      return [line(texts.language, Code, fact, open())];
    case "live-entry":
      return [line(texts.time, Clock, printTime(fact), open())];
  }
}

function line(label: string, Icon: LucideIcon, fact: string, run: () => void): StripTool {
  return { id: "details", takesLetters: true, label, Icon, text: fact || label, run };
}

function tableTools(
  editor: LexicalEditor,
  block: BlockAtCaret,
  openCaption: () => void,
): readonly StripTool[] {
  const tool = (id: TableChange, label: string, Icon: LucideIcon): StripTool => ({
    id,
    label,
    Icon,
    told: texts.tableTold[id],
    run: () =>
      changeBlock(editor, block.key, (table) => {
        if ($isTableNode(table)) $changeTable(table, id);
      }),
  });
  return [
    tool("row-above", texts.rowAbove, BetweenVerticalStart),
    tool("row-below", texts.rowBelow, BetweenVerticalEnd),
    tool("delete-row", texts.deleteRow, TableRowsSplit),
    {
      ...tool("column-before", texts.columnBefore, BetweenHorizontalStart),
      startsGroup: true,
    },
    tool("column-after", texts.columnAfter, BetweenHorizontalEnd),
    tool("delete-column", texts.deleteColumn, TableColumnsSplit),
    {
      ...tool("header-row", texts.headerRow, PanelTop),
      pressed: block.headerRow === true,
      startsGroup: true,
    },
    {
      ...tool("header-column", texts.headerColumn, PanelLeft),
      pressed: block.headerColumn === true,
    },
    {
      id: "caption",
      takesLetters: true,
      label: texts.tableCaption,
      Icon: Captions,
      run: openCaption,
      startsGroup: true,
    },
    { ...tool("delete-table", texts.deleteTable, Trash2), leaves: true },
  ];
}
