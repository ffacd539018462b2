import fc from "fast-check";
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  OUTDENT_CONTENT_COMMAND,
  type PointType,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { $caretState, nowhere } from "../../../renderer/editor/caret-state.ts";
import { $blockFromNode } from "../../../renderer/editor/codec/copy-codec.ts";
import { $removeLinks, $setLink } from "../../../renderer/editor/links/link-editing.ts";
import { $insertBlocks } from "../../../renderer/editor/paste/insert-copy.ts";
import type { CommandId } from "../../../shared/commands.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

type Step = (test: TestEditor) => void;

const command = fc
  .constantFrom<CommandId>(
    "bold",
    "code",
    "clear-format",
    "paragraph",
    "heading-2",
    "heading-4",
    "quote",
    "bullet-list",
    "number-list",
    "rule",
  )
  .map((id): [string, Step] => [id, ({ editor }) => runCommand(editor, id)]);

const dispatched = fc
  .constantFrom(
    ["enter", INSERT_PARAGRAPH_COMMAND] as const,
    ["indent", INDENT_CONTENT_COMMAND] as const,
    ["outdent", OUTDENT_CONTENT_COMMAND] as const,
    ["undo", UNDO_COMMAND] as const,
    ["redo", REDO_COMMAND] as const,
  )
  .map(([name, id]): [string, Step] => [
    name,
    ({ editor }) => void editor.dispatchCommand(id, undefined),
  ]);

const typed = fc
  .constantFrom("a", " word", "\t")
  .map((text): [string, Step] => [
    `type ${JSON.stringify(text)}`,
    ({ edit }) => edit(() => void rangeSelection()?.insertText(text)),
  ]);

const removed = fc.constant<[string, Step]>([
  "remove",
  ({ edit }) => edit(() => void rangeSelection()?.removeText()),
]);

const linked = fc
  .boolean()
  .map((on): [string, Step] => [
    on ? "link" : "unlink",
    ({ edit }) => edit(() => void (on ? $setLink("https://example.org/") : $removeLinks())),
  ]);

const pasted = randomCopy({ notes: true }).map(({ blocks }): [string, Step] => [
  `paste ${blocks.map((block) => block.type).join(" ")}`,
  ({ edit }) =>
    edit(() => {
      const selection = rangeSelection();
      if (selection) $insertBlocks(blocks, selection);
    }),
]);

type Place = [number, number, number, number, boolean];

const place: fc.Arbitrary<Place> = fc.tuple(
  fc.nat(40),
  fc.nat(12),
  fc.nat(40),
  fc.nat(12),
  fc.boolean(),
);
const step = fc.oneof(command, dispatched, typed, removed, linked, pasted);
const session = fc.array(fc.tuple(place, step), { minLength: 1, maxLength: 14 });

describe("editing at random", () => {
  it("always leaves valid copy with ids of its own, read the same whole as block by block", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, steps) => {
        const test = openEditor(copy);
        for (const done of perform(test, steps)) {
          const read = test.readCopy();
          expect(copySchema.safeParse(read).error?.issues, done).toBeUndefined();
          const all = [...ids(read)];
          expect(new Set(all).size, done).toBe(all.length);
          const whole = test.editor.read(() => $getRoot().getChildren().map($blockFromNode));
          expect(read.blocks.length === 0 ? whole.slice(1) : whole, done).toEqual(read.blocks);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is all taken back by undo", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, steps) => {
        const test = openEditor(copy);
        for (const _ of perform(test, steps)) test.readCopy();
        for (let i = 0; i < 60; i += 1) test.editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(test.readCopy()).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves copy that opens again as the same copy", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, steps) => {
        const test = openEditor(copy);
        for (const _ of perform(test, steps)) test.readCopy();
        const left = test.readCopy();
        expect(openEditor(left).readCopy()).toEqual(left);
      }),
      { numRuns: 100 },
    );
  });
});

/** Runs the steps one by one, each at its place, and gives what was done so far. */
function* perform(test: TestEditor, steps: readonly [Place, [string, Step]][]): Generator<string> {
  const done: string[] = [];
  for (const [at, [name, run]] of steps) {
    test.edit(() => select(...at));
    run(test);
    done.push(name);
    yield done.join(", ");
    expect(
      test.errors.filter((error) => !isSlipOfLexical(error) && !isRefused(error)),
      done.join(", "),
    ).toEqual([]);
  }
}

// Un-nesting with the caret on a list as such, and not in a line of it, is refused: the state before
// is put back whole, and no word is touched.
function isRefused(error: Error): boolean {
  return error.message.startsWith("updateEditor: selection has been lost");
}

// Its development build asserts where the selection is while it removes text over several blocks;
// the production build, which the page runs, puts the selection right.
function isSlipOfLexical(error: Error): boolean {
  return error.message.startsWith("$getTextNodeOffset: invalid offset");
}

function rangeSelection() {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : null;
}

/** Selects from somewhere to somewhere, or puts the caret there. */
function select(from: number, fromOffset: number, to: number, toOffset: number, caret: boolean) {
  const spots = $spots($getRoot());
  if (spots.length === 0) return;
  const anchor = spots[from % spots.length] as LexicalNode;
  const focus = caret ? anchor : (spots[to % spots.length] as LexicalNode);
  const selection = $getRoot().select(0, 0);
  $place(selection.anchor, anchor, fromOffset);
  $place(selection.focus, focus, caret ? fromOffset : toOffset);
}

function $place(point: PointType, node: LexicalNode, at: number) {
  if ($isTextNode(node)) point.set(node.getKey(), at % (node.getTextContentSize() + 1), "text");
  else point.set(node.getKey(), 0, "element");
}

/** Where a caret can stand: texts, and blocks with nothing in them. */
function $spots(node: LexicalNode): LexicalNode[] {
  if ($isTextNode(node)) return [node];
  if (!$isElementNode(node)) return [];
  return node.isEmpty() ? [node] : node.getChildren().flatMap($spots);
}

function runCommand(editor: LexicalEditor, id: CommandId) {
  const caret = () => editor.read(() => ($getSelection() ? $caretState() : nowhere));
  bodyActions(editor, caret, () => undefined)
    .get(id)
    ?.run();
  editor.read(() => undefined);
}
