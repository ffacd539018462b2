import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { createLog } from "../../../electron/platform/log.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";
import { besideOf } from "../../support/beside.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempServices } from "../../support/temp-library.ts";

const second = 1000;

/** A library with an article of two paragraphs, and a clock that is set by hand. */
async function begun() {
  const clock = { now: Date.UTC(2024, 10, 15, 14, 2, 0) };
  const lines: string[] = [];
  const opened = await tempServices({
    now: () => new Date(clock.now),
    log: createLog((line) => lines.push(line)),
  });
  const { articles, library } = opened.services;
  const article = await articles.create({
    fields: { headline: "Calm" },
    copy: doc(p("one"), p("two")),
  });
  const { id } = article;
  const write = (sequence: number, text: string) => {
    const block = { ...article.copy.blocks[1]!, runs: [{ type: "text" as const, text }] };
    const splices = [{ at: 1, remove: 1, insert: [block as never] }];
    return articles.journal({ id, window: "page", baseRevision: 1, sequence, splices });
  };
  const textOf = async (window?: string) => {
    const read = await articles.get(window === undefined ? { id } : { id, window });
    return read.article.copy.blocks.flatMap((block) =>
      "runs" in block ? block.runs.map((run) => ("text" in run ? run.text : "")) : [],
    );
  };
  /** Does something behind the services' backs. */
  const behind = (sql: string) => {
    const database = new Database(join(opened.folder, "dateline.sqlite"), opened.folder, "write");
    database.exec(sql);
    database.close();
  };
  return { ...opened, articles, library, article, id, clock, lines, write, textOf, behind };
}

describe("what a window left behind", () => {
  test("is the head when somebody reads the article after some seconds of silence", async () => {
    const { write, textOf, clock } = await begun();
    await write(1, "two, and a word");
    expect(await textOf()).toEqual(["one", "two"]);
    clock.now += 4 * second;
    expect(await textOf()).toEqual(["one", "two, and a word"]);
  });

  test("is found by a clock that was set back, too", async () => {
    const { write, textOf, clock } = await begun();
    await write(1, "two, and a word");
    clock.now -= 3600 * second;
    expect(await textOf()).toEqual(["one", "two, and a word"]);
  });

  test("is recovered at once when the process that held it is gone", async () => {
    const { write, textOf, behind, articles, id } = await begun();
    await write(1, "two, and a word");
    behind(`UPDATE journal SET holder = replace(holder, '${process.pid},"', '${process.pid},"x')`);
    expect(await textOf()).toEqual(["one", "two, and a word"]);
    const at = "2024-11-15T14:02:00.000Z";
    expect(await articles.get({ id })).toMatchObject({ recovered: { revision: 2, at } });
  });

  test("is recovered when the library is opened, and that is announced by a sweep", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
    const { write, events, clock, id, articles, folder } = await begun();
    const heard: ServerEvent[] = [];
    onTestFinished(events.subscribe((event) => heard.push(event)));
    await write(1, "two, and a word");
    clock.now += 11 * second;
    vi.advanceTimersByTime(5 * second);
    await vi.waitFor(() =>
      expect(heard).toContainEqual({ type: "article.changed", id, revision: 2 }),
    );

    const { article } = await articles.get({ id });
    const { fields } = article;
    await articles.journal({ id, window: "next", baseRevision: 2, sequence: 1, fields });
    await articles.journal({
      ...{ id, window: "next", baseRevision: 2, sequence: 2 },
      fields: { headline: "Storm" },
    });
    const later = () => new Date(clock.now + 20 * second);
    const again = await tempServices({ folder, now: later });
    const { articles: listed } = await again.services.articles.list({});
    expect(listed).toMatchObject([{ headline: "Storm", revision: 3 }]);
  });

  test("waits for a person when it is nothing, as long as the page may still be there", async () => {
    const { articles, id, clock, article } = await begun();
    const splices = [{ at: 0, remove: 2, insert: [] }];
    const emptied = { fields: { headline: "" }, splices };
    await articles.journal({ id, window: "page", baseRevision: 1, sequence: 1, ...emptied });
    clock.now += 60 * second;
    expect(await articles.get({ id })).toMatchObject({ article });
    expect(await besideOf(articles, id)).toEqual([]);
    expect(await articles.get({ id, window: "page" })).toMatchObject({ article });
    expect(await besideOf(articles, id)).toMatchObject([{ revision: 2, words: 0 }]);
  });

  test("is dated and signed as it was typed, not as it was found", async () => {
    const { write, textOf, clock, articles, services, id } = await begun();
    await services.settings.change({ author: { name: "Ana", initials: "" } });
    await write(1, "two, and a word");
    await services.settings.change({ author: { name: "Ben", initials: "" } });
    clock.now += 3600 * second;
    await textOf();
    const [newest] = await articles.history({ id });
    const at = "2024-11-15T14:02:00.000Z";
    expect(newest).toMatchObject({ kind: "recovered", author: "Ana", at, note: at });
  });

  test("keeps its base from being replaced while it is typed on", async () => {
    const { article, articles, id } = await begun();
    const save = (baseRevision: number, headline: string, window: string) =>
      articles.save({
        ...{ id, baseRevision, copy: article.copy, window },
        fields: { ...article.fields, headline },
      });
    await save(1, "Storm", "page");
    const fields = { headline: "Storm!" };
    await articles.journal({ id, window: "page", baseRevision: 2, sequence: 1, fields });
    await save(2, "Gale", "another");
    const numbers = (await articles.history({ id })).map(({ revision }) => revision);
    expect(numbers).toEqual([3, 2, 1]);
  });
});

describe("a journal with a damaged entry", () => {
  test("gives what was typed before it, and the doctor keeps what is readable of the rest", async () => {
    const { write, textOf, behind, library, lines, articles, id } = await begun();
    await write(1, "two, first");
    await write(2, "two, second");
    await write(3, "two, third");
    behind("UPDATE journal SET entry = replace(entry, 'second', 'harmed') WHERE sequence = 2");
    expect(await textOf("page")).toEqual(["one", "two, first"]);
    expect(lines.join()).toContain("could not be replayed");
    expect(await textOf("page")).toEqual(["one", "two, first"]);

    expect(await library.doctor({})).toMatchObject([
      { kind: "journal", problem: "entry 2 is not the one that was written" },
    ]);
    expect(await library.doctor({ repair: true })).toMatchObject([{ repaired: true }]);
    expect(await library.doctor({})).toEqual([]);
    const beside = await besideOf(articles, id);
    const kept = await Promise.all(
      beside.map(({ revision }) => articles.revision({ id, revision })),
    );
    expect(JSON.stringify(kept.map(({ copy }) => copy))).toContain("two, third");
  });

  test("on a base that cannot be read is set aside, and replayed once the base is mended", async () => {
    const { write, textOf, behind, library, articles, id } = await begun();
    await write(1, "two, and a word");
    behind(`CREATE TABLE spare AS SELECT * FROM revisions;
      UPDATE revisions SET content = x'00';
      UPDATE articles SET copy = replace(copy, 'one', 'eno')`);
    expect(await articles.get({ id, window: "page" })).toMatchObject({
      readOnly: { reason: "copy.damaged" },
      article: { revision: 1 },
    });
    behind(`UPDATE revisions SET content = (SELECT content FROM spare);
      UPDATE articles SET copy = replace(copy, 'eno', 'one'); DROP TABLE spare`);
    expect(await textOf("page")).toEqual(["one", "two"]);
    expect(await library.doctor({ repair: true })).toMatchObject([
      { kind: "journal", repaired: true },
    ]);
    expect(await textOf()).toEqual(["one", "two, and a word"]);
  });

  test("is not dropped by a text given back in its window’s name while it cannot be kept", async () => {
    const { write, textOf, behind, article, articles, id } = await begun();
    await write(1, "two, and a word");
    const typedAt = "2024-11-15T14:01:00.000Z";
    behind(`CREATE TRIGGER held BEFORE INSERT ON revisions WHEN NEW.note != '${typedAt}'
      BEGIN SELECT RAISE(ABORT, 'held'); END`);
    const { fields, revision: baseRevision } = article;
    const given = { id, baseRevision, fields, copy: doc(p("older")), window: "page", typedAt };
    await expect(articles.save(given)).rejects.toMatchObject({ code: "library.locked" });
    behind("DROP TRIGGER held");
    expect(await textOf("page")).toEqual(["one", "two, and a word"]);
  });

  test("that is not what its window saves is told of, and the save wins", async () => {
    const { write, textOf, article, articles, lines, id } = await begun();
    const { fields, copy } = article;
    await write(1, "two, and a word");
    const save = { id, fields: { ...fields, headline: "Storm" }, copy, window: "page" };
    await articles.save({ ...save, baseRevision: 1, sequence: 1 });
    expect(lines.join()).toContain("a journal was not what its window saved");
    expect(await textOf("page")).toEqual(["one", "two"]);
  });
});
