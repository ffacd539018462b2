import { $isTableNode } from "@lexical/table";
import fc from "fast-check";
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isTextNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { expect, it } from "vitest";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { nowhere } from "../../../renderer/editor/caret-state.ts";
import { $createEmbedNode } from "../../../renderer/editor/embeds/embed-node.ts";
import { $blockAtCaret } from "../../../renderer/editor/forms/block-at-caret.ts";
import { changeAt, keepPlace } from "../../../renderer/editor/forms/kept-place.ts";
import { changeBlock, setLineFact } from "../../../renderer/editor/forms/line-facts.ts";
import {
  changeGallery,
  galleryDrafts,
  moved,
  newDraft,
} from "../../../renderer/editor/galleries/gallery-editing.ts";
import { $newGallery, $newPicture } from "../../../renderer/editor/insert/new-blocks.ts";
import { $placeBlock } from "../../../renderer/editor/insert/place-block.ts";
import { changePicture } from "../../../renderer/editor/pictures/picture-editing.ts";
import { $changeTable } from "../../../renderer/editor/tables/table-editing.ts";
import { type CommandId, type CommandRow, commandIds, commands } from "../../../shared/commands.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { articleJson } from "../../../shared/export/article-json.ts";
import { newBlockId } from "../../../shared/id.ts";
import { readArticleJson } from "../../../shared/import/article-json.ts";
import { anArticle, anExport, aPublication } from "../../support/article-builder.ts";
import { quay } from "../../support/block-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { tempServices } from "../../support/temp-library.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

type Step = (test: TestEditor) => void;

const remote = { kind: "remote" as const, address: quay };

const publication = aPublication();
const newsroom = {
  publications: [publication],
  defaultPublication: publication,
  newId: newBlockId,
};

/** Every command of the table that changes the body. */
const bodyCommands = commandIds.filter((id) => (commands[id] as CommandRow).inBody);

const command = fc
  .constantFrom<CommandId>(...bodyCommands)
  .map((id): [string, Step] => [id, ({ editor }) => actionsOf(editor).get(id)?.run()]);

const insertCommand = command.filter(([id]) => id.startsWith("insert."));

const put = fc
  .constantFrom<[string, () => void]>(
    ["picture", () => $placeBlock($newPicture(remote), "picture")],
    [
      "gallery",
      () => $placeBlock($newGallery([{ picture: remote, alt: "a", credit: "" }]), "gallery"),
    ],
    [
      "embed",
      () =>
        $placeBlock($createEmbedNode({ provider: "generic", address: quay, title: "t" }), "embed"),
    ],
  )
  .map(([name, $put]): [string, Step] => [
    `put ${name}`,
    ({ editor }) => changeAt(editor, keepPlace(editor), $put),
  ]);

const tableChange = fc
  .constantFrom(
    "row-above" as const,
    "row-below" as const,
    "column-before" as const,
    "column-after" as const,
    "delete-row" as const,
    "delete-column" as const,
    "header-row" as const,
    "header-column" as const,
  )
  .map((change): [string, Step] => [
    change,
    ({ editor }) => {
      const block = editor.read(() => ($getSelection() ? $blockAtCaret() : undefined));
      if (block?.kind !== "table") return;
      changeBlock(editor, block.key, (node) => {
        if ($isTableNode(node)) $changeTable(node, change);
      });
    },
  ]);

const lineFacts = {
  "pull-quote": "attribution",
  question: "speaker",
  answer: "speaker",
  code: "language",
  table: "table-caption",
} as const;

const facts = fc.constantFrom("", "Ola Berg", "“x” & <y>").map((text): [string, Step] => [
  `facts ${text}`,
  ({ editor }) => {
    const block = editor.read(() => ($getSelection() ? $blockAtCaret() : undefined));
    if (!block) return;
    const { key, kind } = block;
    if (kind === "picture") {
      changePicture(editor, key, { alt: text, credit: text, width: "wide" });
    } else if (kind === "gallery") {
      const drafts = galleryDrafts(editor, key);
      const order = drafts.length > 1 ? moved(drafts, 0, drafts.length - 1) : drafts;
      changeGallery(editor, key, [...order, { ...newDraft(remote), alt: text }]);
    } else if (kind in lineFacts) {
      setLineFact(editor, key, lineFacts[kind as keyof typeof lineFacts], text);
    }
  },
]);

const typed = fc
  .constantFrom("a", " word")
  .map((text): [string, Step] => [
    `type ${text}`,
    ({ edit }) => edit(() => void $getSelection()?.insertText(text)),
  ]);

const enter = fc.constant<[string, Step]>([
  "enter",
  ({ editor }) => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
]);

const place = fc.tuple(fc.nat(60), fc.nat(9), fc.nat(3));
const step = fc.oneof(
  { weight: 4, arbitrary: command },
  { weight: 2, arbitrary: put },
  { weight: 2, arbitrary: tableChange },
  { weight: 2, arbitrary: facts },
  typed,
  enter,
);
const session = fc.array(fc.tuple(place, step), { minLength: 1, maxLength: 10 });

it("whatever is inserted and edited is valid, and reads the same after a save, anew and from JSON", async () => {
  const { articles } = (await tempServices()).services;
  const { id } = await articles.create({});
  const sessions = fc.asyncProperty(randomCopy({ notes: true }), session, async (copy, steps) => {
    const test = openEditor(copy);
    const done: string[] = [];
    for (const [at, [name, run]] of steps) {
      test.edit(() => $select(...at));
      run(test);
      done.push(name);
      const read = test.readCopy();
      expect(copySchema.safeParse(read).error?.issues, done.join(", ")).toBeUndefined();
      expect(new Set(ids(read)).size, done.join(", ")).toBe([...ids(read)].length);
    }
    expect(test.errors.filter((error) => !isSlipOfLexical(error))).toEqual([]);
    const left = test.readCopy();
    const { article } = await articles.get({ id });
    const { fields, revision } = article;
    await articles.save({ id, baseRevision: revision, fields, copy: left, emptied: true });
    const saved = (await articles.get({ id })).article.copy;
    expect(saved).toEqual(left);
    expect(openEditor(saved).readCopy()).toEqual(left);
    const json = JSON.stringify(articleJson(anExport(anArticle({ copy: left })), "desk"));
    expect(readArticleJson({ ...newsroom, text: json, file: "a.json" })).toMatchObject({
      copy: left,
    });
  });
  await fc.assert(sessions, { numRuns: 80 });
}, 60_000);

it("each insertion and each change by a form is one step of undo", () => {
  const inserting = fc.oneof(insertCommand, put, tableChange, facts);
  fc.assert(
    fc.property(
      randomCopy({ notes: true }),
      fc.array(fc.tuple(place, inserting), { minLength: 1, maxLength: 6 }),
      (copy, steps) => {
        const test = openEditor(copy);
        for (const [at, [name, run]] of steps) {
          test.edit(() => $select(...at));
          const before = test.readCopy();
          run(test);
          if (test.readCopy() === before) continue;
          const after = test.readCopy();
          test.editor.dispatchCommand(UNDO_COMMAND, undefined);
          expect(test.readCopy(), name).toEqual(before);
          test.editor.dispatchCommand(REDO_COMMAND, undefined);
          expect(test.readCopy(), name).toEqual(after);
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);

function actionsOf(editor: TestEditor["editor"]) {
  return bodyActions(
    editor,
    () => nowhere,
    () => undefined,
  );
}

// Its development build asserts where the selection is; the production build puts that right.
function isSlipOfLexical({ message }: Error): boolean {
  return (
    message.startsWith("$getTextNodeOffset: invalid offset") ||
    message.startsWith("updateEditor: selection has been lost")
  );
}

/** Puts the caret somewhere, or selects a little from there. */
function $select(spot: number, offset: number, more: number): void {
  const spots = $spots($getRoot());
  const node = spots[spot % spots.length];
  if ($isTextNode(node)) {
    const at = offset % (node.getTextContentSize() + 1);
    node.select(at, Math.min(at + more, node.getTextContentSize()));
  } else if ($isElementNode(node)) node.select(0, 0);
  else $getRoot().selectEnd();
}

function $spots(node: LexicalNode): LexicalNode[] {
  if ($isTextNode(node)) return [node];
  if (!$isElementNode(node)) return [];
  return node.isEmpty() ? [node] : node.getChildren().flatMap($spots);
}
