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
