import { expect, test } from "vitest";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";
import { tempServices } from "../../support/temp-library.ts";

test("a text kept beside an article, a name and the trash are announced to whoever has it open", async () => {
  const { services, events } = await tempServices();
  const { articles } = services;
  const { id, fields, copy } = await articles.create({});
  const heard: ServerEvent[] = [];
  events.subscribe((event) => heard.push(event));
  // Changes of one article are gathered for a moment before they are told.
  const said = async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    return heard.splice(0);
  };
  const save = (headline: string) =>
    articles.save({ id, baseRevision: 1, fields: { ...fields, headline }, copy });
  await said();
  const head = { type: "article.changed", id, revision: 2 };

  await save("Theirs");
  expect(await said()).toEqual([head]);
  await expect(save("Mine")).rejects.toThrow("article.conflict");
  expect(await said()).toEqual([head]);
  await articles.nameRevision({ id, revision: 3, name: "Mine" });
  expect(await said()).toEqual([head]);
  await articles.trash({ id });
  expect(await said()).toEqual([head]);
  await articles.trash({ id });
  expect(await said()).toEqual([]);
  await articles.purge({ id });
  expect(await said()).toEqual([{ type: "articles.changed" }]);
});
