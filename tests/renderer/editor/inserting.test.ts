import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { nowhere } from "../../../renderer/editor/caret-state.ts";
import { FormDesk } from "../../../renderer/editor/forms/form-desk.ts";
import { changeAt } from "../../../renderer/editor/forms/kept-place.ts";
import { $newGallery, $newPicture } from "../../../renderer/editor/insert/new-blocks.ts";
import { $placeBlock } from "../../../renderer/editor/insert/place-block.ts";
import type { CommandId } from "../../../shared/commands.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import {
  answer,
  codeBlock,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  note,
  picture,
  pullQuote,
  quay,
  question,
  table,
} from "../../support/block-builder.ts";
import { b, doc, h2, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

const noon = new Date("2024-11-15T12:00:42Z");

function open(...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  const forms = new FormDesk();
  const actions = bodyActions(
    test.editor,
    () => nowhere,
    () => undefined,
    { forms, now: () => noon },
  );
  return {
    ...test,
    forms,
    content: () => doc(...test.readCopy().blocks),
    run: (id: CommandId) => actions.get(id)?.run(),
    undo: () => test.editor.dispatchCommand(UNDO_COMMAND, undefined),
    type: (text: string) => test.edit(() => $getSelection()?.insertText(text)),
    /** Selects in the text that reads like this. */
    select: (text: string, from: number, to = from) =>
      test.edit(() => {
        const node = $getRoot()
          .getAllTextNodes()
          .find((each) => each.getTextContent() === text);
        if (!node) throw new Error(`no text “${text}”`);
        node.select(from, to);
      }),
    /** Puts the caret into a block at the top. */
    enter: (index: number) =>
      test.edit(() => void ($getRoot().getChildAtIndex(index) as ElementNode).selectEnd()),
  };
}

const remote = { kind: "remote" as const, address: quay };

describe("a block that is inserted", () => {
  it("takes the place of an empty paragraph, with one to go on in below, and undo takes one step", () => {
    const test = open(p("a"), p());
    test.enter(1);
    test.run("insert.fact-box");
    test.type("Ferries");
    expect(test.content()).toEqual(doc(p("a"), factBox("Ferries", p()), p()));
    test.undo();
    test.undo();
    expect(test.readCopy()).toEqual(doc(p("a"), p()));
  });

  it("stands below the paragraph that the caret is in, and above it when the caret is at its start", () => {
    const test = open(p("abc"), p("d"));
    test.select("abc", 2);
    test.run("insert.note");
    test.type("n");
    expect(test.content()).toEqual(doc(p("abc"), note("n"), p("d")));
    test.select("d", 0);
    test.run("insert.code");
    test.type("c");
    expect(test.content()).toEqual(doc(p("abc"), note("n"), codeBlock("", "c"), p("d")));
  });

  it("parts a list below the item of the caret, and takes the place of an empty item", () => {
    const test = open(ul(li("a"), li("b")));
    test.select("a", 1);
    test.run("insert.pull-quote");
    test.type("q");
    expect(test.content()).toEqual(doc(ul(li("a")), pullQuote("", "q"), ul(li("b"))));
    const other = open(ul(li("a"), li("")));
    other.edit(() => void $getRoot().selectEnd());
    other.run("insert.pull-quote");
    other.type("q");
    expect(other.content()).toEqual(doc(ul(li("a")), pullQuote("", "q"), p()));
  });

  it("stands in a box that may hold it, and below one that may not", () => {
    const test = open(factBox("t", p("a")));
    test.select("a", 1);
    test.run("insert.note");
    test.type("n");
    expect(test.content()).toEqual(doc(factBox("t", p("a"), note("n"))));
    test.run("insert.question");
    test.type("q");
    expect(test.content()).toEqual(doc(factBox("t", p("a"), note("n")), question("", "q"), p()));
  });

  it("leaves a caption and a cell whole, and stands below their picture or table", () => {
    const test = open(picture(quay, "cap"), table([["x"]]));
    test.select("cap", 1);
    test.run("insert.note");
    test.select("x", 0);
    test.run("insert.note");
    expect(test.content()).toEqual(doc(picture(quay, "cap"), note(), table([["x"]]), note(), p()));
  });

  it("has the caret where writing goes on", () => {
    const cases: [() => void, ReturnType<typeof open>, (typed: string) => Block][] = [];
    const add = ($put: () => void, block: (typed: string) => Block) => {
      const test = open(p());
      test.enter(0);
      cases.push([() => changeAt(test.editor, null, $put), test, block]);
    };
    add(
      () => $placeBlock($newPicture(remote), "picture"),
      (typed) => picture(quay, typed),
    );
    add(
      () => $placeBlock($newGallery([{ picture: remote, alt: "", credit: "" }]), "gallery"),
      (typed) => gallery("", galleryPicture(quay, typed)),
    );
    for (const [put, test, block] of cases) {
      put();
      test.type("typed");
      expect(test.content()).toEqual(doc(block("typed"), p()));
    }
  });
});

describe("a table", () => {
  it("stands there at once, three by three with a header row, and its first cell is written in", () => {
    const test = open(p("Fares"), p());
    test.enter(1);
    test.run("insert.table");
    expect(test.forms.form.get()).toBeUndefined();
    test.type("Route");
    const [head, ...rows] = [
      ["Route", "", ""],
      ["", "", ""],
      ["", "", ""],
    ];
    expect(test.content()).toEqual(doc(p("Fares"), table([head!, ...rows]), p()));
    expect(test.content().blocks[1]).toMatchObject({ headerRow: true, headerColumn: false });
  });
});

describe("a live entry", () => {
  it("is dated by the clock it is given, to the minute, and begins with its title", () => {
    const test = open(p());
    test.enter(0);
    test.run("insert.live-entry");
    test.type("Docked");
    expect(test.content()).toEqual(doc(liveEntry("2024-11-15T12:00:00Z", "Docked", p()), p()));
  });
});

describe("text that is selected", () => {
  it("is pulled out as a quote, marks and all, and stays where it stands", () => {
    const test = open(p("He said ", b("never"), " again."));
    test.edit(() => {
      const [first, , last] = $getRoot().getAllTextNodes();
      const selection = first!.select(3, 3);
      selection.focus.set(last!.getKey(), 6, "text");
    });
    test.run("insert.pull-quote");
    expect(test.content()).toEqual(
      doc(p("He said ", b("never"), " again."), pullQuote("", "said ", b("never"), " again"), p()),
    );
  });

  it("becomes the note or the code, and what stood around it stays in its order", () => {
    const test = open(p("before inside after"));
    test.select("before inside after", 7, 13);
    test.run("insert.note");
    expect(test.content()).toEqual(doc(p("before "), note("inside"), p(" after")));
    test.undo();
    expect(test.readCopy()).toEqual(doc(p("before inside after")));
  });

  it("over several lines is one block with a break between each", () => {
    const test = open(p("one"), p("two"));
    test.edit(() => {
      const [first, last] = $getRoot().getAllTextNodes();
      const selection = first!.select(1, 1);
      selection.focus.set(last!.getKey(), 2, "text");
    });
    test.run("insert.code");
    expect(test.content()).toEqual(doc(p("o"), codeBlock("", "ne", "tw"), p("o")));
  });

  it("of a whole line makes that line the block, id kept", () => {
    const test = open(h2("Whole"), p("a"));
    test.select("Whole", 0, 5);
    test.run("insert.pull-quote");
    expect(test.readCopy()).toEqual(doc(pullQuote("", "Whole"), p("a")));
  });

  it("in a caption is copied for a quote and taken out for a note, below the picture", () => {
    const test = open(picture(quay, "the quay"));
    test.select("the quay", 0, 4);
    test.run("insert.pull-quote");
    test.select("the quay", 0, 4);
    test.run("insert.note");
    expect(test.content()).toEqual(
      doc(picture(quay, "quay"), note("the "), pullQuote("", "the "), p()),
    );
  });
});

describe("an interview", () => {
  it("goes on with whoever spoke last", () => {
    const test = open(question("Mara", "q"), answer("Ola", "a"), p());
    test.enter(2);
    test.run("insert.question");
    test.type("Why?");
    test.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertParagraph();
    });
    test.type("So.");
    expect(test.content()).toEqual(
      doc(
        question("Mara", "q"),
        answer("Ola", "a"),
        question("Mara", "Why?"),
        answer("Ola", "So."),
        p(),
      ),
    );
  });
});

describe("commands that ask first", () => {
  it.each(["picture", "gallery", "embed"] as const)("open the form: %s", (kind) => {
    const test = open(p("a"));
    test.select("a", 1);
    test.run(`insert.${kind}`);
    expect(test.forms.form.get()).toMatchObject({ kind, target: undefined });
    expect(test.readCopy()).toEqual(doc(p("a")));
  });

  it("put the block where the caret was, though that line has gone by then", () => {
    const test = open(p("a"), p("b"));
    test.select("a", 1);
    test.run("insert.picture");
    const { place } = test.forms.form.get()!;
    test.edit(() => $getRoot().getFirstChildOrThrow().remove());
    changeAt(test.editor, place, () => $placeBlock($newPicture(remote), "picture"));
    expect(test.content()).toEqual(doc(p("b"), picture(quay), p()));
  });
});

it("a note in the text is a mark that is put on and taken off", () => {
  const test = open(p("keep this"));
  test.select("keep this", 0, 4);
  test.run("note");
  expect(test.readCopy().blocks[0]).toMatchObject({
    runs: [{ text: "keep", marks: ["note"] }, { text: " this" }],
  });
  test.run("note");
  expect(test.readCopy()).toEqual(doc(p("keep this")));
});
