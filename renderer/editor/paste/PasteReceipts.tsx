import type { LexicalEditor } from "lexical";
import { useEffect } from "react";
import { useNotices } from "../../ui/notices.ts";
import { giveReceipts } from "./receipts.ts";

/** Tells of each paste that left something out or changed it, among the notices of the window. */
export function PasteReceipts({ editor }: { editor: LexicalEditor }) {
  const notices = useNotices();
  useEffect(() => giveReceipts(editor, notices), [editor, notices]);
  return null;
}
