import type { CDPSession } from "@playwright/test";
import { createClient } from "../../renderer/bridge/client.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { plainText } from "../../shared/copy/walk.ts";
import { picture, quay } from "../support/block-builder.ts";
import { a, doc, p } from "../support/copy-builder.ts";
import { httpTransport } from "../support/http-transport.ts";
import { expect, test } from "./support/host.ts";

/** What an input method shows while a word is composed, and the word. */
const compositions = {
  Japanese: { steps: ["に", "にほ", "にほん", "日本"], word: "日本" },
  Korean: { steps: ["ㅎ", "하", "한", "한ㄱ", "한그", "한글"], word: "한글" },
  "accented Latin": { steps: ["´", "é"], word: "é" },
};

type Place = "start" | "middle" | "end" | "in a link" | "beside a picture";

const places: Record<Place, { text: string; offset: number; read: (word: string) => string }> = {
  start: { text: "First line", offset: 0, read: (word) => `${word}First line` },
  middle: { text: "First line", offset: 6, read: (word) => `First ${word}line` },
  end: { text: "First line", offset: 10, read: (word) => `First line${word}` },
  "in a link": { text: "the link", offset: 4, read: (word) => `See the ${word}link here` },
  "beside a picture": { text: "After it", offset: 0, read: (word) => `${word}After it` },
};

const copy = (): Copy =>
  doc(
    p("First line"),
    p("See ", a("https://example.org/", "the link"), " here"),
    picture(quay, "A caption"),
    p("After it"),
  );

for (const [language, { steps, word }] of Object.entries(compositions)) {
  test(`${language} is composed exactly wherever it is written, each word one step of undo`, async ({
    newsroom,
    host,
    page,
  }) => {
    const { articles } = createClient(httpTransport(host.address));
    const cdp = await page.context().newCDPSession(page);
    for (const [place, { text, offset, read }] of Object.entries(places)) {
      const headline = `Composed ${place}`;
      const { id } = await articles.create({ fields: { headline }, copy: copy() });
      await newsroom.article(headline).getByRole("button").first().click();
      await expect(newsroom.headline).toHaveValue(headline);
      await newsroom.body.evaluate(
        (body, at) => {
          const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode() && walker.currentNode.textContent !== at.text);
          body.focus();
          getSelection()!.collapse(walker.currentNode, at.offset);
        },
        { text, offset },
      );
      await newsroom.drawn();
      await compose(cdp, steps, word);

      const composed = async () => plainText((await articles.get({ id })).article.copy).split("\n");
      await newsroom.saved();
      await expect.poll(composed, often(place)).toContain(read(word));
      const expected = plainText(copy()).split("\n");
      const line = expected.indexOf(read(""));
      expect(await composed(), place).toEqual(expected.with(line, read(word)));

      await page.keyboard.press("Control+z");
      await expect
        .poll(async () => (await articles.get({ id })).article.copy, often(place))
        .toEqual(copy());
    }
  });
}

/** Left to itself a poll looks once a second before long. */
function often(message: string): { message: string; intervals: number[] } {
  return { message, intervals: [50] };
}

/** As an input method does: the word is shown at each step and saved over while it is not final. */
async function compose(cdp: CDPSession, steps: readonly string[], word: string): Promise<void> {
  for (const text of steps) {
    await cdp.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
    // Long enough for entries of the journal, counts and saves to come in between.
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  await cdp.send("Input.insertText", { text: word });
}
