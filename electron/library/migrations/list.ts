import { articles } from "./0010-articles.ts";
import { media } from "./0020-media.ts";
import { exported } from "./0030-exports.ts";
import { search } from "./0040-search.ts";
import { journal } from "./0050-journal.ts";
import { history } from "./0060-history.ts";
import { listAndSearch } from "./0070-list-and-search.ts";
import { marks } from "./0080-marks.ts";
import { writers } from "./0090-writers.ts";
import { journalCount } from "./0100-journal-count.ts";
import { wornTexts } from "./0110-worn-texts.ts";
import type { Migration } from "./migration.ts";

/** Every step from an empty file to this build's layout. Forward only; numbers rise by tens. */
export const migrations: readonly Migration[] = [
  articles,
  media,
  exported,
  search,
  journal,
  history,
  listAndSearch,
  marks,
  writers,
  journalCount,
  wornTexts,
];

/** The layout this build reads and writes. */
export const knownLayout: number = migrations.at(-1)!.to;
