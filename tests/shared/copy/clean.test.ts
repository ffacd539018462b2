import { describe, expect, test } from "vitest";
import { publishableCopy } from "../../../shared/copy/clean.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import {
  a,
  b,
  br,
  del,
  doc,
  h2,
  hr,
  ins,
  li,
  p,
  ul,
  withReview,
} from "../../support/copy-builder.ts";

const inserted = [{ id: "s1", k: "ins" }];
const deleted = [{ id: "s2", k: "del" }];

/** The publishable copy, compared by content: blocks that went take their ids along. */
const published = (...blocks: Block[]) => doc(...publishableCopy(doc(...blocks)).blocks);

describe("the publishable copy", () => {
  test("leaves out what is only proposed and keeps what is only proposed to go", () => {
    expect(published(p("Talks ", ins("may "), del("will "), "fail"))).toEqual(
      doc(p("Talks will fail")),
    );
  });

  test("leaves out proposed text within a link, and the link when nothing else is in it", () => {
    expect(
      published(p(a("https://x.org", "a ", ins("new "), "page"), " ", a("/", ins("gone")))),
    ).toEqual(doc(p(a("https://x.org", "a page"), " ")));
  });

  test("leaves out blocks, items and lists that are only proposed", () => {
    expect(
      published(
        withReview(h2("Proposed"), { bk: inserted }),
        withReview(p("Stays"), { bk: deleted }),
        ul(withReview(li("proposed"), { bk: inserted }), li("stays")),
        withReview(hr(), { bk: inserted }),
      ),
    ).toEqual(doc(p("Stays"), ul(li("stays"))));
  });

  test("joins again what is only proposed to be split", () => {
    expect(
      published(
        withReview(p("First "), { pm: inserted }),
        withReview(p("second"), { nb: "s1" }),
        p("third"),
      ),
    ).toEqual(doc(p("First second"), p("third")));
  });

  test("keeps the block that was there first when a split put a new one before it", () => {
    expect(published(withReview(p("New "), { pm: inserted, nb: "s1" }), h2("Heading"))).toEqual(
      doc(h2("New Heading")),
    );
  });

  test("joins items of a list in the same way", () => {
    expect(
      published(ul(withReview(li("one "), { pm: inserted }), withReview(li("two"), { nb: "s1" }))),
    ).toEqual(doc(ul(li("one two"))));
  });

  test("holds no review mark of any kind", () => {
    const copy = doc(
      withReview(p("a ", del("b"), { type: "text", text: "c", cm: ["t1"] }), {
        pm: deleted,
        cm: ["t2"],
      }),
      withReview(ul(withReview(li("d"), { cm: ["t3"] })), { cm: ["t4"] }),
    );
    const json = JSON.stringify(publishableCopy(copy));
    for (const key of ["sg", "cm", "pm", "nb", "bk"]) expect(json).not.toContain(`"${key}"`);
  });

  test("drops lines that are left without text, and keeps rules", () => {
    expect(published(p("TK"), p(" ", br()), hr(), ul(li("TK"), li("stays")), h2(ins("x")))).toEqual(
      doc(hr(), ul(li("stays"))),
    );
  });

  test("keeps an item that has lost its text for the sake of the list within it", () => {
    expect(published(ul(li("TK", ul(li("inner")))))).toEqual(doc(ul(li(ul(li("inner"))))));
  });

  test("is the same when it is cleaned again", () => {
    const once = publishableCopy(doc(p("x ", b("TK y"), ins("z")), ul(li(del("q")))));
    expect(publishableCopy(once)).toEqual(once);
  });
});

describe("TK marks across the runs of a line", () => {
  test.each([
    [
      "a bold word in a note",
      p("The [TK check ", b("the mayor's affair"), " first] boat"),
      p("The boat"),
    ],
    [
      "a link in a note",
      p("The [TK see ", a("https://example.org/", "this"), "] boat"),
      p("The boat"),
    ],
    ["a line break in a note", p("The [TK one", br(), "two] boat"), p("The boat")],
    ["half a mark in bold", p("The ", b("T"), "K boat"), p("The boat")],
    [
      "a note of two kinds of text at the end",
      p("The boat ", b("[TK who"), " said so]"),
      p("The boat"),
    ],
  ])("%s leaves as a whole", (_case, line, left) => {
    expect(published(line)).toEqual(doc(left));
  });
});
