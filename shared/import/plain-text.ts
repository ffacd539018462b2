import type { Block, Run } from "../copy/copy.ts";

const bullet = /^[•◦▪‣●○]\s*(?=\S)/;

/**
 * Plain text as paragraphs: an empty line begins a new one, a single line end is a forced break.
 * Spaces at the ends of lines go. Lines that all begin with a bullet are a list.
 */
export function blocksFromText(text: string, newId: () => string): Block[] {
  return paragraphsOf(text).map((lines) =>
    lines.length > 1 && lines.every((line) => bullet.test(line))
      ? bulletList(lines, newId)
      : paragraph(lines, newId),
  );
}

function bulletList(lines: readonly string[], newId: () => string): Block {
  const id = newId();
  const items = lines.map((line) => {
    const text = line.replace(bullet, "");
    return { id: newId(), runs: [{ type: "text" as const, text }] };
  });
  return { type: "list", id, style: "bullet", items };
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
