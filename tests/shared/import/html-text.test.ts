import { describe, expect, test } from "vitest";
import { textOfHtml, withoutTags } from "../../../shared/import/html-text.ts";

const clipboard = `<html><head><title>gone</title><style>p {}</style></head><body>
<!-- gone --><p>One &lt;b&gt; &amp;
two<br>three</p><p style="mso-hide:all">gone</p><script>gone</script>
<ul><li>four</li><li>five</li></ul></body></html>`;

describe.each([
  ["with the parser", textOfHtml],
  ["and without it", withoutTags],
])("the text of HTML, %s", (_how, read) => {
  test("parts blocks by empty lines, and leaves out what nobody sees", () => {
    expect(read(clipboard)).toBe("One <b> & two\nthree\n\nfour\n\nfive");
  });

  test("is had in a moment from a megabyte of what never ends", () => {
    for (const piece of ["<!-- ", "<script>", "<p style='display:none'>", "<b ", "&amp"]) {
      const begun = performance.now();
      read(piece.repeat(1_000_000 / piece.length));
      expect(performance.now() - begun).toBeLessThan(10_000);
    }
  });
});
