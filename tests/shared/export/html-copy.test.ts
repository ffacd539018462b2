import { expect, test } from "vitest";
import { copyHtml } from "../../../shared/export/html-copy.ts";
import {
  a,
  b,
  br,
  code,
  doc,
  h2,
  h3,
  h4,
  headed,
  hr,
  i,
  li,
  ol,
  olFrom,
  p,
  quote,
  s,
  sub,
  sup,
  u,
  ul,
} from "../../support/copy-builder.ts";

test.each([
  ["a paragraph", doc(p("Crews voted.")), "<p>Crews voted.</p>"],
  ["headings", doc(h2("a"), h3("b"), h4("c")), "<h2>a</h2>\n<h3>b</h3>\n<h4>c</h4>"],
  ["a quote", doc(quote("Never.")), "<blockquote><p>Never.</p></blockquote>"],
  ["a rule", doc(hr()), "<hr>"],
  ["a forced break", doc(p("a", br(), "b")), "<p>a<br>b</p>"],
  [
    "every mark",
    doc(p(b("b"), i("i"), u("u"), s("s"), sub("d"), sup("p"), code("c"))),
    "<p><strong>b</strong><em>i</em><u>u</u><s>s</s><sub>d</sub><sup>p</sup><code>c</code></p>",
  ],
  [
    "marks that go on, without closing and opening them again",
    doc(p(b("a", i("b", u("c")), "d"))),
    "<p><strong>a<em>b<u>c</u></em>d</strong></p>",
  ],
  [
    "marks that cross, closed in turn",
    doc(p(b("a"), b(i("b")), i("c"))),
    "<p><strong>a<em>b</em></strong><em>c</em></p>",
  ],
  [
    "a link with marks in it",
    doc(p("see ", a("https://x.org/?a=1&b=2", "the ", b("page")))),
    '<p>see <a href="https://x.org/?a=1&amp;b=2">the <strong>page</strong></a></p>',
  ],
  ["an item that is a heading", doc(ul(headed(3, li("a")))), "<ul>\n<li><h3>a</h3></li>\n</ul>"],
  ["a list", doc(ul(li("a"), li("b"))), "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
  [
    "a numbered list that begins elsewhere",
    doc(olFrom(4, li("a"))),
    '<ol start="4">\n<li>a</li>\n</ol>',
  ],
  [
    "lists within an item",
    doc(ul(li("a", ol(li("b")), ul(li("c"))))),
    "<ul>\n<li>a\n<ol>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>",
  ],
  ["text that looks like HTML", doc(p("<b>&amp;</b>")), "<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>"],
  [
    "an address that would end its attribute",
    doc(p(a('https://x.org/"onclick="x', "y"))),
    '<p><a href="https://x.org/&quot;onclick=&quot;x">y</a></p>',
  ],
  ["characters no page may hold", doc(p("a\u0000\u0008\ufffe\ud800b")), "<p>ab</p>"],
])("%s", (_what, copy, html) => {
  expect(copyHtml(copy).replace("\ufffd", "")).toBe(html);
});
