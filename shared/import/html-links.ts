import { safeAddress } from "../links.ts";
import type { HtmlTally } from "./html-tally.ts";
import { attribute, type HtmlElement, lineText } from "./html-tree.ts";
import type { ReadLink } from "./line-builder.ts";

/** Where a link leads, if that is somewhere a reader can be sent to. */
export function readLink(element: HtmlElement, tally: HtmlTally): ReadLink | undefined {
  const raw = attribute(element, "href")?.trim();
  if (!raw || isBookmark(raw)) return undefined;
  const href = safeAddress(withoutDetour(raw));
  if (href !== undefined) return { href };
  tally.unsafeLink(lineText(element));
  return undefined;
}

/** Word's own marks in a document: contents, references and where somebody worked last. */
function isBookmark(address: string): boolean {
  return /^#_(?:Toc|Ref|Hlk|GoBack|msocom)/i.test(address);
}

/** Google's documents and Microsoft's mail send every click past a server of theirs first. */
function withoutDetour(address: string): string {
  const detour =
    /^https?:\/\/(?:www\.google\.com\/url\?(?:[^#]*&)?(?:q|url)=|[\w.-]+\.safelinks\.protection\.outlook\.com\/[^#]*?[?&]url=)([^&#]+)/i.exec(
      address,
    )?.[1];
  if (!detour) return address;
  try {
    const target = decodeURIComponent(detour);
    return /^https?:\/\//i.test(target) ? target : address;
  } catch {
    return address;
  }
}
