import { readFile } from "node:fs/promises";
import type { Services } from "../../shared/contract/services.ts";
import { newBlockId } from "../../shared/id.ts";
import { publicationOf } from "../../shared/settings.ts";
import type { Context } from "./context.ts";
import { sampleCopy, sampleFields } from "./sample/harbour-article.ts";

/** Puts one finished article into a new library, so that the first screen shows what a page is. */
export async function addSampleArticle(
  { settings, now, log }: Context,
  services: Pick<Services, "articles" | "media">,
): Promise<void> {
  const chosen = settings.get();
  const publication = publicationOf(chosen, chosen.defaultPublication);
  const day = now().toISOString().slice(0, 10);
  const picture = await samplePicture(services).catch((error: unknown) => {
    // A copy of the program without its picture still starts, with a sample that has none.
    log.error("the sample picture could not be added", error);
    return null;
  });
  await services.articles.create({
    fields: sampleFields(publication, day, picture),
    copy: sampleCopy(newBlockId),
  });
}

async function samplePicture({ media }: Pick<Services, "media">): Promise<string> {
  const bytes = await readFile(new URL("./sample/harbour.jpg", import.meta.url));
  return (await media.add({ name: "harbour.jpg", bytes })).id;
}
