import { leftOutAs } from "./html-left-out.ts";
import { isBlockElement } from "./html-names.ts";
import { inlineStyle } from "./html-style.ts";
import { childrenOf, type HtmlNode, isElement, isText, parseHtml } from "./html-tree.ts";

/**
 * The text of HTML that could not be read as copy, its blocks parted by empty lines. Leaves out what
 * the reading of copy leaves out as well. Never throws.
 */
export function textOfHtml(html: string): string {
  try {
    return tidied(textOfTree(parseHtml(html)));
  } catch {
    return withoutTags(html);
  }
}

function textOfTree(root: HtmlNode): string {
  const pieces: string[] = [];
  const waiting: (HtmlNode | "\n\n")[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === "\n\n") pieces.push(node);
    else if (isText(node)) pieces.push(node.value.replace(/\s+/g, " "));
    else if (!isElement(node) || leftOutAs(node, inlineStyle(node)) === undefined) {
      if (isElement(node) && node.tagName === "br") pieces.push("\n");
      const parts = isElement(node) && isBlockElement(node);
      if (parts) pieces.push("\n\n");
      if (parts) waiting.push("\n\n");
      for (const child of childrenOf(node).toReversed()) waiting.push(child);
    }
  }
  return pieces.join("");
}

/** By hand, for what not even the parser can take; a text that may be hidden goes with its element. */
export function withoutTags(html: string): string {
  const text = html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
    .replace(/<(script|style|head|title|xml|del|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
    .replace(
      /<(\w+)[^<>]*(?:mso-hide|mso-element|display\s*:\s*none)[^<>]*>[\s\S]{0,5000}?<\/\1\s*>/gi,
      "",
    )
    .replace(/\s+/g, " ")
    .replace(/<br\b[^<>]*>/gi, "\n")
    .replace(/<\/?(?:p|div|li|tr|h[1-6]|table|blockquote)\b[^<>]*>/gi, "\n\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&nbsp;/g, "\u00a0")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
  return tidied(text);
}

function tidied(text: string): string {
  return text
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
