import { pageId } from "./page-id.ts";

/** Shows other tabs that this page is there, for as long as it is. */
export function showLife(): void {
  void navigator.locks?.request(nameOf(pageId), () => new Promise(() => undefined));
}

/** Tells which pages of this browser are there. */
export async function livingPages(): Promise<(page: string) => boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = new Set(held.map(({ name }) => name));
  return (page) => names.has(nameOf(page));
}

function nameOf(page: string): string {
  return `dateline.page.${page}`;
}
