import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { runsText } from "../../../shared/copy/runs.ts";
import { lines } from "../../../shared/copy/walk.ts";
import { wireText } from "../../../shared/export/wire-text.ts";
import { icaro } from "../../../shared/publication.ts";
import { anArticle, anExport, aPublication } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { codes, harbour, harbourWire, readWire, thereAndBack } from "../../support/wire-reading.ts";

describe("the real article", () => {
  const sample = fileURLToPath(
    new URL("../../../../shared/samples/trilateral-talks.txt", import.meta.url),
  );
  const here = existsSync(sample);
  if (!here) console.warn(`Not here, so not tested: ${sample}`);

  test.runIf(here)("fills every part, and leaves as the same bytes", () => {
    const text = readFileSync(sample, "utf8");
    const { fields, copy, findings } = readWire(text, [icaro]);
    expect(findings).toEqual([]);
    expect(copy.blocks).toHaveLength(9);
    expect(fields.pageTitle).toMatch(/^Tackling .* Summit$/);
    expect(fields.headline).toMatch(/^Biden .* Tensions$/);
    expect(fields).toMatchObject({
      publication: "icaro",
      category: { id: "politics", name: "Politics", mediaTopic: "medtop:11000000" },
      publishedAt: "2024-11-15T18:36:00Z",
      leadImage: { picture: { kind: "remote" } },
      disclaimers: [{ approved: "views", kind: "opinion", position: "end" }],
      related: [],
      publisherLine: "",
    });
    expect(thereAndBack(text, icaro)).toBe(text);
  });
});

describe("a complete wire text", () => {
  test("fills every part, and leaves as the same bytes", () => {
    const { fields, copy, findings } = readWire(harbourWire);
    expect(findings).toEqual([]);
    expect(fields).toMatchObject({
      pageTitle: "Ferry strike: what islanders need to know before Friday",
      headline: "Ferry crews vote to strike over night shifts",
      publication: "harbour",
      language: "en-GB",
      category: { id: "labour", mediaTopic: "medtop:09000000" },
      publishedAt: "2024-11-15T18:36:00Z",
      leadImage: {
        picture: {
          kind: "remote",
          address: "https://pictures.example.org/2024/ferry-at-quay.jpg?size=large",
        },
      },
      disclaimers: [{ approved: "views", kind: "opinion", position: "end" }],
      related: [],
      origin: { format: "wire-text", file: "wire.txt", layout: {} },
    });
    expect(copy.blocks).toHaveLength(3);
    expect(thereAndBack(harbourWire)).toBe(harbourWire);
  });

  const item = "Night shifts explained";
  const address = "https://x.org/night";
  test.each([
    ["a newline at the end", `${harbourWire}\n`],
    ["several newlines at the end", `${harbourWire}\n\n\n`],
    ["line ends of Windows", harbourWire.replaceAll("\n", "\r\n")],
    ["line ends of Windows and one at the end", `${harbourWire}\n`.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\ufeff${harbourWire}`],
    ["more empty lines", harbourWire.replaceAll("\n\n", "\n\n\n")],
    ["spaces at the ends of lines", harbourWire.replaceAll("\n", "  \n")],
    ["empty lines with spaces in them", harbourWire.replaceAll("\n\n", "\n \t\n")],
    ["an indented paragraph", harbourWire.replace("The operator", "    The operator")],
    ["lines within a paragraph", harbourWire.replace("voted on", "voted\non")],
    ["related titles", `${harbourWire}\n${item}\nThe operator's view`],
    ["related titles with addresses", `${harbourWire}\n${item} ${address}`],
    ["related titles and addresses parted by a dash", `${harbourWire}\n${item} — ${address}`],
    [
      "related addresses on lines of their own",
      `${harbourWire}\n${item}\n${address}\nB\n${address}`,
    ],
    ["empty lines between related items", `${harbourWire}\n\n${item}\n\n${address}\n`],
    ["a label with a colon", `${harbourWire}:`],
    ["a label in capitals", harbourWire.replace("Related", "RELATED")],
    ["the publisher in capitals", harbourWire.replace("The Harbour Post", "THE HARBOUR POST")],
    ["the category in small letters", harbourWire.replace("Labour", "labour")],
    ["a publisher nobody knows", harbourWire.replace("The Harbour Post", "Northern News")],
    ["a category nobody knows", harbourWire.replace("Labour", "Shipping")],
    ["a date without padding", harbourWire.replace("15/11/2024 18h36", "5/1/2024 8h05")],
    [
      "a date in the hour that the clocks skip",
      harbourWire.replace("15/11/2024 18h36", "31/03/2024 01h30"),
    ],
    [
      "a date as machines write it",
      harbourWire.replace("15/11/2024 18h36", "2024-11-15T18:36:00+02:00"),
    ],
    [
      "a disclaimer of its own wording",
      harbourWire.replace(/The opinions.*own\./, "Views expressed here are not those of the desk."),
    ],
    ["emphasis in the body", harbourWire.replace("The operator", "**The operator** said **no**")],
    [
      "a paragraph between asterisks",
      harbourWire.replace("The operator", "**Background**\n\nThe operator"),
    ],
    [
      "a paragraph that reads like the label",
      harbourWire.replace("The operator", "Related\n\nThe operator"),
    ],
  ])("with %s leaves as the same bytes", (_what, text) => {
    expect(thereAndBack(text)).toBe(text);
  });

  test("takes titles and addresses of related items apart", () => {
    const { fields } = readWire(`${harbourWire}:\n${item} — ${address}\nB\n${address}\nC`);
    expect(fields.related).toEqual([
      { title: item, address, articleId: null },
      { title: "B", address, articleId: null },
      { title: "C", address: "", articleId: null },
    ]);
  });

  test("is written anew where it was changed", () => {
    const { fields, copy } = readWire(`${harbourWire.replaceAll("\n\n", "\n\n\n")}:\nOld`);
    const changed = { ...fields, related: [], category: null, headline: "New headline" };
    const text = wireText(anExport({ ...anArticle({ copy }), fields: changed }));
    expect(text).toContain("**New headline**");
    expect(text).not.toMatch(/Old|Labour/);
    const more = { ...copy, blocks: [...copy.blocks, ...doc(p("One more.")).blocks] };
    expect(wireText(anExport({ ...anArticle({ copy: more }), fields }))).toContain(
      "\n\nOne more.\n\n",
    );
  });

  test.each([
    ["no list of related articles", harbourWire.replace("\n\nRelated", "")],
    ["the label in another language", harbourWire.replace("Related", "Mehr zum Thema")],
    ["the label in capitals", `${harbourWire.replace("Related", "RELATED")}\n${item}`],
  ])("with %s leaves as the same bytes when the article is given a language", (_what, text) => {
    const { fields, copy } = readWire(text);
    const inFrench = { ...anArticle({ copy }), fields: { ...fields, language: "fr" } };
    expect(wireText(anExport(inFrench))).toBe(text);
  });

  test("keeps the label that an older Dateline remembered of it, in any language", () => {
    const { fields, copy } = readWire(harbourWire);
    const layout = { relatedLabel: "See also", "relatedLabel of": "Related" };
    const origin = { format: "wire-text" as const, file: "wire.txt", layout };
    const inGerman = { ...anArticle({ copy }), fields: { ...fields, origin, language: "de" } };
    expect(wireText(anExport(inGerman))).toMatch(/\n\nSee also$/);
  });

  test("is written in the style of another publication when that one asks", () => {
    const { fields, copy } = readWire(harbourWire.replace("The Harbour Post", "Northern News"));
    const lima = aPublication({
      id: "lima",
      name: "Diario",
      timeZone: "America/Lima",
      dateFormat: "YYYY-MM-DD HH:mm",
      relatedLabel: "Más",
    });
    const text = wireText(anExport({ ...anArticle({ copy }), fields }, { publication: lima }));
    expect(text).toContain("\nDiario\nLabour\n2024-11-15 13:36\n\n");
    expect(text).toMatch(/\n\nMás$/);
  });
});

describe("a text in another order or with something odd in it", () => {
  test.each([
    [
      "parts of the head in any order",
      harbourWire.replace(
        "The Harbour Post\nLabour\n15/11/2024 18h36",
        "15/11/2024 18h36\nLabour\nThe Harbour Post",
      ),
    ],
    [
      "the head below the headline",
      harbourWire.replace(/\n\n(https.*?18h36)\n\n(\*\*[^\n]*\*\*)/s, "\n\n$2\n\n$1"),
    ],
    ["no empty line below the page title", harbourWire.replace("Friday\n\nhttps", "Friday\nhttps")],
  ])("%s: every part is found", (_what, text) => {
    const { fields, copy, findings } = readWire(text);
    expect(findings).toEqual([]);
    expect({ ...fields, origin: null }).toEqual({ ...readWire(harbourWire).fields, origin: null });
    expect(copy).toEqual(readWire(harbourWire).copy);
  });

  test("a line in the head that is no part of it goes to the body and is told", () => {
    const { copy, findings } = readWire(
      harbourWire.replace("18h36\n", "18h36\nBy our own staff\n"),
    );
    expect(runsText([...lines(copy)][0]!.runs)).toBe("By our own staff");
    expect(codes(findings)).toEqual(["import.unplaced copy"]);
    expect(findings[0]!.reason).toContain("By our own staff");
  });

  test("a last paragraph that is no disclaimer stays in the body and is told", () => {
    const { copy, findings } = readWire(
      harbourWire.replace(/The opinions.*own\./, "Sailings resume on Monday."),
    );
    expect(copy.blocks).toHaveLength(4);
    expect(codes(findings)).toEqual(["import.missing disclaimers"]);
  });

  test("a publisher and a category that nobody knows are kept and told", () => {
    const { fields, findings } = readWire(
      harbourWire.replace("The Harbour Post\nLabour", "Northern News\nShipping"),
    );
    expect(fields).toMatchObject({
      publication: "harbour",
      publisherLine: "Northern News",
      category: { id: "shipping", name: "Shipping", mediaTopic: null },
    });
    expect(codes(findings)).toEqual(["import.unplaced publication", "category.unmapped category"]);
  });

  test("the publisher chooses the publication, and that its dates and disclaimers", () => {
    const lima = aPublication({
      id: "lima",
      name: "Diario del Puerto",
      timeZone: "America/Lima",
      dateFormat: "YYYY-MM-DD HH:mm",
    });
    const text = harbourWire
      .replace("The Harbour Post", "diario del puerto")
      .replace("15/11/2024 18h36", "2024-11-15 18:36");
    expect(readWire(text, [harbour, lima]).fields).toMatchObject({
      publication: "lima",
      publishedAt: "2024-11-15T18:36:00-05:00",
      disclaimers: [{ approved: "views" }],
    });
  });
});
