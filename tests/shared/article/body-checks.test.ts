import { describe, expect, test } from "vitest";
import { checkArticle } from "../../../shared/article/checks.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { anArticle, aPicture, aPublication } from "../../support/article-builder.ts";
import {
  embed,
  factBox,
  gallery,
  galleryPicture,
  note,
  picture,
  pullQuote,
  quay,
  stored,
  table,
} from "../../support/block-builder.ts";
import {
  a,
  doc,
  h1,
  h2,
  h4,
  h6,
  ins,
  li,
  n,
  p,
  ul,
  withReview,
} from "../../support/copy-builder.ts";

const kept = aPicture();
const whole = { alt: "A quay", credit: "Ana Ruiz" };

function findings(...blocks: Block[]) {
  const article = anArticle({ copy: doc(p("Crews voted."), ...blocks) });
  const now = "2024-11-15T12:00:00Z";
  const media = new Map([[kept.id, kept]]);
  return checkArticle(article, aPublication(), { now, media }).filter(
    ({ field }) => field === "copy",
  );
}

const codes = (...blocks: Block[]) =>
  findings(...blocks).map(({ level, code, block }) => `${level} ${code} ${block ?? ""}`.trim());

describe("pictures in the body", () => {
  test("that are whole have nothing to be told", () => {
    expect(codes(stored(kept.id, "The quay", whole))).toEqual([]);
  });

  test("are told of by what they lack, wherever they stand, each by its own id", () => {
    expect(codes(factBox("a", stored(kept.id)), gallery("b", galleryPicture(quay, "One")))).toEqual(
      [
        "warn picture.no-alt b3",
        "warn picture.no-caption b3",
        "warn picture.no-credit b3",
        "warn picture.remote b5",
        "warn picture.no-alt b5",
        "warn picture.no-credit b5",
      ],
    );
  });

  test("block when the library does not have them, and are named by their caption", () => {
    expect(findings(stored("cd".repeat(32), "The quay", whole))).toEqual([
      {
        code: "picture.missing",
        level: "block",
        field: "copy",
        reason: "The picture “The quay” in the body has no file in the library.",
        block: "b2",
      },
    ]);
  });

  test("have captions and alt texts of a length that reads well", () => {
    expect(codes(stored(kept.id, "x".repeat(301), { ...whole, alt: "x".repeat(251) }))).toEqual([
      "warn field.too-long b2",
      "warn field.long b2",
    ]);
  });

  test("have no caption when all of it is a note or still to come", () => {
    expect(codes(stored(kept.id, [n("ask Ana"), " TK"], whole))).toContain(
      "warn picture.no-caption b2",
    );
  });

  test("at an address that is none on the web are told", () => {
    expect(codes(picture("javascript:x", "The quay", whole))).toEqual(["warn link.unsafe b2"]);
  });
});

test("an embed without a web address and a gallery without pictures are told", () => {
  expect(codes(embed("generic", "javascript:x", "A graph"), gallery("a"))).toEqual([
    "warn embed.unsafe b2",
    "warn gallery.empty b3",
  ]);
  expect(codes(embed("youtube", "https://youtu.be/dQw4w9WgXcQ"))).toEqual([]);
});

test("a heading that is not of level 2 to 4 is told, with its words and what can be done", () => {
  const [high, deep, ...rest] = findings(
    h1("The quay"),
    h2("a"),
    h4("b"),
    factBox("c", h6("Fine print")),
    h1(),
  ).filter(({ code }) => code === "heading.level");
  expect(rest).toEqual([]);
  expect(high).toMatchObject({ level: "warn", field: "copy", block: "b2" });
  expect(high?.reason).toBe(
    "The heading “The quay” is of level 1, like the headline itself; in the body 2 to 4 read best. Turn it into a heading, subheading or minor heading, or leave it.",
  );
  expect(deep?.reason).toContain("“Fine print” is of level 6;");
});

test("an unsafe link is told with the line it stands on", () => {
  const unsafe = a("javascript:x", "y");
  expect(codes(table([["a", [unsafe]]]), ul(li([unsafe])), note(unsafe))).toEqual([
    "warn link.unsafe b5",
    "warn link.unsafe b7",
  ]);
});

test("a TK among words blocks, each changed sentence quoted as it would print", () => {
  const found = findings(
    p("It sails. The fare is TK pounds, TKTK people waited. It came back."),
    p("It lasts an hour. TK: check figure with NUMAST."),
    table([["TK", "a"]]),
    pullQuote("TK", "b"),
    stored(kept.id, "The TK quay", { ...whole, alt: "A ship [TK which]" }),
  ).filter(({ code }) => code === "tk.left");
  expect(found.map(({ level, block, reason }) => [level, block, reason])).toEqual([
    [
      "block",
      "b2",
      "Body: a TK is left. This would be printed: “The fare is pounds, people waited.”",
    ],
    ["block", "b3", "Body: a TK is left. “TK: check figure with NUMAST.” would not be printed."],
    ["block", "b6", "Body: a TK is left. “TK” would not be printed."],
    ["block", "b9", "Body: a TK is left. This would be printed: “The quay”"],
    ["block", "b8", "Body: a TK is left. “TK” would not be printed."],
    ["warn", "b9", "Body: a TK note is left. “[TK which]” will not be exported."],
  ]);
});

test("a TK in a note, or in what is only proposed, is not told", () => {
  const proposed = withReview(p("Proposed TK"), { bk: [{ id: "s1", k: "ins" }] });
  const found = findings(note("TK"), p("The ", n("TK"), "boat ", ins("TK")), proposed);
  expect(found.filter(({ code }) => code === "tk.left")).toEqual([]);
});

test("an article of pictures alone has a body, and one of notes alone has none", () => {
  const article = anArticle({ copy: doc(stored(kept.id, "The quay", whole)) });
  const context = { now: "2024-11-15T12:00:00Z", media: new Map([[kept.id, kept]]) };
  const noted = anArticle({ copy: doc(note("Ring the port."), p(n("later"))) });
  const has = (of: typeof article) =>
    checkArticle(of, aPublication(), context).some(({ code }) => code === "body.missing");
  expect([has(article), has(noted)]).toEqual([false, true]);
});
