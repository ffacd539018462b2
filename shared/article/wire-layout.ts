/**
 * The wire layout: parts of an article as lines of text. Reading and writing share this file, so
 * that what is read from a file can be written back to the same bytes.
 */
export interface WireParts {
  pageTitle: string;
  picture: string;
  publisher: string;
  category: string;
  date: string;
  headline: string;
  /** Body and disclaimers; a paragraph may hold forced line breaks ("\n"), but no empty line. */
  paragraphs: readonly string[];
  relatedLabel: string;
  /** One line each. */
  related: readonly string[];
}

/** Details in which a file differs from the standard layout; all of them may be absent. */
export interface WireSpacing {
  /** "crlf" when every line ends in CR LF. */
  lineEnds?: string;
  /** What stands before the first and after the last line. */
  before?: string;
  after?: string;
  /** JSON: how many lines there are, and what stands between two of them where not standard. */
  gaps?: string;
}

interface Gaps {
  lines: number;
  between: Record<string, string>;
}

/** The standard layout, with "\n" between lines and no newline at the end. Empty parts are left out. */
export function layOut(parts: WireParts): string {
  const meta = [parts.picture, parts.publisher, parts.category, parts.date].filter(isGiven);
  const segments = [
    parts.pageTitle,
    meta.join("\n"),
    isGiven(parts.headline) ? `**${parts.headline}**` : "",
    ...parts.paragraphs,
    [parts.relatedLabel, ...parts.related].filter(isGiven).join("\n"),
  ];
  return segments.filter(isGiven).join("\n\n");
}

/** How the text of a file departs from the standard layout of what it says; {} when it does not. */
export function spacingOf(text: string, standard: string): WireSpacing {
  const spacing: WireSpacing = {};
  const crlf = hasOnlyCrlf(text);
  const found = separate(crlf ? text.replaceAll("\r\n", "\n") : text);
  const usual = separate(standard);
  if (crlf) spacing.lineEnds = "crlf";
  if (found.before !== "") spacing.before = found.before;
  if (found.after !== "") spacing.after = found.after;
  const same =
    found.lines.length === usual.lines.length &&
    found.lines.every((line, at) => line === usual.lines[at]);
  if (!same) return spacing;
  const between: Gaps["between"] = {};
  found.gaps.forEach((gap, at) => {
    if (gap !== usual.gaps[at]) between[at] = gap;
  });
  if (Object.keys(between).length > 0) {
    spacing.gaps = JSON.stringify({ lines: found.lines.length, between } satisfies Gaps);
  }
  return spacing;
}

/**
 * The standard layout with a file's own spacing. Gaps between lines are kept only while there are
 * as many lines as there were: after that nobody can say which gap belongs where.
 */
export function withSpacing(standard: string, spacing: WireSpacing): string {
  const { lines, gaps } = separate(standard);
  const known = readGaps(spacing.gaps);
  const between = known?.lines === lines.length ? known.between : {};
  let text = spacing.before ?? "";
  lines.forEach((line, at) => {
    text += at === 0 ? line : (between[at - 1] ?? gaps[at - 1]!) + line;
  });
  text += spacing.after ?? "";
  return spacing.lineEnds === "crlf" ? text.replaceAll("\n", "\r\n") : text;
}

interface Separated {
  lines: string[];
  /** What stands between a line and the next, spaces at their ends included. */
  gaps: string[];
  before: string;
  after: string;
}

function separate(text: string): Separated {
  const lines: string[] = [];
  const gaps: string[] = [];
  let end = 0;
  let before = "";
  for (const { line, start } of trimmedLines(text)) {
    const gap = text.slice(end, start);
    if (lines.length === 0) before = gap;
    else gaps.push(gap);
    lines.push(line);
    end = start + line.length;
  }
  return { lines, gaps, before, after: text.slice(end) };
}

function* trimmedLines(text: string): Generator<{ line: string; start: number }> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const stop = newline < 0 ? text.length : newline;
    const raw = text.slice(start, stop);
    const line = raw.trim();
    if (line !== "") yield { line, start: start + (raw.length - raw.trimStart().length) };
    start = stop + 1;
  }
}

function hasOnlyCrlf(text: string): boolean {
  let found = false;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (text[at - 1] !== "\r") return false;
    found = true;
  }
  return found;
}

function readGaps(json: string | undefined): Gaps | undefined {
  if (json === undefined) return undefined;
  try {
    const gaps: unknown = JSON.parse(json);
    return isGaps(gaps) ? gaps : undefined;
  } catch {
    // Written by hand or by another program: the standard spacing is a fair answer.
    return undefined;
  }
}

function isGaps(value: unknown): value is Gaps {
  if (typeof value !== "object" || value === null || !("lines" in value)) return false;
  if (!("between" in value) || typeof value.between !== "object" || value.between === null) {
    return false;
  }
  return Object.values(value.between).every((gap) => typeof gap === "string" && gap.trim() === "");
}

function isGiven(text: string): boolean {
  return text !== "";
}
