import { decidedLine, isPending } from "../copy/clean-lines.ts";
import type { Copy } from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { hasTk, type TkSentence, tkLeft } from "../copy/tk.ts";
import { allBlocks, blockTexts, lines } from "../copy/walk.ts";
import { fieldLabels, checkSentences as say } from "../messages/findings.ts";
import type { ArticleFields } from "./article.ts";
import { type CheckedText, textFields } from "./checked-text.ts";
import type { Finding } from "./finding.ts";

/**
 * Findings about TK marks. A note in square brackets leaves whole and warns, once for each text and
 * once for the body. A TK among words makes another sentence of them, which nobody wrote: each such
 * sentence blocks, and is quoted as it would print.
 */
export function tkFindings(fields: ArticleFields, copy: Copy): Finding[] {
  return unlike([...textFields(fields).flatMap(inField), ...inBody(copy)]);
}

function inField({ label, field, text, control }: CheckedText): Finding[] {
  const { notes, sentences } = tkLeft(text);
  const at = { field, ...(control !== undefined && { control }) };
  const left = sentences.map((sentence): Finding => ({ ...inSentence(label, sentence), ...at }));
  if (notes.length === 0) return left;
  return [...left, { code: "tk.left", level: "warn", ...at, reason: say.tkNotes(label, notes) }];
}

function inBody(copy: Copy): Finding[] {
  const found: Finding[] = [];
  const all: { text: string; block: string }[] = [];
  const look = (block: string, text: string) => {
    if (!hasTk(text)) return;
    const { notes, sentences } = tkLeft(text);
    all.push(...notes.map((text) => ({ text, block })));
    for (const sentence of sentences) {
      found.push({ ...inSentence(fieldLabels.body, sentence), field: "copy", block });
    }
  };
  for (const { id, role, runs, block } of lines(copy)) {
    if (role !== "note" && !isPending(block.bk, "ins")) look(id, runsText(decidedLine(runs)));
  }
  for (const block of allBlocks(copy)) for (const text of blockTexts(block)) look(block.id, text);
  const [first] = all;
  if (!first) return found;
  const reason = say.tkNotes(
    fieldLabels.body,
    all.map(({ text }) => text),
  );
  return [...found, { code: "tk.left", level: "warn", field: "copy", reason, block: first.block }];
}

function inSentence(label: string, { given, printed, mayBeNote }: TkSentence) {
  const sentence = mayBeNote ? say.tkMayBeNote : say.tkPrinted;
  return {
    code: "tk.left",
    level: "block",
    reason: sentence(label, given, printed),
    ...(mayBeNote && { asks: printed }),
  } as const;
}

/** Twice the same sentence in one place is told once. */
function unlike(found: readonly Finding[]): Finding[] {
  const told = new Map(
    found.map((finding) => [
      `${finding.field} ${finding.block ?? finding.control} ${finding.reason}`,
      finding,
    ]),
  );
  return [...told.values()];
}
