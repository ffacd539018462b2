import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codes, harbour, readWire, thereAndBack } from "../../support/wire-reading.ts";

/** The parts of the layout in their order; each segment is parted from the next by an empty line. */
const parts = {
  pageTitle: "Ferry strike: what islanders need to know before Friday",
  picture: "https://pictures.example.org/quay.jpg",
  publisher: "The Harbour Post",
  category: "Labour",
  date: "15/11/2024 18h36",
  headline: "**Ferry crews vote to strike**",
  body: "Crews voted on Thursday.\n\nTalks go on.",
  disclaimer: "The opinions in this column are the author's own.",
  related: "Related",
};
type Part = keyof typeof parts;
const names = Object.keys(parts) as Part[];

function textOf(have: ReadonlySet<Part>): string {
  const given = (name: Part) => (have.has(name) ? parts[name] : "");
  const meta = (["picture", "publisher", "category", "date"] as const).map(given);
  return [
    given("pageTitle"),
    meta.filter((line) => line !== "").join("\n"),
    ...(["headline", "body", "disclaimer", "related"] as const).map(given),
  ]
    .filter((segment) => segment !== "")
    .join("\n\n");
}

const fieldOf: Record<Part, string> = {
  pageTitle: "pageTitle",
  picture: "leadImage",
  publisher: "publication",
  category: "category",
  date: "publishedAt",
  headline: "headline",
  body: "copy",
  disclaimer: "disclaimers",
  related: "related",
};

describe("a text that lacks a part", () => {
  test.each(names)("%s: says so, places the rest, and leaves as the same bytes", (missing) => {
    const text = textOf(new Set(names.filter((name) => name !== missing)));
    const { findings } = readWire(text);
    expect(codes(findings)).toEqual([`import.missing ${fieldOf[missing]}`]);
    expect(thereAndBack(text)).toBe(text);
  });

  test("whichever of them lack: no word is lost, and the bytes are the same when it has the shape", () => {
    for (let bits = 1; bits < 2 ** names.length; bits += 1) {
      const have = new Set(names.filter((_, at) => bits & (1 << at)));
      const text = textOf(have);
      const { fields, copy } = readWire(text);
      const kept = JSON.stringify([fields, copy]);
      for (const word of ["Ferry strike:", "quay.jpg", "Talks go on", "vote to strike"]) {
        if (text.includes(word)) expect(kept, text).toContain(word);
      }
      if (fields.origin?.format === "wire-text") expect(thereAndBack(text)).toBe(text);
      else expect(have.has("headline"), text).toBe(false);
    }
  });
});

test("any article made of such parts leaves as the same bytes as it came", () => {
  const word = fc.constantFrom(
    "ferry",
    "Crews",
    "été",
    "10h30",
    "“no”",
    "東京",
    "-",
    "Related",
    "said:",
    "50%",
    "*",
    "x*",
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
  const paragraph = fc
    .array(sentence, { minLength: 1, maxLength: 3 })
    .map((each) => each.map((line) => `It was ${line}`).join("\n"));
  const related = sentence.map((line) => `More on ${line}`);
  const minute = fc.integer({ min: 26_000_000, max: 30_000_000 });
  const article = fc.record(
    {
      pageTitle: sentence.map((line) => `About ${line}`),
      headline: sentence.map((line) => `Title ${line}`),
      picture: fc.webUrl({ withQueryParameters: true }),
      publisher: fc.oneof(fc.constant(harbour.name), fc.constant("Northern News")),
      category: fc.constantFrom("Labour", "Politics", "Shipping"),
      date: minute.map((at) =>
        new Date(at * 60_000)
          .toISOString()
          .replace(/^(\d+)-(\d+)-(\d+)T(\d+):(\d+).*/, "$3/$2/$1 $4h$5"),
      ),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 5 }),
      disclaimer: fc.option(fc.constant(parts.disclaimer), { nil: undefined }),
      related: fc.array(related, { maxLength: 3 }),
      end: fc.constantFrom("", "\n", "\n\n"),
      crlf: fc.boolean(),
    },
    // The date is what tells that the lines beside it are names, when nobody knows them.
    { requiredKeys: ["date", "headline", "paragraphs", "related", "end", "crlf"] },
  );
  fc.assert(
    fc.property(article, (given) => {
      const meta = [given.picture, given.publisher, given.category, given.date];
      const segments = [
        given.pageTitle,
        meta.filter((line) => line !== undefined).join("\n"),
        `**${given.headline}**`,
        ...given.paragraphs,
        given.disclaimer,
        ["Related", ...given.related].join("\n"),
      ];
      const text = segments.filter((segment) => segment).join("\n\n") + given.end;
      const wire = given.crlf ? text.replaceAll("\n", "\r\n") : text;
      expect(thereAndBack(wire)).toBe(wire);
    }),
    { numRuns: 300 },
  );
});
