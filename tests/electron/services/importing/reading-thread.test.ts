import { describe, expect, onTestFinished, test } from "vitest";
import {
  openReadingThread,
  type ThreadLimits,
} from "../../../../electron/services/importing/reading-thread.ts";
import { aPublication } from "../../../support/article-builder.ts";
import { aDocx, wp, wr } from "../../../support/docx-builder.ts";

const publication = aPublication();
const limits: ThreadLimits = { heap: 256, time: 30_000, idle: 1000 };

function open(given: Partial<ThreadLimits> = {}) {
  const thread = openReadingThread({ ...limits, ...given });
  onTestFinished(() => thread.close());
  return (name: string, bytes: Uint8Array) =>
    thread.read({ name, bytes, publications: [publication], defaultPublication: publication });
}

const text = (text: string) => new TextEncoder().encode(text);
const tooHeavy = { ok: false, reason: expect.stringContaining("more memory or time") };
/** Small as a file, large as a tree. */
const heavy = () => {
  const runs = Array.from({ length: 300_000 }, (_, at) => wr(`${at * 7919}`));
  return aDocx({ body: wp(runs.join("")) });
};

describe("the thread that reads files", () => {
  test("gives what is in each, in the order asked for", async () => {
    const read = open();
    const [one, two] = await Promise.all([
      read("a.md", text("# One\n\nText.")),
      read("b.docx", aDocx({ body: wp(wr("Text.")) })),
    ]);
    expect(one).toMatchObject({ ok: true, result: { fields: { headline: "One" } } });
    expect(two).toMatchObject({ ok: true, result: { copy: { blocks: [{ type: "paragraph" }] } } });
  });

  test("leaves the bytes it was given to whoever gave them", async () => {
    const bytes = text("# One\n\nText.");
    await open()("a.md", bytes);
    expect(bytes.length).toBe(12);
  });

  test("gives up a file that takes too much memory, and reads the next", {
    timeout: 60_000,
  }, async () => {
    const read = open({ heap: 48 });
    expect(await read("a.docx", heavy())).toEqual(tooHeavy);
    expect(await read("b.md", text("# Two\n\nText."))).toMatchObject({ ok: true });
  });

  test("gives up a file that takes too long, and reads the next", { timeout: 60_000 }, async () => {
    const read = open({ time: 60 });
    expect(await read("a.docx", heavy())).toEqual(tooHeavy);
    const patient = open();
    expect(await patient("b.md", text("# Two\n\nText."))).toMatchObject({ ok: true });
  });
});
