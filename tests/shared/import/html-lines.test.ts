import { describe, expect, test } from "vitest";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { codeBlock } from "../../support/block-builder.ts";
import { doc, numberedIds } from "../../support/copy-builder.ts";

const read = (html: string) => doc(...copyFromHtml(html, numberedIds()).blocks);

describe("code in a frame of its own", () => {
  test.each([
    [
      "loses the name of its language above it",
      `<pre class="language-sh"><div><span>sh</span></div><div><code>cd /tmp</code></div></pre>`,
      codeBlock("sh", "cd /tmp"),
    ],
    [
      "loses what the buttons above it say, whatever they are made of",
      `<pre class="language-c"><div>C<div>Copy code</div><div role="button">Kopieren</div></div><div><code>int a;</code></div></pre>`,
      codeBlock("c", "int a;"),
    ],
    [
      "keeps its other lines, where each line is code by itself",
      `<pre class="language-c"><span><code>int a;</code>\n</span><span><code>char b;</code></span></pre>`,
      codeBlock("c", "int a;", "char b;"),
    ],
    [
      "keeps lines behind it that begin like the language",
      `<pre class="language-sh"><span><code>cd /tmp</code></span>\nsh run.sh</pre>`,
      codeBlock("sh", "cd /tmp", "sh run.sh"),
    ],
    [
      "keeps the language where it stands behind it",
      `<pre class="language-sh"><span><code>cd /tmp</code></span>\nsh</pre>`,
      codeBlock("sh", "cd /tmp", "sh"),
    ],
    [
      "keeps lines above it that only begin with the language's letters",
      `<pre class="language-c"><span>char b;\n</span><span><code>int a;</code></span></pre>`,
      codeBlock("c", "char b;", "int a;"),
    ],
    [
      "keeps lines above it that have more than the language in them",
      `<pre class="language-sh"><span>sh run.sh\n</span><span><code>cd /tmp</code></span></pre>`,
      codeBlock("sh", "sh run.sh", "cd /tmp"),
    ],
  ])("%s", (_what, html, block) => {
    expect(read(html)).toEqual(doc(block));
  });
});
