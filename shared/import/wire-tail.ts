import type { Disclaimer, Related } from "../article/article.ts";
import { isWebAddress } from "../links.ts";
import { printedLanguages, printedWords } from "../messages/printed/printed-words.ts";
import type { Publication } from "../publication.ts";
import { approvedDisclaimer, likelyDisclaimer } from "./disclaimers.ts";

type Segment = readonly string[];

/** Longer lines are paragraphs, and too long for patterns that look for an end. */
const longestItem = 300;

/** What stands below the headline, told apart. */
export interface WireTail {
  body: Segment[];
  disclaimers: Disclaimer[];
  /** The label as printed; "" when there is none. */
  relatedLabel: string;
  /** The lines below the label as printed. */
  relatedLines: string[];
}

/** Tells body, disclaimers and related items apart. What is none of the latter two is body. */
export function readTail(segments: readonly Segment[], publication: Publication): WireTail {
  const label = labelAt(segments, publication);
  const body = segments.slice(0, label);
  const [relatedLabel = "", ...relatedLines] = segments.slice(label).flat();
  const first: Disclaimer[] = [];
  const last: Disclaimer[] = [];
  while (body.length > 1) {
    const approved = asApproved(body[0], publication, "start");
    if (!approved) break;
    first.push(approved);
    body.shift();
  }
  while (body.length > 0) {
    const approved = asApproved(body.at(-1), publication, "end");
    const found = approved ?? (last.length === 0 ? asLikely(body.at(-1)) : undefined);
    if (!found) break;
    last.unshift(found);
    body.pop();
  }
  return { body, disclaimers: [...first, ...last], relatedLabel, relatedLines };
}

/** Title and address of each related item; an address on a line of its own goes with the title above. */
export function relatedItems(lines: readonly string[]): Related[] {
  const items: Related[] = [];
  for (const line of lines) {
    const previous = items.at(-1);
    if (isWebAddress(line) && previous && previous.address === "") {
      previous.address = line;
      continue;
    }
    const at = line.search(/https?:\/\/\S+$/i);
    const title = at < 0 ? line : line.slice(0, at).replace(/[\s:–—-]+$/u, "");
    items.push({ title, address: at < 0 ? "" : line.slice(at), articleId: null });
  }
  return items;
}

/** True for a line that can only be the label of a list of related articles. */
export function isRelatedLabel(line: string, publication: Publication): boolean {
  if (line.length > longestItem) return false;
  if (line.length > longestLabel) return false;
  const text = line.replace(/\s*:$/, "").toLowerCase();
  return text === publication.relatedLabel.toLowerCase() || relatedWords.has(text);
}

/** A file may be in another language than its publication. */
const relatedWords = new Set(
  printedLanguages.map((language) => printedWords(language).related.toLowerCase()),
);

const longestLabel = 100;

function labelAt(segments: readonly Segment[], publication: Publication): number {
  const at = segments.findLastIndex(([first]) => isRelatedLabel(first ?? "", publication));
  if (at < 0) return segments.length;
  const items = segments.slice(at).flat();
  // A heading in the body that happens to read like the label is followed by paragraphs.
  return items.every((line) => line.length <= longestItem) ? at : segments.length;
}

function asApproved(
  segment: Segment | undefined,
  publication: Publication,
  position: Disclaimer["position"],
): Disclaimer | undefined {
  return segment?.length === 1 ? approvedDisclaimer(segment[0]!, publication, position) : undefined;
}

function asLikely(segment: Segment | undefined): Disclaimer | undefined {
  return segment?.length === 1 ? likelyDisclaimer(segment[0]!) : undefined;
}
