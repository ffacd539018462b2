import { join } from "node:path";
import { headlessHost } from "../../../electron/platform/host.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../../electron/services/create-services.ts";
import type { ArticleContent } from "../../../shared/article/article.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { randomFrom } from "./rounds.ts";

const words =
  "ferry harbour council budget vote strike island crew night talks minister bridge school storm court river market union report water".split(
    " ",
  );

/** Services over a library folder, as every host opens them. */
export function openFolder(folder: string): Promise<OpenedServices> {
  return openServices({
    folder,
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
}

/** Fills a new library with articles, each saved a few times, through the services. */
export async function fillLibrary(folder: string, articles: number): Promise<void> {
  const random = randomFrom(500);
  const sentence = () =>
    Array.from({ length: 12 }, () => words[Math.floor(random() * words.length)]).join(" ");
  const opened = await openFolder(folder);
  const { services } = opened;
  for (let number = 1; number <= articles; number += 1) {
    const paragraphs = 2 + Math.floor(random() * 20);
    const copy = doc(
      ...Array.from({ length: paragraphs }, () => p(`${sentence()}. ${sentence()}.`)),
    );
    const headline = `Article ${number}: ${sentence()}`;
    const made = await services.articles.create({ fields: { headline }, copy });
    let { revision } = made;
    if (number % 2 === 0) {
      const changed = { ...made.fields, standfirst: sentence() };
      revision = (
        await services.articles.save({ id: made.id, baseRevision: revision, fields: changed, copy })
      ).revision;
    }
    if (number % 3 === 0) await services.articles.setStatus({ id: made.id, status: "filed" });
  }
  await opened.close();
}

/** Every article of an open library: its id and its content as text to compare. */
export async function textsOf({ services }: OpenedServices): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (let offset = 0; ; offset += 1000) {
    const { articles } = await services.articles.list({ limit: 1000, offset });
    for (const { id } of articles) {
      const { article, readOnly } = await services.articles.get({ id });
      const content: ArticleContent = { fields: article.fields, copy: article.copy };
      texts.set(
        id,
        readOnly === null ? canonicalJson(content) : `cannot be read: ${readOnly.detail}`,
      );
    }
    if (articles.length < 1000) return texts;
  }
}

export const databaseIn = (folder: string) => join(folder, "dateline.sqlite");
