import { describe, expect, test } from "vitest";
import { type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import type { Finding } from "../../../shared/article/finding.ts";
import { tkFindings } from "../../../shared/article/tk-checks.ts";
import { publishableArticle } from "../../../shared/export/publishable.ts";
import { anArticle, aPicture, someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";

const now = "2024-11-15T12:00:00Z";

function inFields(fields: Partial<ArticleFields>): Finding[] {
  return tkFindings(someFields(fields), doc(p("Crews voted.")));
}

/** An article of which every field is given. */
const whole = someFields({
  leadImage: newLeadImage({ kind: "media", id: aPicture().id }),
  byline: { people: [{ name: "Ana Ruiz", role: "editor" }], line: "" },
  disclaimers: [{ approved: null, kind: "custom", text: "", position: "end" }],
  related: [{ title: "", address: "", articleId: null }],
  embargo: { until: now, reason: "" },
  corrections: [{ kind: "update", text: "", at: now, by: "" }],
  signOffs: [{ by: "", at: now, contentHash: "" }],
});

/** Never published, or nothing that anybody writes words in. */
const wordless = new Set(
  "noteToDesk signOffs length origin publication language publishedAt kind role position approved address articleId picture focalPoint id mediaTopic date until at socialImage canonical noindex".split(
    " ",
  ),
);

/** Every text of the fields, as the way to it. */
function texts(value: unknown, way: string[] = []): string[][] {
  if (way.some((name) => wordless.has(name)) || value === null) return [];
  if (typeof value === "string") return [way];
  return Object.entries(value as object).flatMap(([name, inner]) => texts(inner, [...way, name]));
}

function withText(way: readonly string[], text: string): ArticleFields {
  const fields = structuredClone(whole);
  let holder: Record<string, unknown> = fields;
  for (const name of way.slice(0, -1)) holder = holder[name] as Record<string, unknown>;
  holder[way.at(-1)!] = text;
  return fields;
}

test.each(texts(whole).map((way) => [way.join("."), way] as const))(
  "a TK in %s is not published, and is told with what is printed instead",
  (_name, way) => {
    const fields = withText(way, "Of TK ferries");
    const left = tkFindings(fields, doc());
    expect(JSON.stringify(publishableArticle(anArticle({ fields })))).not.toContain("TK");
    expect(left).toHaveLength(1);
    expect(left[0]!.field.split(".")[0]).toBe(way[0]);
    expect(left[0]!.reason).toMatch(/: a TK is left\. This would be printed: “Of ferries”$/);
  },
);

describe("a finding leads to the control that the TK stands in", () => {
  test.each<[string, Partial<ArticleFields>, string | undefined]>([
    ["a writer, named on the page", person("writer", ""), undefined],
    ["a writer behind a line of its own", person("writer", "Our desk"), "byline.0"],
    ["an editor, named in the details", person("editor", ""), "byline.0"],
    ["the agency", { dateline: { place: "Lerwick", date: "", source: "TK" } }, "dateline.source"],
    ["the publisher, which has one control", { publisherLine: "TK" }, undefined],
  ])("%s", (_what, fields, control) => {
    expect(inFields(fields).map((finding) => finding.control)).toEqual([control]);
  });
});

test("a sentence that begins with TK asks whether the words after it are to be printed", () => {
  const copy = doc(p("It sails. TK check with Ann."), p("TK check with Ann."), p("Of TK ferries"));
  const found = tkFindings(someFields(), copy);
  expect(found.map(({ block, asks }) => [block, asks])).toEqual([
    ["b1", "check with Ann."],
    ["b2", "check with Ann."],
    ["b3", undefined],
  ]);
  expect(found[0]!.reason).toBe(
    "Body: a TK is left. This would be printed: “check with Ann.” If that is a note to the desk, write it as [TK …], and it is not printed.",
  );
});

test("a bracket of one tag does not close that of another", () => {
  expect(inFields({ tags: ["[TK x", "y]"] }).map(({ level }) => level)).toEqual(["block"]);
});

test("notes are quoted, long ones and long rows of them in part", () => {
  const reasons = (standfirst: string) => inFields({ standfirst }).map(({ reason }) => reason);
  expect(reasons("Sailings [TK how many]")).toEqual([
    "Standfirst: a TK note is left. “[TK how many]” will not be exported.",
  ]);
  expect(reasons(`x [TK ${"a".repeat(99)}] [TK b] [TK c] [TK d]`)).toEqual([
    `Standfirst: 4 TK notes are left. They will not be exported: “[TK ${"a".repeat(56)}…”, “[TK b]”, “[TK c]” …`,
  ]);
});

test("notes in the body lead to the first of them", () => {
  const copy = doc(p("Crews"), p("voted [TK when]"), p("[TK who]"));
  expect(tkFindings(someFields(), copy).map(({ block }) => block)).toEqual(["b2"]);
});

function person(role: "writer" | "editor", line: string): Partial<ArticleFields> {
  return { byline: { people: [{ name: "TK", role }], line } };
}
