import type { Disclaimer } from "../article/article.ts";
import type { Publication } from "../publication.ts";

/** A disclaimer is a sentence or three; what is longer is an article about one. */
const longest = 1000;

/** The publication's approved disclaimer that says this, or `undefined`. */
export function approvedDisclaimer(
  text: string,
  publication: Publication,
  position: Disclaimer["position"] = "end",
): Disclaimer | undefined {
  if (text.length > longest) return undefined;
  const approved = publication.disclaimers.find((known) => fold(known.text) === fold(text));
  return approved && { approved: approved.id, kind: approved.kind, text, position };
}

/** A disclaimer of its own wording when the text reads like one, or `undefined`. */
export function likelyDisclaimer(text: string): Disclaimer | undefined {
  if (text.length > longest) return undefined;
  const kind = wordings.find(([, pattern]) => pattern.test(text))?.[0];
  return kind && { approved: null, kind, text, position: "end" };
}

const wordings: readonly (readonly [Disclaimer["kind"], RegExp])[] = [
  [
    "opinion",
    /\b(?:views?|opinions?)\b.{0,80}\b(?:expressed|own|author|writer)|\bdo(?:es)? not (?:necessarily )?(?:reflect|represent)\b/i,
  ],
  [
    "ai-use",
    /\b(?:AI|artificial intelligence|language model)\b.{0,80}\b(?:used|help|assist|generat|produc|prepar|tools?)/,
  ],
  ["sponsored", /\bsponsored (?:by|content|article)\b|\bpaid for by\b|\badvertorial\b/i],
  ["affiliate", /\baffiliate (?:links?|commission)|\bearn a commission\b/i],
  [
    "conflict-of-interest",
    /\bconflicts? of interest\b|\bdisclosure:|\b(?:owns|holds) shares in\b/i,
  ],
  [
    "legal",
    /\bnot (?:constitute |intended as |be taken as )?(?:legal|financial|investment|medical) advice\b/i,
  ],
  [
    "wire",
    /\b(?:supplied|provided|distributed) by an? (?:news|wire) agency\b|\bhas not been edited by\b/i,
  ],
  ["custom", /^disclaimer\b/i],
];

function fold(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, " ").trim();
}
