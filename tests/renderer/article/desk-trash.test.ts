import { expect, onTestFinished, test } from "vitest";
import { Desk } from "../../../renderer/article/desk.ts";
import { MediaShelf } from "../../../renderer/article/media-shelf.ts";
import type { Services } from "../../../shared/contract/services.ts";
import { besideOf } from "../../support/beside.ts";
import { tempServices } from "../../support/temp-library.ts";

/** A desk over a library of its own, with an article of this headline on it. */
async function deskWith(headline: string) {
  const { services } = await tempServices();
  const { id } = await services.articles.create({ fields: { headline } });
  const desk = deskOver(services);
  await desk.open(id);
  return { desk, id, articles: services.articles };
}

function deskOver(services: Services): Desk {
  const desk = new Desk(services.articles, new MediaShelf(services.media), {
    window: "window-1",
    rescue: (params) => services.library.rescue(params),
  });
  onTestFinished(() => desk.session?.dispose());
  return desk;
}

test("what was typed last goes to the trash with the article, and another takes its place", async () => {
  const { desk, id, articles } = await deskWith("Storm");
  const other = await articles.create({ fields: { headline: "Calm" } });
  desk.session!.setField("kicker", "Typed just before");
  await desk.trash(id);
  expect(desk.session?.id).toBe(other.id);
  const { article, readOnly } = await articles.get({ id });
  expect(article.fields.kicker).toBe("Typed just before");
  expect(readOnly?.reason).toBe("article.trashed");

  await desk.trash(other.id);
  expect(desk.session).toBeNull();
});

test("an article in the trash is opened to be read, and written in once it is out", async () => {
  const { desk, id, articles } = await deskWith("Storm");
  await articles.trash({ id });
  await desk.renew();
  desk.session!.setField("kicker", "Not taken");
  expect(desk.session!.fields.kicker).toBe("");
  await desk.untrash(id);
  desk.session!.setField("kicker", "Taken");
  await desk.session!.flush();
  expect((await articles.get({ id })).article.fields.kicker).toBe("Taken");
  await articles.trash({ id });
  await desk.purge(id);
  expect(desk.session).toBeNull();
});

test("what is typed in an article that another window trashed is kept, and goes on when it is back", async () => {
  const { desk, id, articles } = await deskWith("Storm");
  await articles.trash({ id });
  const session = desk.session!;
  session.setField("kicker", "Typed meanwhile");
  await expect(session.flush()).rejects.toThrow("article.trashed");
  expect(session.saveState).toMatchObject({
    kind: "failed",
    error: { code: "article.trashed", data: { headline: "Storm", kept: 2 } },
  });
  await articles.untrash({ id });
  session.setField("kicker", "Typed after");
  await session.flush();
  expect(session.saveState.kind).not.toBe("failed");
  const [newest] = await articles.history({ id });
  expect(newest).toMatchObject({ kind: "merged" });
  expect(await besideOf(articles, id)).toEqual([]);
});

test("an article may be left while it is in the trash: its text is kept", async () => {
  const { desk, id, articles } = await deskWith("Storm");
  const other = await articles.create({ fields: { headline: "Calm" } });
  await articles.trash({ id });
  desk.session!.setField("kicker", "Typed meanwhile");
  await desk.open(other.id);
  expect(desk.session?.id).toBe(other.id);
  const [kept] = await besideOf(articles, id);
  const { fields } = await articles.revision({ id, revision: kept!.revision });
  expect(fields.kicker).toBe("Typed meanwhile");
});
