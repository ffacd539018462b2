import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $setSelection,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import { replacedText, replacementOf, type Span } from "../../../shared/find/find-text.ts";
import { $lineText } from "./body-lines.ts";
import { $rangeOf, $selectSpan } from "./body-place.ts";
import { $factText, $setFactText, $textsIn, type BlockFact, type BodyText } from "./body-texts.ts";
import { $replaceInLine } from "./replace-in-line.ts";

/** A place in the body where something was found. */
export interface BodyMatch {
  /** The line, or the block whose text it is. */
  line: NodeKey;
  /** Which text of that block, for one that is edited in a form. */
  fact?: BlockFact;
  span: Span;
}

/** Finds in several texts; may take its time, and rejects when that is too long. */
export type Search = (texts: readonly string[]) => Promise<Span[][]>;

/**
 * Looks through the body for one thing at a time. What was found on a line is kept until the line
 * changes, so that typing costs a line and not the article. The document is never touched by looking.
 */
export class BodyFinder {
  readonly #editor: LexicalEditor;
  readonly #found = new Map<string, { text: string; spans: Span[] }>();
  #search: Search | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Calls `changed` after updates of the text. Gives back the removal. */
  watch(changed: () => void): () => void {
    return this.#editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      // What undo brings is told by nobody as changed; each line's text says whether it is.
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has(HISTORIC_TAG)) return;
      changed();
    });
  }

  /** Every match in reading order. Only lines that read differently than last time are looked at. */
  async find(search: Search): Promise<BodyMatch[]> {
    if (search !== this.#search) this.#found.clear();
    this.#search = search;
    const texts = new Map<string, BodyText>();
    this.#editor.read(() => {
      for (const text of $textsIn($getRoot())) texts.set(nameOf(text.key, text.fact), text);
    });
    const unknown = [...texts].filter(([name, { text }]) => this.#found.get(name)?.text !== text);
    const spans = await search(unknown.map(([, { text }]) => text));
    if (search !== this.#search) return [];
    unknown.forEach(([name, { text }], index) => {
      this.#found.set(name, { text, spans: spans[index] ?? [] });
    });
    for (const name of this.#found.keys()) if (!texts.has(name)) this.#found.delete(name);
    return [...texts].flatMap(([name, { key, fact }]) =>
      (this.#found.get(name)?.spans ?? []).map((span) => ({
        line: key,
        ...(fact && { fact }),
        span,
      })),
    );
  }

  /** Where the match is on the page; undefined when its line is gone or not drawn. */
  rangeOf(match: BodyMatch): StaticRange | undefined {
    if (match.fact) return undefined;
    return this.#editor.read(() => $rangeOf(this.#editor, match.line, match.span));
  }

  /** What is drawn of the block that the match is in. */
  elementOf({ line }: BodyMatch): HTMLElement | null {
    return this.#editor.getElementByKey(line);
  }

  /** Puts the selection on the match and the focus into the body. */
  select({ line, span }: BodyMatch): void {
    this.#editor.update(() => $selectSpan(line, span));
    this.#editor.focus();
  }

  /**
   * Replaces these matches in one step of undo. Gives how many were: a text that reads differently
   * by now is left alone.
   */
  replace(matches: readonly BodyMatch[], replacement: string): number {
    const byText = Map.groupBy(matches, ({ line, fact }) => nameOf(line, fact));
    let count = 0;
    this.#editor.update(
      () => {
        // A caret within what is replaced would stand nowhere.
        $setSelection(null);
        for (const [name, found] of byText) {
          const known = this.#found.get(name)?.text;
          if (known !== undefined && $replaceIn(found, known, replacement)) count += found.length;
        }
      },
      {
        discrete: true,
        tag: [HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, SKIP_SCROLL_INTO_VIEW_TAG],
      },
    );
    return count;
  }
}

/** In one text, which must read as it did when it was looked at. */
function $replaceIn(found: readonly BodyMatch[], known: string, replacement: string): boolean {
  const { line: key, fact } = found[0]!;
  const node = $getNodeByKey(key);
  const spans = found.map(({ span }) => span);
  if (fact) {
    if (!node || $factText(node, fact) !== known) return false;
    $setFactText(node, fact, replacedText(known, spans, replacement));
    return true;
  }
  if (!$isElementNode(node) || $lineText(node) !== known) return false;
  const replacements = spans.map((span) => ({
    span,
    text: replacementOf(span, known.slice(span.start, span.end), replacement),
  }));
  $replaceInLine(node, replacements);
  return true;
}

function nameOf(key: NodeKey, fact: BlockFact | undefined): string {
  return fact ? `${key} ${fact}` : key;
}
