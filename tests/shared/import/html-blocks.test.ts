import { describe, expect, test } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import {
  codeBlock,
  embed,
  gallery,
  galleryPicture,
  picture,
  pullQuote,
  quay,
} from "../../support/block-builder.ts";
import { a, br, doc, i, li, numberedIds, p, quote, ul } from "../../support/copy-builder.ts";

const read = (html: string) => doc(...copyFromHtml(html, numberedIds()).blocks);
const reasons = (html: string) =>
  copyFromHtml(html, numberedIds()).findings.map((finding) => finding.reason);
const img = `<img src="${quay}" alt="A quay">`;
const shown = (caption: Parameters<typeof picture>[1] = "", credit = "") =>
  picture(quay, caption, { alt: "A quay", credit });
const film = "https://www.youtube.com/watch?v=dQw4w9WgXcQ";

describe("pictures from elsewhere", () => {
  test.each<[string, string, Block[]]>([
    ["on their own", img, [shown()]],
    [
      "in a sentence, after it",
      `<p>One ${img} two</p><p>three</p>`,
      [p("One two"), shown(), p("three")],
    ],
    [
      "with a caption and a credit",
      `<figure class="alignwide">${img}<figcaption>The <i>quay</i> <span class="photo-credit">Ana Ruiz</span></figcaption></figure>`,
      [{ ...shown(["The ", i("quay")], "Ana Ruiz"), width: "wide" }],
    ],
    [
      "in a picture element, loaded late",
      `<picture><source srcset="x.webp"><img data-src="${quay}" src="data:image/gif;base64,x" alt="A quay"></picture>`,
      [shown()],
    ],
    [
      "several in a figure",
      `<figure>${img}<figure>${img}<figcaption>Two</figcaption></figure><figcaption>Both</figcaption></figure>`,
      [
        gallery(
          "Both",
          { ...galleryPicture(quay), alt: "A quay" },
          { ...galleryPicture(quay, "Two"), alt: "A quay" },
        ),
      ],
    ],
    [
      "that are emoji",
      '<p>Sun <img src="https://x.org/e.png" alt="☀️" class="emoji"></p>',
      [p("Sun ☀️")],
    ],
    [
      "that count readers",
      `<p>a<img src="https://x.org/p.gif" width="1" height="1"></p>`,
      [p("a")],
    ],
    [
      "that are in the library",
      `<img src="/media/${"ab".repeat(32)}/view">`,
      [{ ...shown(), alt: "", picture: { kind: "media", id: "ab".repeat(32) } }],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(read(html)).toEqual(doc(...blocks));
  });

  test.each([
    "data:image/png;base64,iVBORw0KGgo=",
    "blob:https://x.org/1",
    "cid:1@x",
    "file:///C:/a.png",
  ])("at %s cannot be had again, and that is told", (src) => {
    const html = `<figure><img src="${src}"><figcaption>Words stay</figcaption></figure>`;
    expect(read(html)).toEqual(doc(p("Words stay")));
    expect(reasons(html)).toEqual(["Left out: a picture."]);
  });
});

test.each([
  ["is left out and told", `<a href="https://example.org/">${img}</a>`, "the link on a picture"],
  [
    "is told in a figure too",
    `<figure><a href="/quay"><span>${img}</span></a><figcaption>The quay</figcaption></figure>`,
    "the link on a picture",
  ],
  [
    "is told beside a picture that cannot be had",
    '<a href="https://example.org/"><img src="file:///C:/quay.png"></a>',
    "a picture",
    "the link on a picture",
  ],
  [
    "is not missed when it leads to the picture in full size",
    `<a href="/large/quay.JPG">${img}</a>`,
  ],
])("a link on a picture %s", (_what, html, ...told) => {
  expect(reasons(html)).toEqual(told.map((what) => `Left out: ${what}.`));
});

describe("embeds from elsewhere", () => {
  test.each<[string, string, Block[]]>([
    [
      "a video's frame",
      `<p>a</p><iframe width="560" src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="A film">SECRET</iframe>`,
      [p("a"), embed("youtube", film, "A film")],
    ],
    [
      "a frame of something else",
      '<iframe src="//x.org/graph"></iframe>',
      [embed("generic", "https://x.org/graph")],
    ],
    [
      "a film",
      '<video><source src="https://x.org/a.mp4"></video>',
      [embed("generic", "https://x.org/a.mp4")],
    ],
    [
      "a quoted post",
      '<blockquote class="twitter-tweet"><p>Docked. <a href="https://t.co/x">t.co/x</a></p>Port (@port) <a href="https://twitter.com/port/status/123?ref=x">1 May</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>',
      [embed("x", "https://x.com/port/status/123", "Docked. t.co/x Port (@port) 1 May")],
    ],
    [
      "a quoted picture",
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/Cabc/?utm=x">A post</blockquote>',
      [embed("instagram", "https://www.instagram.com/p/Cabc/", "A post")],
    ],
    [
      "an address in an embed block of WordPress",
      '<figure class="wp-block-embed is-type-video"><div>https://youtu.be/dQw4w9WgXcQ</div></figure>',
      [embed("youtube", film)],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(read(html)).toEqual(doc(...blocks));
  });

  test.each([
    '<iframe src="https://www.googletagmanager.com/ns.html?id=1"></iframe>',
    '<iframe src="https://x.org/" width="0" height="0"></iframe>',
    '<iframe src="https://x.org/" style="display:none"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="javascript:alert(1)"></object>',
  ])("%s is left out and told", (html) => {
    expect(read(`a${html}`)).toEqual(doc(p("a")));
    expect(reasons(`a${html}`)).toEqual(["Left out: an embedded medium."]);
  });
});

describe("quotes and code from elsewhere", () => {
  test.each<[string, string, Block[]]>([
    [
      "a quote that says who is quoted",
      "<blockquote><p>Never.</p><cite>Ola Berg</cite></blockquote>",
      [pullQuote("Ola Berg", "Never.")],
    ],
    [
      "a quote in a figure",
      "<figure><blockquote><p>Never.</p></blockquote><figcaption>Ola Berg</figcaption></figure>",
      [pullQuote("Ola Berg", "Never.")],
    ],
    [
      "a pull quote",
      '<figure class="wp-block-pullquote"><blockquote><p>Never.</p><p>Ever.</p></blockquote></figure>',
      [pullQuote("", "Never.", br(), "Ever.")],
    ],
    [
      "a quote of several paragraphs, whose source stays a line of it",
      "<blockquote><p>One.</p><p>Two.</p><footer>Ola</footer></blockquote>",
      [quote("One."), quote("Two."), quote("Ola")],
    ],
    [
      "a quote with the name of a work in it",
      "<blockquote>As in <cite>Emma</cite></blockquote>",
      [quote("As in ", i("Emma"))],
    ],
    [
      "code of a known language",
      '<pre><code class="hljs language-js">a\n  <span style="color:red">b</span></code></pre>',
      [codeBlock("js", "a", "  b")],
    ],
    ["code by lines", "<pre><div>a</div><div>b<br>c</div></pre>", [codeBlock("", "a", "b", "c")]],
    [
      "code in a list, as its text",
      "<ul><li>a<pre>b\n c</pre></ul>",
      [ul(li("a", br(), "b", br(), " c"))],
    ],
  ])("%s", (_what, html, blocks) => {
    expect(read(html)).toEqual(doc(...blocks));
  });

  test("a link around a picture is left, and the words beside it keep theirs", () => {
    expect(read(`<a href="https://x.org/">${img} see</a>`)).toEqual(
      doc(shown(), p(a("https://x.org/", "see"))),
    );
  });
});
