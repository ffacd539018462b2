import { takeBlocks } from "../copy/take-blocks.ts";
import type { ArticleContent, ArticleFields } from "./article.ts";

/** Which parts of an article are meant: fields by their names, blocks of the copy by their ids. */
export interface Parts {
  fields: readonly (keyof ArticleFields)[];
  blocks: readonly string[];
}

/** An article's content with some parts as they are in another content of the same article. */
export function takeParts(
  current: ArticleContent,
  from: ArticleContent,
  { fields, blocks }: Parts,
  newId: () => string,
): ArticleContent {
  const taken = fields.map((name) => [name, from.fields[name]] as const);
  return {
    fields: { ...current.fields, ...Object.fromEntries(taken) },
    copy: takeBlocks(current.copy, from.copy, new Set(blocks), newId),
  };
}
