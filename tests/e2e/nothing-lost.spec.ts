import { dateline } from "../support/dateline-cli.ts";
import { expect, startHost, test } from "./support/host.ts";
import { Newsroom } from "./support/newsroom.ts";

test("what was typed half a second before the host is killed is there when it starts again, 25 times", async ({
  library,
  page,
}) => {
  test.setTimeout(600_000);
  const newsroom = new Newsroom(page);
  let typed = "";
  let headline = "";
  let id = "";
  for (let round = 1; round <= 25; round += 1) {
    const host = await startHost(library);
    await newsroom.open(host.address);
    if (round === 1) {
      headline = "Written under fire";
      await newsroom.newArticle(headline);
    }
    await expect(newsroom.headline).toHaveValue(headline);
    await newsroom.body.click();
    await page.keyboard.press("ControlOrMeta+End");
    const words = ` round ${round} of ${"words ".repeat(1 + (round % 7))}kept`;
    await page.keyboard.type(words, { delay: (round * 13) % 20 });
    typed += words;
    await page.waitForTimeout(500);
    await host.stop("SIGKILL");
    await page.goto("about:blank");

    if (id === "") {
      const listed = JSON.parse((await dateline(library, "list", "--json")).out);
      id = listed.find((row: { headline: string }) => row.headline === headline).id;
    }
    const shown = await dateline(library, "show", id);
    const text = JSON.parse(shown.out)
      .copy.blocks.flatMap((block: { runs: { text: string }[] }) => block.runs)
      .map((run: { text: string }) => run.text)
      .join("");
    expect(text.trim(), `round ${round}`).toBe(typed.trim());
    const doctor = await dateline(library, "doctor");
    expect(doctor, `round ${round}`).toMatchObject({ code: 0 });
  }
});
