import { decidedLine, isPending } from "../copy/clean-lines.ts";
import type { Copy } from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { hasTk, tkLeft } from "../copy/tk.ts";
import { allBlocks, blockTexts, lines } from "../copy/walk.ts";
import { fieldLabels, checkSentences as say } from "../messages/findings.ts";
import type { ArticleFields } from "./article.ts";
import { textFields } from "./checked-text.ts";
import type { FieldName, Finding } from "./finding.ts";

/**
 * Findings about TK marks. A note in square brackets leaves whole and warns, once for each field and
 * once for the body. A TK among words makes another sentence of them, which nobody wrote: each such
 * sentence blocks, and is quoted as it would print.
 */
export function tkFindings(fields: ArticleFields, copy: Copy): Finding[] {
  return [...textFields(fields).flatMap(inField), ...inBody(copy)];
}

function inField({ label, field, text }: { label: string; field: FieldName; text: string }) {
  const { notes, sentences } = tkLeft(text);
  const found = sentences.map(
    ({ given, printed }): Finding => ({
      code: "tk.left",
      level: "block",
      field,
      reason: say.tkPrinted(label, given, printed),
    }),
  );
  return [...unlike(found), ...notesLeft(field, label, notes)];
}

function inBody(copy: Copy): Finding[] {
  const found: Finding[] = [];
  let all = 0;
  const look = (block: string, text: string) => {
    if (!hasTk(text)) return;
    const { notes, sentences } = tkLeft(text);
    all += notes;
    for (const { given, printed } of sentences) {
      const reason = say.tkPrinted(fieldLabels.body, given, printed);
      found.push({ code: "tk.left", level: "block", field: "copy", reason, block });
    }
  };
  for (const { id, role, runs, block } of lines(copy)) {
    if (role !== "note" && !isPending(block.bk, "ins")) look(id, runsText(decidedLine(runs)));
  }
  for (const block of allBlocks(copy)) for (const text of blockTexts(block)) look(block.id, text);
  return [...unlike(found), ...notesLeft("copy", fieldLabels.body, all)];
}

function notesLeft(field: FieldName, label: string, count: number): Finding[] {
  if (count === 0) return [];
  return [{ code: "tk.left", level: "warn", field, reason: say.tkLeft(label, count) }];
}

/** Twice the same sentence in one place is told once. */
function unlike(found: readonly Finding[]): Finding[] {
  const told = new Map(found.map((finding) => [`${finding.block} ${finding.reason}`, finding]));
  return [...told.values()];
}
