import { expect, onTestFinished, test } from "vitest";
import { Desk } from "../../../renderer/article/desk.ts";
import { MediaShelf } from "../../../renderer/article/media-shelf.ts";
import { tempServices } from "../../support/temp-library.ts";

/** A desk that hears what its library announces, with an article of two revisions on it. */
async function hearingDesk() {
  const { services, events } = await tempServices();
  const { articles } = services;
  const { id, revision, fields, copy } = await articles.create({ fields: { headline: "Ebb" } });
  const changed = { ...fields, headline: "Flood" };
  await articles.save({ id, baseRevision: revision, fields: changed, copy });
  const desk = new Desk(articles, new MediaShelf(services.media), {
    window: "window-1",
    rescue: (params) => services.library.rescue(params),
  });
  onTestFinished(() => desk.session?.dispose());
  await desk.open(id);
  const looks: Promise<boolean>[] = [];
  events.subscribe((event) => {
    if (event.type === "article.changed") looks.push(desk.headMoved(event.id, event.revision));
  });
  const heard = async () => {
    await expect.poll(() => looks.length).toBe(1);
    return looks[0];
  };
  return { desk, id, articles, heard };
}

test("what this window restored itself is shown, and is no news of another's text", async () => {
  const { desk, id, articles, heard } = await hearingDesk();
  await desk.session!.exclusively(() => articles.restore({ id, revision: 1 }));
  expect(await heard()).toBe(false);
  expect(desk.session!.fields.headline).toBe("Ebb");
});

test("what another window restored is news", async () => {
  const { desk, id, articles, heard } = await hearingDesk();
  await articles.restore({ id, revision: 1 });
  expect(await heard()).toBe(true);
  expect(desk.session!.fields.headline).toBe("Ebb");
});

test("of two changes in a row the second is shown too, though the first is still being opened", async () => {
  const { services } = await tempServices();
  const { articles } = services;
  const { id, fields, copy } = await articles.create({ fields: { headline: "One" } });
  let read = Promise.resolve();
  const slow = { ...articles, get: (params: { id: string }) => articles.get(params) };
  const desk = new Desk(slow, new MediaShelf(services.media), {
    window: "window-1",
    rescue: (params) => services.library.rescue(params),
  });
  onTestFinished(() => desk.session?.dispose());
  await desk.open(id);
  const change = (headline: string, baseRevision: number) =>
    articles.save({ id, baseRevision, fields: { ...fields, headline }, copy });
  await change("Two", 1);
  // It reads the second revision, and answers only once the third is there and was told of.
  slow.get = async (params) => {
    const opened = await articles.get(params);
    await read;
    return opened;
  };
  let answer = () => {};
  read = new Promise((resolve) => {
    answer = resolve;
  });
  const first = desk.headMoved(id, 2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await change("Three", 2);
  const session = desk.session!;
  const flush = session.flush.bind(session);
  session.flush = async () => {
    session.flush = flush;
    answer();
    await first;
    await flush();
  };
  await desk.headMoved(id, 3);
  expect(desk.session!.fields.headline).toBe("Three");
});
