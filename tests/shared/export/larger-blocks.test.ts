import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { articleJson } from "../../../shared/export/article-json.ts";
import { planExport } from "../../../shared/export/bundle.ts";
import { type CopyContext, copyContext } from "../../../shared/export/copy-context.ts";
import { formatFindings } from "../../../shared/export/format-findings.ts";
import { exportFormats, findFormat } from "../../../shared/export/format-list.ts";
import { copyHtml } from "../../../shared/export/html-copy.ts";
import { copyMarkdown } from "../../../shared/export/markdown-copy.ts";
import { plainParagraphs } from "../../../shared/export/plain-paragraphs.ts";
import { publishableArticle } from "../../../shared/export/publishable.ts";
import { importFile } from "../../../shared/import/import-file.ts";
import {
  anArticle,
  anExport,
  aPicture,
  aPublication,
  randomPictures,
} from "../../support/article-builder.ts";
import {
  answer,
  cell,
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
import { b, br, doc, h2, li, line, n, numberedIds, p, ul } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

const noon = "2024-11-15T12:00:00Z";
const context = copyContext(anExport(anArticle(), { pictures: [aPicture()] }));
const fares = [
  ["Route", "Fare"],
  ["North", "12"],
];

describe("HTML", () => {
  test.each<[string, Block, string]>([
    [
      "a picture on the web",
      picture(quay, ["The ", b("quay")], { alt: "A quay", credit: "Ana Ruiz", width: "wide" }),
      '<figure class="picture wide">\n<img src="https://example.org/quay.jpg" alt="A quay">\n<figcaption><span class="caption">The <strong>quay</strong></span> <span class="credit">Ana Ruiz</span></figcaption>\n</figure>',
    ],
    [
      "a picture of the library, by its file",
      stored(aPicture().id),
      `<figure class="picture">\n<img src="images/ferry-crews-vote-to-strike-over-night-shifts-abababab.jpg" alt="" width="1600" height="900" data-media="${aPicture().id}">\n</figure>`,
    ],
    [
      "a picture that is nowhere",
      stored("x", "Gone"),
      '<figure class="picture">\n<figcaption><span class="caption">Gone</span></figcaption>\n</figure>',
    ],
    [
      "a gallery",
      gallery("Both", galleryPicture(quay, "One")),
      '<figure class="gallery">\n<figure class="picture">\n<img src="https://example.org/quay.jpg" alt="">\n<figcaption><span class="caption">One</span></figcaption>\n</figure>\n<figcaption>Both</figcaption>\n</figure>',
    ],
    [
      "a pull quote",
      pullQuote("Ola Berg", "Never."),
      '<blockquote class="pull-quote"><p>Never.</p><footer>Ola Berg</footer></blockquote>',
    ],
    [
      "a question",
      question("Q", "Why?"),
      '<p class="question"><span class="speaker">Q</span> Why?</p>',
    ],
    ["an answer", answer("", "So."), '<p class="answer">So.</p>'],
    [
      "code",
      codeBlock("js", "a <", "", "  b"),
      '<pre><code class="language-js">a &lt;\n\n  b</code></pre>',
    ],
    [
      "a table with headers both ways",
      table(fares, { headerColumn: true, caption: line(["Fares"]) }),
      '<table class="table header-row header-column">\n<caption>Fares</caption>\n<thead>\n<tr><th scope="col">Route</th><th scope="col">Fare</th></tr>\n</thead>\n<tbody>\n<tr><th scope="row">North</th><td>12</td></tr>\n</tbody>\n</table>',
    ],
    [
      "a table whose header reaches into the body",
      table([[cell("a", 1, 2), "b"], ["c"]]),
      '<table class="table header-row">\n<tbody>\n<tr><th scope="col" rowspan="2">a</th><th scope="col">b</th></tr>\n<tr><td>c</td></tr>\n</tbody>\n</table>',
    ],
    [
      "an embed, as a link",
      embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "A film"),
      '<p class="embed youtube"><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">A film</a></p>',
    ],
    [
      "an embed of no address",
      embed("generic", "javascript:x", "A graph"),
      '<p class="embed generic">A graph</p>',
    ],
    [
      "a fact box",
      factBox("Ferries", p("Three."), ul(li("a"))),
      '<aside class="fact-box">\n<h2 class="title">Ferries</h2>\n<p>Three.</p>\n<ul>\n<li>a</li>\n</ul>\n</aside>',
    ],
    [
      "an entry of a live blog",
      liveEntry(noon, "Docked", p("All safe.")),
      '<section class="live-entry">\n<p class="time"><time datetime="2024-11-15T12:00:00Z">15/11/2024 12h00</time></p>\n<h2 class="title">Docked</h2>\n<p>All safe.</p>\n</section>',
    ],
    ["a note not at all", note("hush"), ""],
    ["words that are a note not at all", p("a", n("hush")), "<p>a</p>"],
  ])("%s", (_what, block, html) => {
    expect(copyHtml(doc(block), context)).toBe(html);
  });

  test("an embed, as the provider's frame where the publication wants it and there is one", () => {
    const framed: CopyContext = { ...context, embeds: "frame" };
    const film = embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "A film");
    expect(copyHtml(doc(film), framed)).toMatch(
      /^<figure class="embed youtube">\n<iframe src="https:\/\/www\.youtube-nocookie\.com\/embed\/dQw4w9WgXcQ" title="A film" [^>]*sandbox="[^"]*"><\/iframe>\n<figcaption><a href="[^"]*">A film<\/a><\/figcaption>\n<\/figure>$/,
    );
    const graph = doc(embed("generic", "https://example.org/graph"));
    expect(copyHtml(graph, framed)).toBe(copyHtml(graph, context));
  });
});

describe("Markdown", () => {
  test.each<[string, Block, string]>([
    ["a table", table(fares), "| Route | Fare |\n| --- | --- |\n| North | 12 |"],
    [
      "breaks in a cell",
      table([
        ["a", "b"],
        [["c", br(), "d"], ""],
      ]),
      "| a | b |\n| --- | --- |\n| c<br>d |  |",
    ],
    ["code", codeBlock("js", "a", "```", " b"), "````js\na\n```\n b\n````"],
  ])("%s", (_what, block, markdown) => {
    expect(copyMarkdown(doc(block), context)).toBe(markdown);
  });

  test.each<[string, Block]>([
    ["a table with spans", table([[cell("a", 2)], ["b", "c"]])],
    ["a table without a header row", table(fares, { headerRow: false })],
    ["a table with a bar in it", table([["a|b", "c"]])],
    ["a picture", picture(quay, "Quay")],
    ["a fact box", factBox("a", codeBlock("", "b", "", "c"))],
    ["an embed", embed("x", "https://x.com/a/status/1")],
  ])("has %s as HTML, without an empty line in it", (_what, block) => {
    const markdown = copyMarkdown(doc(block), context);
    expect(markdown).toMatch(/^<\w/);
    expect(markdown).not.toMatch(/\n[ \t]*\n/);
  });
});

test("plain text says all of it in readable lines, notes left out", () => {
  const copy = doc(
    picture(quay, "The quay", { credit: "Ana Ruiz" }),
    picture(quay, "", { alt: "Alt" }),
    gallery("Both", galleryPicture(quay, "One"), galleryPicture(quay)),
    pullQuote("Ola", "Never."),
    question("", "Why?"),
    answer("Ana", "So."),
    table(fares, { caption: line(["Fares"]) }),
    codeBlock("", "a", "  b"),
    embed("x", "https://x.com/a/status/1", "A post"),
    factBox("Ferries", p("Three.")),
    liveEntry(noon, "Docked", p("Safe.")),
    note("hush"),
  );
  expect(plainParagraphs(copy, context)).toEqual([
    "[Picture: The quay (Ana Ruiz)]",
    "[Picture: Alt]",
    "[Gallery: Both]",
    "[Picture: One]",
    "Never.\n— Ola",
    "Q: Why?",
    "Ana: So.",
    "Fares\nRoute | Fare\nNorth | 12",
    "a\n  b",
    "A post\nhttps://x.com/a/status/1",
    "Ferries",
    "Three.",
    "15/11/2024 12h00 — Docked",
    "Safe.",
  ]);
  const article = { ...anArticle({ copy }), fields: anArticle().fields };
  const reasons = formatFindings("wire-text", anExport(article)).map(({ reason }) => reason);
  for (const what of ["pictures", "tables", "embeds", "boxes"]) {
    expect(reasons).toContainEqual(expect.stringMatching(`Wire text has no (?:${what})`));
  }
});

describe("pictures of the body", () => {
  const kept = aPicture();
  const copy = doc(factBox("", stored(kept.id)), gallery("", { ...stored("cd".repeat(32)) }));
  const input = anExport(anArticle({ copy }), { pictures: [kept] });

  test("leave with the article", () => {
    expect(planExport(input, ["html"]).filter((file) => "mediaId" in file)).toEqual([
      { path: expect.stringMatching(/^images\//), mediaId: kept.id },
    ]);
  });

  test("are found by machines by the ids that the copy has", () => {
    expect(articleJson(input, "publication").pictures).toMatchObject([
      { kind: "file", id: kept.id, file: expect.stringMatching(/^images\//) },
      { kind: "missing", id: "cd".repeat(32) },
    ]);
  });
});

const newsroom = {
  publications: [aPublication()],
  defaultPublication: aPublication(),
  newId: numberedIds(),
};

test.each(["html", "html-fragment", "markdown", "json"])(
  "an article as %s is imported with the copy it was published with",
  (name) => {
    const format = findFormat(name)!;
    fc.assert(
      fc.property(randomCopy({ notes: true }), fc.constantFrom("link", "frame"), (copy, embeds) => {
        // A fragment says no headline: a first heading of the first level is taken for it.
        const blocks = [h2("beginning"), ...copy.blocks, p("the end")];
        const article = anArticle({ copy: doc(...blocks) });
        const publication = aPublication({ embeds: embeds as "link" | "frame" });
        const input = anExport(article, { pictures: randomPictures(), publication });
        const bytes = new TextEncoder().encode(format.render(input));
        const outcome = importFile({ name: format.file, bytes }, newsroom);
        if (!outcome.ok) throw new Error(outcome.reason);
        const published = publishableArticle(article).copy;
        expect(doc(...outcome.result.copy.blocks)).toEqual(doc(...published.blocks));
      }),
    );
  },
);

test("no format ever says what is a note", () => {
  fc.assert(
    fc.property(randomCopy({ notes: true }), (copy) => {
      const noted = doc(...copy.blocks, note("SECRET"), p("x", n("SECRET")));
      const input = anExport(anArticle({ copy: noted }), { pictures: randomPictures() });
      for (const { render } of exportFormats) expect(render(input)).not.toContain("SECRET");
    }),
    { numRuns: 20 },
  );
});
