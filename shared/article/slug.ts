import { withoutTk } from "../copy/tk.ts";
import type { Article } from "./article.ts";

/** Longest URL slug in characters; longer proposals are cut at a word. */
export const slugLimit = 80;

// Letters that NFKD leaves whole and that readers expect in a plain form.
const plain: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ı: "i",
};

/** A kebab-case URL slug from a headline; letters of every script are kept, accents dropped. */
export function slugFrom(text: string): string {
  const words = text
    // Capitals after, since the decomposed form of some small signs has them.
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/gu, (letter) => plain[letter] ?? letter)
    .replace(/\p{M}+/gu, (marks, offset: number, whole: string) =>
      /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(whole[offset - 1] ?? "")
        ? ""
        : marks,
    )
    .normalize("NFC")
    .replace(/['’‘]/gu, "")
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > slugLimit) break;
    slug = longer;
  }
  return slug === ""
    ? (words[0] ?? "").slice(0, slugLimit).toWellFormed().replace("\ufffd", "")
    : slug;
}

/**
 * The slug an article leaves under: its own, else the one frozen at export, else a proposal. TK
 * marks are not part of it, so the first export and the next agree.
 */
export function urlSlug(article: Pick<Article, "fields" | "frozenSlug" | "id">): string {
  const { fields, frozenSlug, id } = article;
  return (
    slugFrom(withoutTk(fields.urlSlug)) ||
    frozenSlug ||
    slugFrom(withoutTk(fields.headline)) ||
    slugFrom(withoutTk(fields.slugline)) ||
    `article-${id.slice(0, 8)}`
  );
}
