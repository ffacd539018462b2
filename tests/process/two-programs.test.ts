import { expect, test } from "vitest";
import { readRevision } from "../../electron/library/read-revision.ts";
import { runModule } from "../support/child-script.ts";
import { tempLibrary, tempServices } from "../support/temp-library.ts";

const writer = new URL("../support/library-writer.ts", import.meta.url);

test("programs that write to one library at once lose nothing and never fail", async () => {
  const { services, folder } = await tempServices();
  const shared = await services.articles.create({ fields: { headline: "shared" } });
  const saves = 40;
  const run = (name: string) => runModule(writer, [folder, name, String(saves), shared.id]);
  const working = Promise.all([run("one"), run("two"), run("three")]);
  // Reading goes on all the while.
  let reads = 0;
  let done = false;
  void working.finally(() => {
    done = true;
  });
  while (!done) {
    await services.articles.list({ query: "shared" });
    reads += 1;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const results = (await working).map(
    (out) => JSON.parse(out) as { id: string; conflicts: number },
  );
  expect(reads).toBeGreaterThan(3);

  for (const [index, { id }] of results.entries()) {
    const { article } = await services.articles.get({ id });
    expect(article.fields.headline).toBe(`${["one", "two", "three"][index]} ${saves}`);
  }
  const history = await services.articles.history({ id: shared.id });
  const conflicts = history.filter(({ kind }) => kind === "conflict");
  expect(conflicts).toHaveLength(results.reduce((sum, result) => sum + result.conflicts, 0));
  const { database } = await tempLibrary(folder);
  for (const { revision } of history) {
    expect(readRevision(database, shared.id, revision).intact).toBe(true);
  }
  expect(await services.library.doctor({})).toEqual([]);
});
