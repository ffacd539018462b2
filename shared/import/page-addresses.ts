import { attribute, elementsOf, findElement, type HtmlNode } from "./html-tree.ts";

// In every runtime this folder runs in; the types belong to none of them.
declare const URL: { new (address: string, base: string): { href: string } };

/**
 * Completes addresses that only hold where the page was: links, and pictures by the root of its site.
 * Pictures beside the file are left as they are: they may lie there.
 */
export function completeAddresses(document: HtmlNode, page: string): void {
  const base = baseOf(document, page);
  if (!/^https?:\/\//i.test(base)) return;
  for (const element of elementsOf(document)) {
    for (const attr of element.attrs) {
      const isLink = element.tagName === "a" && attr.name === "href";
      const isPicture = element.tagName === "img" && /^(?:src|data-src)$/.test(attr.name);
      const value = attr.value.trim();
      if (isLink ? isRelative(value) : isPicture && value.startsWith("/")) {
        attr.value = completed(value, base);
      }
    }
  }
}

function baseOf(document: HtmlNode, page: string): string {
  const base = findElement(document, ({ tagName }) => tagName === "base");
  return (base && attribute(base, "href")) || page;
}

function isRelative(address: string): boolean {
  return address !== "" && !address.startsWith("#") && !/^[a-z][a-z0-9+.-]*:/i.test(address);
}

function completed(address: string, base: string): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}
