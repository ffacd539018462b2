import { createArticle } from "../../../electron/library/change-article.ts";
import { openLibrary } from "../../../electron/library/open-library.ts";
import { newFields } from "../../../shared/article/article.ts";
import { doc, p } from "../../support/copy-builder.ts";

const first = Date.UTC(2024, 0, 1);

/** Fills a library with that many articles, “Report 0000” the oldest, an hour between them. */
export async function fillWithReports(folder: string, count: number): Promise<void> {
  const { database } = await openLibrary(folder);
  database.write(() => {
    for (let i = 0; i < count; i += 1) {
      const content = {
        fields: {
          ...newFields("", "en"),
          headline: reportName(i),
          slugline: i % 100 === 0 ? "fähre-streik" : "daily",
        },
        copy: doc(p(`Nothing happened on day ${i}, but the ferries sailed & came back.`)),
      };
      const writer = {
        author: "Ana",
        device: { id: "device-1", name: "desk" },
        now: new Date(first + i * 3_600_000),
      };
      createArticle(database, { id: idOf(i), content, kind: "created", note: "" }, writer);
    }
  });
  database.close();
}

export function reportName(number: number): string {
  return `Report ${String(number).padStart(4, "0")}`;
}

export function idOf(number: number): string {
  return `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`;
}
