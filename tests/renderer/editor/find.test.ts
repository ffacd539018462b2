import { REDO_COMMAND, UNDO_COMMAND } from "lexical";
import { expect, onTestFinished, test } from "vitest";
import { BodyFinder, type Search } from "../../../renderer/editor/find/body-finder.ts";
import { UndoBeside } from "../../../renderer/editor/find/undo-beside.ts";
import { plainText } from "../../../shared/copy/walk.ts";
import { finderOf } from "../../../shared/find/find-text.ts";
import { a, b, br, doc, h2, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

function searchFor(text: string, pattern = false): Search & { looked: number } {
  const find = finderOf({ text, matchCase: false, matchAccents: false, wholeWord: false, pattern });
  if (typeof find !== "function") throw new Error("there is nothing that finds");
  const search = async (texts: readonly string[]) => {
    search.looked += texts.length;
    return texts.map(find);
  };
  search.looked = 0;
  return search;
}

const copy = () =>
  doc(
    h2("The ferry"),
    p("One ", b("fer"), "ry, two ferries, ", a("https://example.org/", "the ferry"), "."),
    ul(li("A ferry"), li("No boat")),
    p("None here."),
  );

test("what stands across marks and links is found and replaced, in one step of undo", async () => {
  const given = copy();
  const { editor, readCopy } = openEditor(given);
  const finder = new BodyFinder(editor);
  const matches = await finder.find(searchFor("ferry"));
  expect(matches).toHaveLength(4);
  expect(finder.replace(matches, "boat")).toBe(4);
  expect(readCopy()).toEqual(
    doc(
      h2("The boat"),
      p("One ", b("boat"), ", two ferries, ", a("https://example.org/", "the boat"), "."),
      ul(li("A boat"), li("No boat")),
      p("None here."),
    ),
  );
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(readCopy()).toEqual(given);
  editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(plainText(readCopy())).toContain("A boat");
});

test("a pattern puts its groups in place, and a match may cross a forced break", async () => {
  const { editor, readCopy } = openEditor(doc(p("Silva, Ana", br(), "and Sousa, Rui")));
  const finder = new BodyFinder(editor);
  finder.replace(await finder.find(searchFor("(\\w+), (\\w+)", true)), "$2 $1");
  expect(plainText(readCopy())).toBe("Ana Silva\nand Rui Sousa");
  finder.replace(await finder.find(searchFor("silva\\sand", true)), "Silva,");
  expect(plainText(readCopy())).toBe("Ana Silva, Rui Sousa");
});

test("replacing all of a link with nothing takes the link away, and the line stays", async () => {
  const { editor, readCopy } = openEditor(doc(p(a("https://example.org/", "ferry"))));
  const finder = new BodyFinder(editor);
  finder.replace(await finder.find(searchFor("ferry")), "");
  expect(readCopy().blocks).toMatchObject([{ type: "paragraph", runs: [] }]);
});

test("only lines that changed are looked at again, also after undo", async () => {
  const { editor } = openEditor(copy());
  const finder = new BodyFinder(editor);
  const search = searchFor("ferry");
  const matches = await finder.find(search);
  expect(search.looked).toBe(5);
  finder.replace(matches.slice(0, 1), "boat");
  expect(await finder.find(search)).toHaveLength(3);
  expect(search.looked).toBe(6);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(await finder.find(search)).toHaveLength(4);
  expect(search.looked).toBe(7);
});

test("a line that was changed since it was looked at is not replaced blindly", async () => {
  const { editor, readCopy } = openEditor(doc(p("A ferry"), p("A ferry")));
  const finder = new BodyFinder(editor);
  const matches = await finder.find(searchFor("ferry"));
  const other = new BodyFinder(editor);
  other.replace(
    (await other.find(searchFor("a ferry"))).slice(0, 1),
    "Some other text that is long",
  );
  expect(finder.replace(matches, "boat")).toBe(1);
  expect(plainText(readCopy())).toBe("Some other text that is long\n\nA boat");
});

test("what is replaced beside the body goes back and comes again with it", async () => {
  const { editor, readCopy } = openEditor(doc(p("A ferry")));
  const undo = new UndoBeside(editor);
  onTestFinished(undo.register());
  const finder = new BodyFinder(editor);
  let headline = "The ferry";
  const beside = (from: string, to: string) => {
    headline = to;
    const put = (text: string) => () => {
      headline = text;
    };
    return { undo: put(from), redo: put(to) };
  };
  const matches = await finder.find(searchFor("ferry"));
  undo.around(() => {
    finder.replace(matches, "boat");
    return beside("The ferry", "The boat");
  });
  // Only beside the body: its own history knows nothing of this one.
  undo.around(() => beside("The boat", "The ship"));

  const seen = () => `${headline} / ${plainText(readCopy())}`;
  expect(seen()).toBe("The ship / A boat");
  for (const expected of ["The boat / A boat", "The ferry / A ferry"]) {
    expect(undo.undoLast()).toBe(true);
    expect(seen()).toBe(expected);
  }
  expect(undo.undoLast()).toBe(false);
  for (const expected of ["The boat / A boat", "The ship / A boat"]) {
    editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(seen()).toBe(expected);
  }
});
