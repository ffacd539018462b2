import { expect, test } from "vitest";
import { blocksFromText } from "../../../shared/import/plain-text.ts";
import { br, doc, numberedIds, p } from "../../support/copy-builder.ts";

test.each([
  ["one line", "a", doc(p("a"))],
  ["an empty line parts paragraphs", "a\n\nb", doc(p("a"), p("b"))],
  ["a line end is a forced break", "a\nb", doc(p("a", br(), "b"))],
  ["more empty lines, with spaces in them", "a\n \n\t\n\nb", doc(p("a"), p("b"))],
  ["line ends of Windows and of old Macs", "a\r\n\r\nb\rc", doc(p("a"), p("b", br(), "c"))],
  ["spaces at the ends of lines go", "  a  \n  b", doc(p("a", br(), "b"))],
  ["nothing", " \n\n ", doc()],
])("%s", (_what, text, copy) => {
  expect(doc(...blocksFromText(text, numberedIds()))).toEqual(copy);
});
