const key = "dateline.page";
/** By then the library has found by itself what the page before left behind. */
const asLongAsMs = 10_000;

/**
 * This page, told from every other: another one after each load. A copy of a tab begins with what
 * the tab remembered, so a name that was only remembered would soon be that of two.
 */
export const pageId: string = crypto.randomUUID();
const before = sessionStorage.getItem(key);
sessionStorage.setItem(key, pageId);

/** The page that stood in this tab before this one was loaded, for as long as that matters. */
export function pageBefore(): string | undefined {
  return before !== null && performance.now() < asLongAsMs ? before : undefined;
}
