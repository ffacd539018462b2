import { expect, test } from "vitest";
import { plainText } from "../../../shared/copy/walk.ts";
import { importFile } from "../../../shared/import/import-file.ts";
import { aPublication } from "../../support/article-builder.ts";
import { numberedIds } from "../../support/copy-builder.ts";

const publication = aPublication();

// Each of these takes minutes, or all of the stack, in a reader that is not careful.
test.each([
  ["spaces.txt", `a${" ".repeat(400_000)}b`],
  ["spaces in bold.txt", `**a${" ".repeat(400_000)}b**`],
  ["a paragraph of many lines.txt", "Tide\n".repeat(40_000)],
  ["unlike lines above a headline.txt", `${"Tide\n".repeat(20_000)}\n**Tide**\n`],
  ["stars.txt", `**${"*".repeat(400_000)}`],
  ["spaces kept.html", `<pre>a${" ".repeat(400_000)}b`],
  ["bold never closed.html", "<b>".repeat(300_000)],
  ["deep.html", "<div>".repeat(50_000)],
  ["deep lists.html", "<ul><li>".repeat(20_000)],
  ["comments of a style that never end.html", `<style>${"/*".repeat(400_000)}</style>`],
  ["a style of brackets.html", `<style>${"{".repeat(400_000)}}</style>`],
  ["rules without end.html", `<style>${".a{display:none}".repeat(40_000)}</style>`],
  ["selectors without end.html", `<style>${".a,".repeat(100_000)}.b{color:red}</style>`],
  ["a long class.html", `<p class="${"Track".repeat(40_000)}">Tide</p>`],
  ["text boxes that never end.html", `<!--[if gte vml 1]>${"<v:textbox>".repeat(40_000)}-->`],
  ["Word's items, each deeper.html", `<p style='mso-list:l0 level9 lfo1'>Tide</p>`.repeat(20_000)],
  ["items without a list.html", "<li>Tide</li>x".repeat(50_000)],
  ["drop capitals.html", `<p style='mso-element:dropcap-dropped'>T</p>x`.repeat(50_000)],
  ["stars.md", "*".repeat(20_000)],
  ["brackets.md", "[".repeat(5_000)],
  ["deep quotes.md", ">".repeat(5_000)],
])("%s, made to wear the reader out, is read to its end", (name, text) => {
  const outcome = importFile(
    { name, bytes: new TextEncoder().encode(`${text}\n\nHigh water at noon.`) },
    { publications: [publication], defaultPublication: publication, newId: numberedIds() },
  );
  expect(outcome.ok && plainText(outcome.result.copy)).toContain("High water at noon.");
});
