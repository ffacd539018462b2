import type { Block } from "../copy/copy.ts";
import type { PictureSource } from "../picture-schema.ts";

/** The ids of pictures by the address under which copy names them until they are in the library. */
export type StoredPictures = ReadonlyMap<string, string | undefined>;

/** The source as it is from now on; nothing for one that could not be had. */
export function sourceIn(stored: StoredPictures, source: PictureSource): PictureSource | undefined {
  if (source.kind !== "remote" || !stored.has(source.address)) return source;
  const id = stored.get(source.address);
  return id === undefined ? undefined : { kind: "media", id };
}

/** The blocks with these pictures from the library; of one that could not be had the caption stays. */
export function blocksWith<B extends Block>(blocks: readonly B[], stored: StoredPictures): B[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "picture": {
        const picture = sourceIn(stored, block.picture);
        if (picture) return [{ ...block, picture }];
        const { id, caption: runs } = block;
        return runs.length > 0 ? [{ type: "paragraph", id, runs }] : [];
      }
      case "gallery": {
        const pictures = block.pictures.flatMap((each) => {
          const picture = sourceIn(stored, each.picture);
          return picture ? [{ ...each, picture }] : [];
        });
        return [{ ...block, pictures }];
      }
      case "fact-box":
        return [{ ...block, blocks: blocksWith(block.blocks, stored) }];
      case "live-entry":
        return [{ ...block, blocks: blocksWith(block.blocks, stored) }];
      default:
        return [block];
    }
  }) as B[];
}
