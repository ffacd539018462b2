import { parse } from "yaml";

export type FrontMatter =
  | { ok: true; members: Readonly<Record<string, unknown>>; body: string }
  | { ok: false; problem: string };

/**
 * Splits a text at its front matter (YAML between two lines of `---` at the very start). A text
 * without any is all body.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { ok: true, members: {}, body: text };
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length));
  if (!closing) return { ok: true, members: {}, body: text };
  const yaml = text.slice(opening[0].length, opening[0].length + closing.index);
  const body = text.slice(opening[0].length + closing.index + closing[0].length);
  try {
    // Aliases can make a small file enormous; no newsroom's front matter has any.
    const members: unknown = parse(yaml, { maxAliasCount: 0, logLevel: "error" });
    if (members === null || members === undefined) return { ok: true, members: {}, body };
    if (isRecord(members)) return { ok: true, members, body };
    return { ok: true, members: {}, body: text };
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? firstLine(error.message) : "not YAML" };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!.replace(/[.:]$/, "");
}
