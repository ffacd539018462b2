import { describe, expect, it } from "vitest";
import { changeAt, keepPlace } from "../../../renderer/editor/forms/kept-place.ts";
import { $newPicture } from "../../../renderer/editor/insert/new-blocks.ts";
import { $placeBlock } from "../../../renderer/editor/insert/place-block.ts";
import { fillInWords, knownWords } from "../../../renderer/editor/pictures/known-words.ts";
import {
  changePicture,
  pictureFacts,
  replacePicture,
} from "../../../renderer/editor/pictures/picture-editing.ts";
import { announced } from "../../../renderer/ui/announcer.ts";
import type { PictureWords } from "../../../shared/article/picture-words.ts";
import { stored } from "../../support/block-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { openBlocks } from "../support/open-blocks.ts";

const [quay, dawn] = ["a".repeat(64), "b".repeat(64)];
const known = { alt: "A quay", credit: "Ana Ruiz" };
const of = (id: string) => ({ kind: "media" as const, id });
const soon = (words: PictureWords) => Promise.resolve(words);

/** A text with a picture put at its end. */
function withPicture() {
  const test = openBlocks(p("a"));
  test.caret("a");
  let key = "";
  changeAt(test.editor, keepPlace(test.editor), () => {
    const node = $newPicture({ kind: "media", id: quay });
    key = node.getKey();
    $placeBlock(node, "picture");
  });
  return { ...test, picture: key, facts: () => pictureFacts(test.editor, key) };
}

describe("the words known of a picture", () => {
  it("come with it, and one undo takes both away", async () => {
    const test = withPicture();
    await fillInWords(test.editor, { key: test.picture, picture: of(quay) }, soon(known));
    expect(test.facts()).toMatchObject(known);
    expect(announced.get().text).toContain("Alt text and credit line");
    test.undo();
    expect(test.content()).toEqual(doc(p("a")));
  });

  it("do not go over what was written meanwhile", async () => {
    const test = withPicture();
    const at = { key: test.picture, picture: of(quay) };
    const done = fillInWords(test.editor, at, soon(known));
    changePicture(test.editor, test.picture, { alt: "Fog" });
    await done;
    expect(test.facts()).toMatchObject({ alt: "Fog", credit: "Ana Ruiz" });
    expect(announced.get().text).not.toContain("lt text");
  });

  it("take the place of another picture's, which stay where nothing is known", async () => {
    const test = openBlocks(stored(quay, "The caption", known), p("a"));
    const before = pictureFacts(test.editor, test.key(0));
    replacePicture(test.editor, test.key(0), of(dawn));
    const words = soon({ alt: "Dawn", credit: "" });
    const at = { key: test.key(0), picture: of(dawn) };
    await fillInWords(test.editor, at, words, { before, told: "Picture replaced." });
    const replaced = stored(dawn, "The caption", { alt: "Dawn", credit: "Ana Ruiz" });
    expect(test.content()).toEqual(doc(replaced, p("a")));
    expect(announced.get().text).toMatch(/^Picture replaced\. The alt text /);
    test.undo();
    expect(test.content()).toEqual(doc(stored(quay, "The caption", known), p("a")));
  });

  it("are not written about the picture that an undo brought back before they came", async () => {
    const test = openBlocks(stored(quay, "The caption", known), p("a"));
    const at = { key: test.key(0), picture: of(dawn) };
    const before = pictureFacts(test.editor, at.key);
    replacePicture(test.editor, at.key, at.picture);
    const words = soon({ alt: "Dawn", credit: "Ola Berg" });
    const done = fillInWords(test.editor, at, words, { before });
    test.undo();
    await done;
    expect(test.content()).toEqual(doc(stored(quay, "The caption", known), p("a")));
  });

  it("are none where there is no library", async () => {
    const nothing = { alt: "", credit: "" };
    expect(await knownWords(undefined, { kind: "media", id: quay })).toEqual(nothing);
  });
});
