import { expect, test } from "vitest";
import { pastedHtml } from "../../../renderer/editor/paste/pasted-copy.ts";
import { runsText } from "../../../shared/copy/runs.ts";

const failing = () => {
  throw new RangeError("Maximum call stack size exceeded");
};

test("HTML that cannot be read leaves its place to the plain text beside it", () => {
  expect(pastedHtml("<p>a</p>", [], "a", false, failing)).toBeUndefined();
});

test("HTML that cannot be read and has no plain text beside it is pasted as its text, which is told", () => {
  const html = '<p>One <b>two</b></p><p style="display:none">secret</p><p>Three</p>';
  const pasted = pastedHtml(html, [], " \n", false, failing);
  const lines = pasted?.blocks.map((block) => (block.type === "paragraph" ? block.runs : []));
  expect(lines?.map(runsText)).toEqual(["One two", "Three"]);
  expect(pasted?.findings).toMatchObject([{ code: "import.converted" }]);
});

test.each(["file:///C:/Temp/clip_image001.png", "blob:https://example.org/1a2b"])(
  "a picture at %s is told of, whether there is text beside it or not",
  (address) => {
    const picture = `<p><img src="${address}" alt=""></p>`;
    const alone = pastedHtml(picture, [], "");
    expect(alone).toMatchObject({ blocks: [], findings: [{ code: "import.dropped" }] });
    const beside = pastedHtml(`<p>words</p>${picture}`, [], "words");
    expect(beside).toMatchObject({
      blocks: [{ type: "paragraph", runs: [{ text: "words" }] }],
      findings: [{ code: "import.dropped", reason: "Left out: a picture." }],
    });
  },
);
