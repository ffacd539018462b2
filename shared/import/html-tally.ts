import type { Finding } from "../article/finding.ts";
import { importSentences } from "../messages/findings.ts";

export type LeftOut =
  | "deletion"
  | "comment"
  | "hidden"
  | "embedded"
  | "picture"
  | "pictureLink"
  | "furniture"
  | "cookies"
  | "sharing"
  | "relatedLinks"
  | "advert"
  | "signUp"
  | "readers"
  | "header"
  | "prompt";

/** Counts what a reader of HTML leaves out or turns into something else. */
export class HtmlTally {
  readonly #leftOut = new Map<LeftOut, number>();
  readonly #unsafeLinks: string[] = [];

  leftOut(what: LeftOut, count = 1): void {
    this.#leftOut.set(what, (this.#leftOut.get(what) ?? 0) + count);
  }

  unsafeLink(text: string): void {
    this.#unsafeLinks.push(text);
  }

  findings(): Finding[] {
    const found: Finding[] = [...this.#leftOut].map(([what, count]) => ({
      code: "import.dropped",
      level: "warn",
      field: "copy",
      reason: importSentences.leftOut(what, count),
      counted: { what: importSentences.leftOutInAll(what), count, kind: what },
    }));
    for (const text of this.#unsafeLinks.slice(0, 20)) {
      const reason = importSentences.linkUnwrapped(text);
      found.push({ code: "link.unsafe", level: "warn", field: "copy", reason });
    }
    return found;
  }
}
