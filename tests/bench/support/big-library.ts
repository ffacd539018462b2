import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createArticle } from "../../../electron/library/change-article.ts";
import { insertMedia } from "../../../electron/library/media-table.ts";
import { migrations } from "../../../electron/library/migrations/list.ts";
import { type Library, openLibrary } from "../../../electron/library/open-library.ts";
import { bigArticle } from "./big-article.ts";

/** To be raised when the generated articles change. */
const generation = 1;

/** Articles written in one transaction: each by itself would wait for the disk. */
const atOnce = 2000;

export interface BigLibrary {
  folder: string;
  articles: number;
  media: number;
}

/**
 * A library of that many generated articles and twice as many pictures (rows, no files). It is made
 * once for each layout and kept in the folder for temporary files.
 */
export async function bigLibrary(articles: number, say = console.log): Promise<BigLibrary> {
  const folder = join(tmpdir(), `dateline-bench-${articles}-${layoutMark()}`);
  const made = { folder, articles, media: articles * 2 };
  if (existsSync(join(folder, "library.json"))) return made;
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  mkdirSync(building, { recursive: true });
  const library = await openLibrary(building);
  const started = performance.now();
  fill(library, made);
  library.database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  library.database.close();
  renameSync(building, folder);
  const seconds = (performance.now() - started) / 1000;
  say(`(made ${articles} articles and ${made.media} pictures in ${seconds.toFixed(0)} s)`);
  return made;
}

/** Stands for the layout and for what is put into it: another generator makes another library. */
function layoutMark(): string {
  const steps = migrations.map(({ to, up }) => `${to} ${up}`);
  const hash = createHash("sha256")
    .update([generation, ...steps].join("\n"))
    .digest("hex");
  return `layout-${migrations.at(-1)!.to}-${hash.slice(0, 8)}`;
}

function fill({ database }: Library, { articles, media }: BigLibrary): void {
  // Nothing here needs to outlive a power cut.
  database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000");
  for (let from = 0; from < articles; from += atOnce) {
    database.write(() => {
      for (let i = from; i < Math.min(from + atOnce, articles); i += 1) {
        const { id, content, writer, status, updatedAt } = bigArticle(i, articles);
        createArticle(database, { id, content, kind: "created", note: "" }, writer);
        database.run(
          "UPDATE articles SET status = ?, updated_at = ? WHERE id = ?",
          status,
          updatedAt,
          id,
        );
      }
    });
  }
  database.write(() => {
    for (let i = 0; i < media; i += 1) {
      insertMedia(database, {
        id: createHash("sha256").update(`picture ${i}`).digest("hex"),
        kind: "jpeg",
        name: `DSC_${i}.JPG`,
        bytes: 2_000_000 + i,
        width: 4000,
        height: 3000,
        addedAt: new Date(Date.UTC(2015, 0, 1) + i * 60_000).toISOString(),
      });
    }
  });
}
