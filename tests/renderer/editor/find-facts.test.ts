import { UNDO_COMMAND } from "lexical";
import { expect, test } from "vitest";
import { BodyFinder } from "../../../renderer/editor/find/body-finder.ts";
import { finderOf } from "../../../shared/find/find-text.ts";
import {
  answer,
  embed,
  gallery,
  galleryPicture,
  picture,
  pullQuote,
  quay,
  question,
  table,
} from "../../support/block-builder.ts";
import { b, doc, line, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

const search = async (texts: readonly string[]) => {
  const find = finderOf({
    text: "ferry",
    matchCase: false,
    matchAccents: false,
    wholeWord: false,
    pattern: false,
  });
  if (typeof find !== "function") throw new Error("there is nothing that finds");
  return texts.map(find);
};

/** Every text that a block can have beside its lines, each with that word in it. */
const copy = (word: string) =>
  doc(
    p(`The ${word}`),
    picture(quay, "Quay", { alt: `A ${word}`, credit: `${word} Line` }),
    gallery("", { ...galleryPicture(quay, "One"), alt: `Two ${word}s`, credit: `${word}` }),
    pullQuote(`Master of the ${word}`, `No ${word}`),
    question(`The ${word}`, "When?"),
    answer(`${word} Line`, `A ${word}`),
    table([["Fare"]], { caption: line(["Fares of the ", b(word), ` and the ${word}`]) }),
    embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", `A ${word} film`),
  );

test("every text beside the lines is found in reading order and replaced with them, in one step", async () => {
  const given = copy("ferry");
  const { editor, readCopy } = openEditor(given);
  const finder = new BodyFinder(editor);
  const matches = await finder.find(search);
  expect(matches.map(({ fact }) => fact)).toEqual([
    undefined,
    "credit",
    "alt",
    "credit",
    "alt",
    undefined,
    "attribution",
    "speaker",
    "speaker",
    undefined,
    "table-caption",
    "table-caption",
    "title",
  ]);
  expect(finder.replace(matches, "boat")).toBe(matches.length);
  expect(readCopy()).toEqual(copy("boat"));
  expect(await finder.find(search)).toEqual([]);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(readCopy()).toEqual(given);
  expect(await finder.find(search)).toHaveLength(matches.length);
});

test("one of them alone is replaced, and one that was changed meanwhile is not", async () => {
  const { editor, readCopy } = openEditor(
    doc(picture(quay, "", { alt: "A ferry", credit: "Ferry Line" })),
  );
  const finder = new BodyFinder(editor);
  const [credit, alt] = await finder.find(search);
  expect(finder.replace([alt!], "boat")).toBe(1);
  expect(readCopy()).toEqual(doc(picture(quay, "", { alt: "A boat", credit: "Ferry Line" })));
  expect(finder.replace([alt!], "ship")).toBe(0);
  expect(finder.replace([credit!], "Boat")).toBe(1);
});
