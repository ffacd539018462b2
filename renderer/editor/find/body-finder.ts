import {
  $getNodeByKey,
  $isElementNode,
  $setSelection,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from "lexical";
import { replacementOf, type Span } from "../../../shared/find/find-text.ts";
import { $lines, $lineText } from "./body-lines.ts";
import { $rangeOf, $selectSpan } from "./body-place.ts";
import { $replaceInLine } from "./replace-in-line.ts";

/** A place in the body where something was found. */
export interface BodyMatch {
  line: NodeKey;
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
  readonly #found = new Map<NodeKey, { text: string; spans: Span[] }>();
  #order: NodeKey[] = [];
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
    const texts = new Map<NodeKey, string>();
    this.#editor.read(() => {
      for (const line of $lines()) texts.set(line.getKey(), $lineText(line));
    });
    const unknown = [...texts].filter(([key, text]) => this.#found.get(key)?.text !== text);
    const spans = await search(unknown.map(([, text]) => text));
    if (search !== this.#search) return [];
    unknown.forEach(([key, text], index) => {
      this.#found.set(key, { text, spans: spans[index] ?? [] });
    });
    for (const key of this.#found.keys()) if (!texts.has(key)) this.#found.delete(key);
    this.#order = [...texts.keys()];
    return this.#order.flatMap((line) =>
      (this.#found.get(line)?.spans ?? []).map((span) => ({ line, span })),
    );
  }

  /** Where the match is on the page; undefined when its line is gone or not drawn. */
  rangeOf(match: BodyMatch): StaticRange | undefined {
    return this.#editor.read(() => $rangeOf(this.#editor, match.line, match.span));
  }

  /** Puts the selection on the match and the focus into the body. */
  select({ line, span }: BodyMatch): void {
    this.#editor.update(() => $selectSpan(line, span));
    this.#editor.focus();
  }

  /**
   * Replaces these matches in one step of undo. Gives how many were: a line that reads differently
   * by now is left alone.
   */
  replace(matches: readonly BodyMatch[], replacement: string): number {
    const byLine = Map.groupBy(matches, ({ line }) => line);
    let count = 0;
    this.#editor.update(
      () => {
        // A caret within what is replaced would stand nowhere.
        $setSelection(null);
        for (const [key, found] of byLine) {
          const line = $getNodeByKey(key);
          const known = this.#found.get(key)?.text;
          if (!$isElementNode(line) || known === undefined || $lineText(line) !== known) continue;
          const replacements = found.map(({ span }) => ({
            span,
            text: replacementOf(span, known.slice(span.start, span.end), replacement),
          }));
          $replaceInLine(line, replacements);
          count += found.length;
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
