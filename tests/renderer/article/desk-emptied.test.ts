import { expect, onTestFinished, test } from "vitest";
import { Desk } from "../../../renderer/article/desk.ts";
import { MediaShelf } from "../../../renderer/article/media-shelf.ts";
import { besideOf } from "../../support/beside.ts";
import { tempServices } from "../../support/temp-library.ts";

test("what is typed in an emptied article that is left, and opened again, stays in its history", async () => {
  const { services } = await tempServices();
  const { articles } = services;
  const { id } = await articles.create({ fields: { headline: "Storm" } });
  const other = await articles.create({ fields: { headline: "Calm" } });
  const desk = new Desk(articles, new MediaShelf(services.media), {
    window: "window-1",
    rescue: (params) => services.library.rescue(params),
  });
  onTestFinished(() => desk.session?.dispose());
  await desk.open(id);
  desk.session!.setField("headline", "");
  desk.session!.setField("kicker", "Typed at last");
  await expect.poll(() => desk.session!.saveState.kind).toBe("emptied");
  await desk.open(other.id);
  await desk.open(id);
  expect(desk.session!.fields.headline).toBe("Storm");
  desk.session!.setField("slugline", "STORM");
  await desk.session!.flush();
  const [kept] = await besideOf(articles, id);
  const { fields } = await articles.revision({ id, revision: kept!.revision });
  expect(fields).toMatchObject({ headline: "", kicker: "Typed at last" });
});
