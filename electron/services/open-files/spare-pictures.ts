import { join } from "node:path";
import type { MediaItem } from "../../../shared/media.ts";
import type { Database } from "../../library/database.ts";
import { eachSpareMedia } from "../../library/media-table.ts";
import { copyPictures } from "../../media/copy-pictures.ts";
import { openMediaStore } from "../../media/store.ts";
import { writeFileAtomically } from "../../platform/atomic-write.ts";
import type { Context } from "../context.ts";

/** Where open files have the pictures that no article shows now: `pictures/ab/<hash>.<ext>`. */
export function sparePictures(folder: string) {
  return openMediaStore(join(folder, "pictures"));
}

/** The file beside a picture that says what the library knew of it. */
export function factsOf(picturePath: string): string {
  return picturePath.replace(/\.[^.]*$/, ".json");
}

/**
 * Writes the pictures that no article shows now: those of earlier revisions, and those that were
 * only ever chosen. Gives how many there are.
 */
export async function writeSparePictures(
  { pictures }: Context,
  from: Database,
  folder: string,
): Promise<number> {
  const to = sparePictures(folder);
  let count = 0;
  let page: MediaItem[] = [];
  const write = async () => {
    const lost = new Set(await copyPictures({ items: page, from: pictures, to }));
    for (const item of page.filter(({ id }) => !lost.has(id))) {
      await writeFileAtomically(factsOf(to.pathOf(item)), `${JSON.stringify(item, null, 2)}\n`);
      count += 1;
    }
    page = [];
  };
  for (const item of eachSpareMedia(from)) {
    page.push(item);
    if (page.length >= 500) await write();
  }
  await write();
  return count;
}
