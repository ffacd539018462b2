import { $getRoot, type ElementNode, PASTE_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import {
  type LineFact,
  lineFact,
  setLineFact,
  speakersOf,
} from "../../../renderer/editor/forms/line-facts.ts";
import {
  changeGallery,
  galleryDrafts,
  moved,
  newDraft,
} from "../../../renderer/editor/galleries/gallery-editing.ts";
import {
  changePicture,
  replacePicture,
} from "../../../renderer/editor/pictures/picture-editing.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  picture,
  pullQuote,
  quay,
  question,
  table,
} from "../../support/block-builder.ts";
import { a, b, doc, line, p } from "../../support/copy-builder.ts";
import { openBlocks } from "../support/open-blocks.ts";

const dawn = "https://example.org/dawn.jpg";

describe("the facts of a block", () => {
  it.each<[LineFact, Block, Block]>([
    ["attribution", pullQuote("", "q"), pullQuote("Ola", "q")],
    ["speaker", question("", "q"), question("Ola", "q")],
    ["speaker", answer("", "q"), answer("Ola", "q")],
    ["language", codeBlock("", "q"), codeBlock("Ola", "q")],
    ["table-caption", table([["q"]]), table([["q"]], { caption: [{ type: "text", text: "Ola" }] })],
  ])("%s is changed in one step, and nothing else is", (fact, before, after) => {
    const test = openBlocks(before, p("a"));
    expect(lineFact(test.editor, test.key(0), fact)).toBe("");
    setLineFact(test.editor, test.key(0), fact, "Ola");
    expect(test.readCopy()).toEqual(doc(after, p("a")));
    expect(lineFact(test.editor, test.key(0), fact)).toBe("Ola");
    test.undo();
    expect(test.readCopy()).toEqual(doc(before, p("a")));
  });

  it("of a table: its caption keeps the marks and links of the words that stay", () => {
    const caption = (first: string) =>
      line([first, " in ", b("pounds"), ", by ", a("https://example.org/", "Harbour Line")]);
    const test = openBlocks(table([["q"]], { caption: caption("Fares") }));
    setLineFact(test.editor, test.key(0), "table-caption", "Prices in pounds, by Harbour Line");
    expect(test.readCopy()).toEqual(doc(table([["q"]], { caption: caption("Prices") })));
    test.undo();
    expect(test.readCopy()).toEqual(doc(table([["q"]], { caption: caption("Fares") })));
  });

  it("of a picture are changed and its file replaced, and the caption stays with its marks", () => {
    const test = openBlocks(picture(quay, ["the ", b("quay")], { alt: "A quay", credit: "Ana" }));
    changePicture(test.editor, test.key(0), { alt: "A ferry", width: "wide" });
    replacePicture(test.editor, test.key(0), { kind: "remote", address: dawn });
    expect(test.readCopy()).toEqual(
      doc(picture(dawn, ["the ", b("quay")], { alt: "A ferry", credit: "Ana", width: "wide" })),
    );
    test.undo();
    test.undo();
    expect(test.readCopy()).toEqual(
      doc(picture(quay, ["the ", b("quay")], { alt: "A quay", credit: "Ana" })),
    );
  });

  it("change nothing when the block has gone meanwhile", () => {
    const test = openBlocks(pullQuote("", "q"), p("a"));
    const key = test.key(0);
    test.edit(() => $getRoot().getFirstChildOrThrow().remove());
    setLineFact(test.editor, key, "attribution", "Ola");
    expect(test.content()).toEqual(doc(p("a")));
  });

  it("offer everybody who has spoken so far", () => {
    const test = openBlocks(
      question("Mara", "q"),
      answer("Ola", "a"),
      question("Mara", "q"),
      answer(""),
    );
    expect(speakersOf(test.editor)).toEqual(["Mara", "Ola"]);
  });
});

describe("the block at the caret", () => {
  it("is the innermost with details, with what its strip shows", () => {
    const test = openBlocks(
      p("plain"),
      factBox("box", table([["cell"]]), p("boxed")),
      liveEntry("2024-11-15T12:00:00Z", "title", p("entry")),
      gallery("all", { ...galleryPicture(quay, "one"), alt: "x" }, galleryPicture(dawn, "two")),
    );
    const at = (text: string) => {
      test.caret(text);
      const block = test.blockAtCaret();
      return block && [block.kind, block.fact];
    };
    expect(at("plain")).toBeUndefined();
    expect(at("boxed")).toBeUndefined();
    expect(at("cell")).toEqual(["table", ""]);
    expect(at("title")).toEqual(["live-entry", "2024-11-15T12:00:00Z"]);
    expect(at("entry")).toBeUndefined();
    expect(at("two")).toEqual(["gallery", "1"]);
  });
});

describe("a gallery", () => {
  const one = { ...galleryPicture(quay, "one"), alt: "1" };
  const two = galleryPicture(dawn, "two");

  it("is put in another order, captions with their pictures", () => {
    const test = openBlocks(gallery("all", one, two, galleryPicture(quay, "three")));
    const before = test.readCopy();
    const drafts = galleryDrafts(test.editor, test.key(0));
    changeGallery(test.editor, test.key(0), moved(drafts, 0, 2));
    expect(test.content()).toEqual(doc(gallery("all", two, galleryPicture(quay, "three"), one)));
    test.undo();
    expect(test.readCopy()).toEqual(before);
  });

  it("loses and gains pictures, and their alt text and credit", () => {
    const test = openBlocks(gallery("all", one, two));
    const [, second] = galleryDrafts(test.editor, test.key(0));
    const drafts = [
      newDraft({ kind: "remote", address: quay }),
      { ...second!, alt: "dawn", credit: "Ana" },
    ];
    changeGallery(test.editor, test.key(0), drafts);
    expect(test.content()).toEqual(
      doc(gallery("all", galleryPicture(quay), { ...two, alt: "dawn", credit: "Ana" })),
    );
  });
});

describe("leaving a block with Enter", () => {
  it("goes to the empty paragraph that is there already", () => {
    const test = openBlocks(pullQuote("", "q"), p(), picture(quay, "cap"), p());
    test.caret("q");
    test.enter();
    test.type("x");
    test.caret("cap");
    test.enter();
    test.type("y");
    expect(test.content()).toEqual(doc(pullQuote("", "q"), p("x"), picture(quay, "cap"), p("y")));
  });

  it("leaves a box from its empty last line", () => {
    const test = openBlocks(factBox("t", p("a")), p("after"));
    test.caret("a");
    test.enter();
    test.enter();
    test.type("out");
    expect(test.content()).toEqual(doc(factBox("t", p("a")), p("out"), p("after")));
  });

  it("goes from a title into the first line, and leaves code after two empty lines", () => {
    const test = openBlocks(factBox("t", p()), codeBlock("", "a"));
    test.caret("t");
    test.enter();
    test.type("in");
    test.caret("a");
    for (let i = 0; i < 3; i += 1) test.enter();
    test.type("out");
    expect(test.content()).toEqual(doc(factBox("t", p("in")), codeBlock("", "a"), p("out")));
  });
});

describe("an address that is pasted alone", () => {
  const paste = async (test: ReturnType<typeof openBlocks>, text: string) => {
    const clipboardData = { getData: (type: string) => (type === "text/plain" ? text : "") };
    const event = { clipboardData, preventDefault: () => undefined } as unknown as ClipboardEvent;
    const taken = test.editor.dispatchCommand(PASTE_COMMAND, event);
    test.editor.read(() => undefined);
    await Promise.resolve();
    return taken;
  };
  const video = "https://youtu.be/dQw4w9WgXcQ";

  it("into an empty paragraph becomes an embed; undo gives back the address", async () => {
    const test = openBlocks(p("a"), p());
    test.edit(() => void $getRoot().getLastChild<ElementNode>()?.selectEnd());
    await paste(test, video);
    const shown = embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    expect(test.content()).toEqual(doc(p("a"), shown, p()));
    test.undo();
    expect(test.content()).toEqual(doc(p("a"), p(video)));
    test.undo();
    expect(test.content()).toEqual(doc(p("a"), p()));
  });

  it("stays text in a line with words, in a box, and when nobody provides it", async () => {
    const inWords = openBlocks(p("a"));
    inWords.caret("a");
    expect(await paste(inWords, video)).toBe(false);
    const inBox = openBlocks(factBox("t", p()));
    inBox.caret("t");
    inBox.enter();
    expect(await paste(inBox, video)).toBe(false);
    const other = openBlocks(p());
    other.edit(() => void $getRoot().selectEnd());
    expect(await paste(other, "https://example.org/story")).toBe(false);
    expect(await paste(other, `${video} and more`)).toBe(false);
  });
});
