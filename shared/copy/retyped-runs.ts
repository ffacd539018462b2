import type { Run } from "./copy.ts";
import { diffSequence } from "./diff-sequence.ts";
import { runsOf, type Token, tokensOf } from "./diff-words.ts";
import { runsText } from "./runs.ts";

/**
 * A line whose words were typed anew where marks cannot be seen: the words that stayed keep marks and
 * links, and what came takes those of what it replaces or stands within. A space for a forced break
 * is no change.
 */
export function retypedRuns(runs: readonly Run[], text: string): Run[] {
  const old = wordsOf(runs);
  const fresh = plainTokens(text);
  const edits = diffSequence(
    old.map((pieces) => pieces.map(nameOf).join("")),
    fresh.map(nameOf),
  );
  const result: Token[] = [];
  let removed: Token | undefined;
  for (const { kind, oldAt, newAt, length } of edits) {
    if (kind === "same") result.push(...old.slice(oldAt, oldAt + length).flat());
    if (kind === "added") {
      const dress = removed ?? around(old[oldAt - 1]?.at(-1), old[oldAt]?.[0]);
      const opens = removed?.opens ?? false;
      for (const [at, word] of fresh.slice(newAt, newAt + length).entries()) {
        result.push(dressed(word, dress, opens && at === 0));
      }
    }
    removed = kind === "removed" ? old[oldAt]?.[0] : undefined;
  }
  return runsOf(result);
}

/** The words of a line and what is between them; one that is half bold is in two pieces. */
function wordsOf(runs: readonly Run[]): Token[][] {
  const pieces = tokensOf(runs)[Symbol.iterator]();
  return plainTokens(runsText(runs)).map(({ text }) => {
    const word: Token[] = [];
    for (let length = 0; length < text.length; ) {
      const { value } = pieces.next() as IteratorYieldResult<Token>;
      word.push(value);
      length += value.text.length;
    }
    return word;
  });
}

function plainTokens(text: string): Token[] {
  return tokensOf(text === "" ? [] : [{ type: "text", text }]);
}

function nameOf({ text }: Token): string {
  return text === "\n" ? " " : text;
}

/** The dress of what comes between two words: theirs when they share one. */
function around(before: Token | undefined, after: Token | undefined): Token | undefined {
  if (before && after) return before.leaf === after.leaf ? before : undefined;
  return before?.link || after?.link ? undefined : (before ?? after);
}

function dressed({ text, isWord, leaf }: Token, dress: Token | undefined, opens: boolean): Token {
  const look = dress?.leaf.type === "text" ? dress.leaf : leaf;
  return { text, isWord, leaf: look, link: dress?.link, opens };
}
