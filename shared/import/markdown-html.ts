import { Marked } from "marked";

const marked = new Marked({
  gfm: true,
  renderer: {
    // The stock one rewrites addresses: what was written must come back as it was.
    link({ href, tokens }) {
      return `<a href="${href.replaceAll('"', "&quot;")}">${this.parser.parseInline(tokens)}</a>`;
    },
  },
});

/** Markdown as HTML. `undefined` for a line so long, or lists so deep, that the reader of Markdown runs out of stack. */
export function markdownHtml(text: string): string | undefined {
  try {
    return marked.parse(text, { async: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
