import {
  $getState,
  $setState,
  createState,
  type ElementNode,
  type LexicalNode,
  type StateConfig,
} from "lexical";
import type { Block, TextRun } from "../../../shared/copy/copy.ts";

/** What the copy keeps beside text and structure, held as node state so that edits carry it along. */

type Suggestions = NonNullable<TextRun["sg"]>;
type Threads = NonNullable<TextRun["cm"]>;
type BlockReview = Pick<Block, "pm" | "nb" | "bk" | "cm">;
type LeafReview = Pick<TextRun, "sg" | "cm">;

// What belongs to one block must not follow into the copy of it that splitting a list makes.
const resetOnCopyNode = true;

/** The block's id in the copy; "" until it has one. */
export const idState = createState("id", { parse: parseId, resetOnCopyNode });

const suggestions = { parse: parseSuggestions, isEqual: sameJson };
const threads = { parse: parseThreads, isEqual: sameJson };

const leafStates = { sg: createState("sg", suggestions), cm: createState("cm", threads) };
const blockStates = {
  pm: createState("pm", { ...suggestions, resetOnCopyNode }),
  nb: createState("nb", { parse: parseText, resetOnCopyNode }),
  bk: createState("bk", { ...suggestions, resetOnCopyNode }),
  cm: createState("cm", { ...threads, resetOnCopyNode }),
};

export function $blockId(node: LexicalNode): string {
  return $getState(node, idState);
}

/** Review marks of a text or a break; no key where there is none. */
export function $leafReview(node: LexicalNode): LeafReview {
  const review: LeafReview = {};
  const sg = $getState(node, leafStates.sg);
  const cm = $getState(node, leafStates.cm);
  if (sg) review.sg = sg;
  if (cm) review.cm = cm;
  return review;
}

export function $setLeafReview(node: LexicalNode, { sg, cm }: LeafReview): void {
  if (sg) $setState(node, leafStates.sg, sg);
  if (cm) $setState(node, leafStates.cm, cm);
}

/** Review marks of a block, a list, an item or a link; no key where there is none. */
export function $blockReview(node: LexicalNode): BlockReview {
  const review: BlockReview = {};
  const pm = $getState(node, blockStates.pm);
  const nb = $getState(node, blockStates.nb);
  const bk = $getState(node, blockStates.bk);
  const cm = $getState(node, blockStates.cm);
  if (pm) review.pm = pm;
  if (nb !== null) review.nb = nb;
  if (bk) review.bk = bk;
  if (cm) review.cm = cm;
  return review;
}

export function $setBlockReview(node: LexicalNode, { pm, nb, bk, cm }: BlockReview): void {
  if (pm) $setState(node, blockStates.pm, pm);
  if (nb !== undefined) $setState(node, blockStates.nb, nb);
  if (bk) $setState(node, blockStates.bk, bk);
  if (cm) $setState(node, blockStates.cm, cm);
}

/** `to` takes over the identity of `from`: the same block in another shape. */
export function $carryBlockState(from: LexicalNode, to: ElementNode): void {
  $carry(from, to, idState);
  $carry(from, to, blockStates.pm);
  $carry(from, to, blockStates.nb);
  $carry(from, to, blockStates.bk);
  $carry(from, to, blockStates.cm);
}

function $carry<V>(from: LexicalNode, to: LexicalNode, state: StateConfig<string, V>): void {
  const value = $getState(from, state);
  if (!state.isEqual(value, state.defaultValue)) $setState(to, state, () => value);
}

function parseId(value: unknown): string {
  return typeof value === "string" && value.length <= 64 ? value : "";
}

function parseText(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function parseSuggestions(value: unknown): Suggestions | null {
  return Array.isArray(value) && value.every(isSuggestion) ? value : null;
}

function parseThreads(value: unknown): Threads | null {
  return Array.isArray(value) && value.every((id) => typeof id === "string") ? value : null;
}

/** True for a tracked change as any build writes it. */
export function isSuggestion(value: unknown): value is Suggestions[number] {
  return (
    typeof value === "object" &&
    value !== null &&
    "id" in value &&
    typeof value.id === "string" &&
    "k" in value &&
    typeof value.k === "string"
  );
}

function sameJson(a: unknown, b: unknown): boolean {
  return a === b || (a !== null && b !== null && JSON.stringify(a) === JSON.stringify(b));
}
