import type { ArticleContent, ArticleFields } from "../../shared/article/article.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Copy } from "../../shared/copy/copy.ts";

/** True when both hold the same; parts that are the same object are not looked into. */
export function sameContent(a: ArticleContent, b: ArticleContent): boolean {
  return sameFields(a.fields, b.fields) && sameCopy(a.copy, b.copy);
}

/** True when both hold the same, whoever wrote them: the library's keys stand in another order. */
export function sameStored(a: ArticleContent, b: ArticleContent): boolean {
  return (
    canonicalJson({ fields: a.fields, copy: a.copy }) ===
    canonicalJson({ fields: b.fields, copy: b.copy })
  );
}

export function sameValue(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

function sameFields(a: ArticleFields, b: ArticleFields): boolean {
  if (a === b) return true;
  const keys = Object.keys(a) as (keyof ArticleFields)[];
  return keys.every((key) => sameValue(a[key], b[key]));
}

function sameCopy(a: Copy, b: Copy): boolean {
  if (a === b) return true;
  return (
    a.version === b.version &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => sameValue(block, b.blocks[index]))
  );
}
