import fc from "fast-check";
import { expect, test } from "vitest";
import { isAppError } from "../../shared/errors.ts";
import type { Amount } from "./support/desk.ts";
import { TestNewsroom } from "./support/newsroom.ts";
import { figures, full, times } from "./support/rounds.ts";

const article = fc.nat(1);
const desk = fc.nat(2);
const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      desk,
      article,
      // What others change is shown at once where nothing is in the way, in life if not always here.
      fresh: fc.constantFrom(true, true, true, false),
      how: fc.constantFrom("journal" as const, "journal" as const, "save" as const),
      amount: fc.constantFrom<Amount>("headline", "headline", "headline", 5, 30, 60, "nothing"),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("reload" as const), desk, article }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("snapshot" as const), desk, article }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("crash" as const), desk, article }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("keep mine" as const), desk, article }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("status" as const), desk, article }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("restore" as const), article, back: fc.nat(6) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("import" as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("export" as const), article }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trash" as const), article }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("back up" as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant("put back" as const), byHand: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("set the clock back" as const) }) },
);
const pause = fc.oneof({ weight: 3, arbitrary: fc.nat(10) }, { weight: 1, arbitrary: fc.nat(150) });
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test("whatever windows, command line and backups do, every acknowledged text is in the history", async () => {
  const seen: Record<string, number> = { rounds: 0, "texts to find": 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(step, pause), { minLength: 10, maxLength: 60, size: "max" }),
      async (steps) => {
        const room = new TestNewsroom();
        try {
          await room.open();
          room.backUp();
          for (const [next, seconds] of steps) {
            await room.pause(seconds);
            await play(room, next);
          }
          expect(await room.lost()).toEqual([]);
          expect(room.desks.flatMap(({ overwritten }) => overwritten)).toEqual([]);
          const done = { rounds: 1, "texts to find": room.texts.size };
          for (const each of [done, ...room.desks.map(({ did }) => did)]) {
            for (const [what, n] of Object.entries(each)) seen[what] = (seen[what] ?? 0) + n;
          }
        } finally {
          await room.close();
        }
      },
    ),
    { endOnFailure: !full, numRuns: times(80, 2000) },
  );
  figures("Conflicts, two connections", seen);
});

async function play(room: TestNewsroom, next: Step): Promise<void> {
  const id = room.articles["article" in next ? next.article : 0]!;
  const at = room.desks["desk" in next ? next.desk : 0]!;
  switch (next.do) {
    case "type":
      if (next.fresh && !at.hasWork(id)) await at.load(id);
      return at.type(id, next.amount, next.how);
    case "reload":
      return at.load(id);
    case "snapshot":
      return at.hasWork(id) ? at.save(id) : undefined;
    case "crash":
      return at.crash(id);
    case "keep mine":
      return at.keepMine(id);
    case "back up":
      return room.backUp();
    case "put back":
      return room.putBack(next.byHand);
    case "set the clock back":
      return room.setClockBack();
    case "status":
      return unlessTrashed(room, async ({ articles }) => {
        const { status } = (await articles.get({ id })).article;
        await articles.setStatus({ id, status: status === "draft" ? "hold" : "draft" });
      });
    case "trash":
      return room.command(async ({ articles }) => {
        const { articles: trashed } = await articles.list({ trashed: true });
        if (trashed.some((one) => one.id === id)) await articles.untrash({ id });
        else await articles.trash({ id });
      });
    case "restore":
      return unlessTrashed(room, async (services) => {
        const revisions = await services.articles.history({ id });
        const { revision } = revisions[next.back % revisions.length]!;
        const before = (await services.articles.get({ id })).article.revision;
        const after = await services.articles.restore({ id, revision });
        // What the head holds already stays the text of whoever wrote it.
        if (after.revision !== before) await room.acknowledged(id, "command line", services);
      });
    case "import":
      return room.command(async (services) => {
        const bytes = new TextEncoder().encode("<h1>Imported</h1><p>By the command line.</p>");
        await services.imports.add({ file: "imported.html", bytes });
      });
    case "export":
      return unlessTrashed(room, async ({ exports }) => {
        const order = { ids: [id], formats: ["json"], override: "the test says so" };
        await exports.export(order);
        await room.acknowledged(id, `export ${Math.random()}`);
      });
  }
}

async function unlessTrashed(
  room: TestNewsroom,
  act: Parameters<TestNewsroom["command"]>[0],
): Promise<void> {
  try {
    await room.command(act);
  } catch (error) {
    if (!isAppError(error, "article.trashed")) throw error;
  }
}
