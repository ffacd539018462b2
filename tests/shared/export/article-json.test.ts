import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newFields, newLeadImage } from "../../../shared/article/article.ts";
import { publishableCopy } from "../../../shared/copy/clean.ts";
import { readCopy } from "../../../shared/copy/migrations.ts";
import { articleJson, articleJsonText } from "../../../shared/export/article-json.ts";
import { anArticle, anExport, aPicture } from "../../support/article-builder.ts";
import {
  a,
  b,
  del,
  doc,
  h2,
  hr,
  ins,
  li,
  olFrom,
  p,
  quote,
  ul,
  withReview,
} from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
addFormats.default(ajv);
const validate = ajv.compile(
  JSON.parse(readFileSync(new URL("../../../docs/article.schema.json", import.meta.url), "utf8")),
);

function problems(json: unknown): unknown {
  return validate(JSON.parse(JSON.stringify(json))) ? [] : validate.errors;
}

const picture = aPicture();
const full = anArticle({
  fields: {
    leadImage: {
      ...newLeadImage({ kind: "media", id: picture.id }),
      focalPoint: { x: 0.5, y: 0.2 },
    },
    disclaimers: [{ approved: "views", kind: "opinion", text: "A view.", position: "end" }],
    related: [{ title: "Night shifts", address: "https://x.org/n", articleId: "a1" }],
    embargo: { until: "2024-11-15T20:00:00+01:00", reason: "agreed with the union" },
    corrections: [{ kind: "update", text: "A quote.", at: "2024-11-16T09:00:00Z", by: "Ola" }],
    signOffs: [{ by: "Ola", at: "2024-11-15T10:00:00Z", contentHash: "abc" }],
    search: { description: "", socialImage: "https://x.org/s.jpg", canonical: "", noindex: false },
    origin: { format: "wire-text", file: "a.txt", layout: { after: "\n" } },
    length: { commissioned: 600, unit: "words" },
    noteToDesk: "Ring the port.",
  },
  copy: doc(
    h2("What now"),
    p("See ", a("https://x.org", b("this")), del("."), ins("!")),
    withReview(ul(li("a", olFrom(3, li("b")))), { cm: ["t1"] }),
    quote("Never."),
    hr(),
  ),
});
const input = anExport(full, { pictures: [picture] });

describe("article JSON fits its published schema", () => {
  test.each(["publication", "desk"] as const)("for the %s", (audience) => {
    expect(problems(articleJson(input, audience))).toEqual([]);
  });

  test.each(["publication", "desk"] as const)(
    "of an article with nothing in it, for the %s",
    (audience) => {
      const bare = { ...anArticle({ copy: doc() }), fields: newFields("harbour", "en") };
      expect(problems(articleJson(anExport(bare), audience))).toEqual([]);
    },
  );

  test("with any copy", () => {
    fc.assert(
      fc.property(randomCopy(), (copy) => {
        expect(problems(articleJson(anExport(anArticle({ copy })), "publication"))).toEqual([]);
      }),
    );
  });

  test("which refuses what it does not know", () => {
    const json = articleJson(input, "publication");
    expect(problems({ ...json, colour: "red" })).not.toEqual([]);
    expect(
      problems({ ...json, copy: { version: 3, blocks: [{ type: "hologram", id: "b" }] } }),
    ).not.toEqual([]);
    expect(problems({ ...json, published: "yesterday" })).not.toEqual([]);
  });
});

describe("article JSON", () => {
  test("gives what is inherited or derived, and beside it what was typed", () => {
    expect(articleJson(input, "publication")).toMatchObject({
      format: "dateline-article",
      version: 3,
      headline: "Ferry crews vote to strike over night shifts",
      pageTitle: "Ferry crews vote to strike over night shifts",
      socialHeadline: "Ferry crews vote to strike over night shifts",
      description: "Sailings to three islands stop on Friday unless talks succeed.",
      urlSlug: "ferry-crews-vote-to-strike-over-night-shifts",
      byline: { people: [{ name: "Ana Ruiz", role: "writer" }], line: "Ana Ruiz" },
      dateline: { place: "Lerwick", line: "LERWICK, Nov. 15 —" },
      category: {
        id: "labour",
        mediaTopic: "medtop:09000000",
        uri: "http://cv.iptc.org/newscodes/mediatopic/09000000",
      },
      publisher: "The Harbour Post",
      given: { pageTitle: "", socialHeadline: "", urlSlug: "", bylineLine: "" },
    });
  });

  test("names stored pictures by file and hash, and says when one is missing", () => {
    const image = (from: typeof input) => articleJson(from, "publication").leadImage?.picture;
    expect(image(input)).toEqual({
      kind: "file",
      id: picture.id,
      file: "images/ferry-crews-vote-to-strike-over-night-shifts-abababab.jpg",
      sha256: picture.id,
      mime: "image/jpeg",
      width: 1600,
      height: 900,
      bytes: 123_456,
    });
    const written = new Map([[picture.id, { bytes: 99, sha256: "cd".repeat(32) }]]);
    expect(image({ ...input, written })).toMatchObject({ bytes: 99, sha256: "cd".repeat(32) });
    expect(image(anExport(full))).toEqual({ kind: "missing", id: picture.id });
  });

  test("does not change with how the newsroom stands with the article", () => {
    const later = { ...full, status: "exported" as const, revision: 9 };
    expect(articleJsonText(anExport(later, { pictures: [picture] }))).toBe(articleJsonText(input));
  });

  test("is the same text whatever the order in which members were stored", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, reversed(member)]),
      );
    };
    const other = { ...input, article: reversed(full) as typeof full };
    expect(articleJsonText(other)).toBe(articleJsonText(input));
  });

  test("carries copy that reads back as the publishable copy", () => {
    fc.assert(
      fc.property(randomCopy(), (copy) => {
        const text = articleJsonText(anExport(anArticle({ copy })));
        expect(readCopy(JSON.parse(text).copy)).toEqual({ ok: true, copy: publishableCopy(copy) });
      }),
    );
  });

  test("tells the desk everything, and leaves the copy as it is in the editor", () => {
    const json = articleJson(input, "desk");
    expect(json.copy).toEqual(full.copy);
    expect(json.desk).toEqual({
      status: "in-edit",
      revision: 4,
      frozenSlug: "",
      noteToDesk: "Ring the port.",
      length: { commissioned: 600, unit: "words" },
      signOffs: [{ by: "Ola", at: "2024-11-15T10:00:00Z", contentHash: "abc" }],
    });
  });
});
