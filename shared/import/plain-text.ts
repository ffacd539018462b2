import type { Block, Run } from "../copy/copy.ts";

/**
 * Plain text as paragraphs: an empty line begins a new one, a single line end is a forced break.
 * Spaces at the ends of lines go.
 */
export function blocksFromText(text: string, newId: () => string): Block[] {
  return paragraphsOf(text).map((lines) => paragraph(lines, newId));
}

/** The lines of each paragraph, without spaces at their ends. */
export function paragraphsOf(text: string): string[][] {
  const paragraphs: string[][] = [];
  let open: string[] = [];
  for (const raw of text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").split("\n")) {
    const line = raw.trim();
    if (line !== "") {
      open.push(line);
    } else if (open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
  }
  if (open.length > 0) paragraphs.push(open);
  return paragraphs;
}

/** One paragraph of these lines, with a forced break between each. */
export function paragraph(lines: readonly string[], newId: () => string): Block {
  const runs = lines.flatMap((text, at): Run[] =>
    at === 0 ? [{ type: "text", text }] : [{ type: "break" }, { type: "text", text }],
  );
  return { type: "paragraph", id: newId(), runs };
}
