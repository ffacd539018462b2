import type { RescueParams } from "../../shared/contract/library-service.ts";
import type { ArticlesService, LibraryService } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { type BrowserCopy, browserCopies } from "../session/browser-copies.ts";
import { livingPages } from "../session/page-life.ts";
import { giveBack } from "./give-back.ts";

/**
 * Puts a text that cannot be saved into a file, or, when nobody answers, into this browser. `at` is
 * when it was that text, in milliseconds: nobody may answer for a while.
 */
export async function rescueText(
  library: Pick<LibraryService, "rescue">,
  text: RescueParams,
  at: number,
): Promise<{ place: string }> {
  try {
    const rescued = await library.rescue(text);
    // What the browser kept of it before, when nobody answered, is an older text now.
    rescueOver(text);
    return rescued;
  } catch {
    await browserCopies.put({ ...text, at });
    return { place: messages.save.inBrowser };
  }
}

/** The library has what this page typed. */
export function rescueOver(text: Pick<RescueParams, "id" | "window">): void {
  // A copy that stays behind is found to be saved already when it is looked at.
  browserCopies.remove(text).catch(() => undefined);
}

/**
 * Gives the library the texts that this browser kept for pages that are gone. Gives the headlines of
 * those that were taken in. What cannot be given now is kept for the next time.
 */
export async function returnCopies(articles: ArticlesService): Promise<string[]> {
  const isAlive = await livingPages();
  const returned: string[] = [];
  for (const copy of await browserCopies.all()) {
    if (isAlive(copy.window)) continue;
    if (await returnCopy(articles, copy)) returned.push(copy.fields.headline);
  }
  return returned;
}

async function returnCopy(articles: ArticlesService, copy: BrowserCopy): Promise<boolean> {
  const became = await giveBack(articles, copy);
  // Of another library that was at this address, most likely: it may be there again.
  const isOver = became === "kept" || (became === "not-found" && browserCopies.isOutdated(copy));
  if (isOver) await browserCopies.remove(copy);
  return became === "kept";
}
