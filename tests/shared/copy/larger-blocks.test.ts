import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { publishableCopy } from "../../../shared/copy/clean.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { countCopy } from "../../../shared/copy/counts.ts";
import { mapIds } from "../../../shared/copy/map-ids.ts";
import { mapLines } from "../../../shared/copy/map-lines.ts";
import { readCopy } from "../../../shared/copy/migrations.ts";
import { copyMedia } from "../../../shared/copy/pictures.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { blockIds, blockTexts, ids, isBlank, lines, plainText } from "../../../shared/copy/walk.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  note,
  picture,
  pullQuote,
  quay,
  question,
  stored,
  table,
} from "../../support/block-builder.ts";
import { br, del, doc, h3, hr, ins, li, n, p, ul, withReview } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

const noon = "2024-11-15T12:00:00Z";
const inserted = [{ id: "s1", k: "ins" }];
const published = (...blocks: Block[]) => doc(...publishableCopy(doc(...blocks)).blocks);

describe("copy of an older version", () => {
  test.each([1, 2])("%i reads as the same blocks in version 3", (version) => {
    const { blocks } = doc(p("one"), h3("two"), ul(li("three", ul(li("four")))), hr());
    expect(readCopy({ version, blocks })).toEqual({ ok: true, copy: { version: 3, blocks } });
  });
});

describe("copy that cannot be read", () => {
  test("is too new when a box holds a block that nobody knows yet", () => {
    const blocks = [{ ...doc(factBox("a")).blocks[0], blocks: [{ type: "hologram", id: "h" }] }];
    expect(readCopy({ version: 3, blocks })).toMatchObject({ code: "copy.too-new" });
  });

  test.each<[string, object]>([
    ["a box in a box", factBox("a", factBox("b"))],
    ["an entry in an entry", liveEntry(noon, "a", liveEntry(noon, "b"))],
    ["an entry of no time", liveEntry("yesterday", "a")],
    ["a table without rows", table([])],
    ["code with a link", { ...codeBlock("", "a"), runs: [{ type: "link", href: "x", runs: [] }] }],
    ["an embed of an unknown provider", embed("vine" as "x", quay)],
  ])("is damaged by %s", (_what, block) => {
    const copy = doc(block as Block);
    expect(readCopy(copy)).toMatchObject({ ok: false, code: "copy.damaged" });
  });
});

describe("a walk through the copy", () => {
  const copy = doc(
    picture(quay, "caption", { alt: "alt", credit: "Ana" }),
    gallery("both", galleryPicture(quay, "first"), galleryPicture(quay)),
    pullQuote("Ola", "said"),
    factBox("facts", p("inside"), table([["cell", "other"]], { caption: [] })),
    liveEntry(noon, "now", question("Q", "why"), stored("ab".repeat(32), "kept")),
    embed("youtube", "https://youtu.be/abcdefg", "film"),
    note("hush"),
  );

  test("finds every line in reading order, with what it is", () => {
    const found = [...lines(copy)].map(({ role, runs }) => `${role} ${runsText(runs)}`);
    expect(found).toEqual([
      "caption caption",
      "caption first",
      "caption ",
      "caption both",
      "text said",
      "title facts",
      "text inside",
      "caption ",
      "cell cell",
      "cell other",
      "title now",
      "text why",
      "caption kept",
      "note hush",
    ]);
  });

  test("finds the ids of all parts, each once, and maps them in that order", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), (random) => {
        const all = [...ids(random)];
        expect(new Set(all).size).toBe(all.length);
        const asked: string[] = [];
        for (const block of random.blocks) {
          const mapped = mapIds(block, (id) => {
            asked.push(id);
            return `new-${id}`;
          });
          expect([...blockIds(mapped)]).toEqual([...blockIds(block)].map((id) => `new-${id}`));
        }
        expect(asked).toEqual(all);
      }),
    );
  });

  test("asks for lines to map in the order in which it finds them", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), (random) => {
        const asked: string[] = [];
        const same = mapLines(random, (runs) => {
          asked.push(runsText(runs));
          return [...runs];
        });
        expect(asked).toEqual([...lines(random)].map(({ runs }) => runsText(runs)));
        expect(same).toEqual(random);
      }),
    );
  });

  test("finds words beside the lines, and the pictures of the library", () => {
    expect(copy.blocks.flatMap((block) => [...blockTexts(block)]).filter(Boolean)).toEqual([
      "alt",
      "Ana",
      "Ola",
      "film",
    ]);
    expect([...copyMedia(copy)]).toEqual(["ab".repeat(32)]);
  });

  test("gives all of it to a search, notes and alt texts included", () => {
    for (const word of ["alt", "Ana", "Ola", "cell", "why", "hush", "film", "kept"]) {
      expect(plainText(copy)).toContain(word);
    }
  });
});

test("a picture alone is something, and a gallery without pictures nothing", () => {
  expect(isBlank(doc(picture(quay)))).toBe(false);
  expect(isBlank(doc(embed("generic", quay)))).toBe(false);
  expect(isBlank(doc(factBox("", picture(quay))))).toBe(false);
  expect(isBlank(doc(gallery("")))).toBe(true);
});

test("counts leave out captions, credits, alt texts, speakers and notes", () => {
  const copy = doc(
    p("One ", n("not this"), "two"),
    picture(quay, "not these words", { alt: "nor this", credit: "Ana" }),
    question("Ana Ruiz", "three"),
    factBox("four", p("five")),
    table([["six", "seven"]]),
    codeBlock("js", "eight"),
    note("none of these"),
  );
  expect(countCopy(copy).words).toBe(8);
});

describe("the publishable copy", () => {
  test("has no notes, wherever they stand", () => {
    expect(
      published(
        note("SECRET"),
        p("The ", n("SECRET"), " boat ", n("a", br(), "b")),
        factBox(["Facts", n(" SECRET")], note("SECRET"), p("x")),
        picture(quay, [n("SECRET"), " the quay"]),
        p(n("SECRET")),
      ),
    ).toEqual(doc(p("The boat"), factBox("Facts", p("x")), picture(quay, "the quay")));
  });

  test.each([
    [p("boat", n(" ask"), " sails"), p("boat sails")],
    [p("The ", n("ask "), "boat"), p("The boat")],
    [p("boat", n("x"), "s"), p("boats")],
    [p(n("x"), " boat"), p("boat")],
    [p("boat ", n("x"), br(), "sails"), p("boat", br(), "sails")],
  ])("never joins words around a note: case %#", (given, left) => {
    expect(published(given)).toEqual(doc(left));
  });

  test("leaves out TK marks in captions, cells, titles and beside them", () => {
    expect(
      published(
        picture(quay, "The TK quay", { alt: "TK", credit: "TK Ana" }),
        pullQuote("TK", "Never TK"),
        table([["TK", "a"]]),
        factBox("TK", p("b")),
      ),
    ).toEqual(
      doc(
        picture(quay, "The quay", { credit: "Ana" }),
        pullQuote("", "Never"),
        table([["", "a"]]),
        factBox("", p("b")),
      ),
    );
  });

  test("decides on proposals at any depth", () => {
    const row = withReview(table([["x", "y"]]).rows[0]!, { bk: inserted });
    const given = table([["a", "b"]]);
    expect(
      published(
        { ...given, rows: [...given.rows, row] },
        liveEntry(noon, ins("Proposed"), withReview(h3("gone"), { bk: inserted }), p(del("stays"))),
        gallery(
          "",
          withReview(galleryPicture(quay, "gone"), { bk: inserted }),
          galleryPicture(quay),
        ),
      ),
    ).toEqual(doc(given, liveEntry(noon, "", p("stays")), gallery("", galleryPicture(quay))));
  });

  test("drops what is left with nothing in it", () => {
    expect(
      published(
        factBox("TK", note("x")),
        table([["TK", ""]]),
        gallery("of nothing"),
        codeBlock("", "", " "),
        answer("Ana", "TK"),
        embed("generic", " "),
        picture(quay),
      ),
    ).toEqual(doc(picture(quay)));
  });

  test("keeps code as it is, but for empty lines at its ends", () => {
    expect(published(codeBlock("js", "", "  a", "", "    b ", " "))).toEqual(
      doc(codeBlock("js", "  a", "", "    b ")),
    );
  });

  test("is the same when cleaned again, and a copy that can be read", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), (copy) => {
        const once = publishableCopy(copy);
        expect(publishableCopy(once)).toEqual(once);
        expect(readCopy(structuredClone(once))).toEqual({ ok: true, copy: once });
        expect(JSON.stringify(once)).not.toContain('"note"');
      }),
    );
  });
});
