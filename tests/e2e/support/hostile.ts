import type { BrowserContext, Frame, Page } from "@playwright/test";
import { canary } from "../../support/payloads.ts";

/** What pages have been seen to do that they may not. */
export interface Watch {
  /** Addresses that something asked for over the network. */
  readonly asked: string[];
  readonly told: string[];
}

/**
 * Sees every request that leaves a page of the context for another host, and answers none. What a
 * policy of the page refuses never comes here: it has not left.
 */
export async function watch(context: BrowserContext, own: string | undefined): Promise<Watch> {
  const seen: Watch = { asked: [], told: [] };
  await context.addInitScript(() => {
    if (window === top) Object.assign(window, { fired: [] });
  });
  await context.route(
    (url) => url.host !== own && /^(?:https?|ftp):$/.test(url.protocol),
    async (route) => {
      seen.asked.push(route.request().url());
      await route.abort();
    },
  );
  const follow = (page: Page) => {
    page.on("dialog", async (dialog) => {
      seen.told.push(`dialog: ${dialog.message()}`);
      // The page may be gone by now.
      await dialog.dismiss().catch(() => undefined);
    });
    page.on("pageerror", (error) => seen.told.push(`error: ${error.message}`));
    page.on("popup", (popup) => seen.told.push(`window: ${popup.url()}`));
  };
  for (const page of context.pages()) follow(page);
  context.on("page", follow);
  return seen;
}

/** Numbers of the payloads whose script ran in the page. */
export const firedIn = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { fired: number[] }).fired);

/** Raises every event that a handler may wait for, and follows every link and form of a script. */
export function provoke(root: Element): void {
  const events =
    "error load loadstart toggle beforetoggle focus mouseover pointerenter animationstart begin start copy submit click";
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const type of events.split(" ")) {
      // A link to the web would lead away from the page that is looked at.
      const address = element.getAttribute("href");
      const leads = address !== null && URL.parse(address, document.baseURI)?.protocol;
      if (type === "click" && /^(?:https?|mailto|tel):/.test(leads || "")) continue;
      const event = type === "click" ? new MouseEvent(type) : new Event(type);
      element.dispatchEvent(event);
    }
  }
}

/** What stands in a document, or in a part of it, that could do something or lead somewhere bad. */
export function dangersIn(page: Page | Frame, selector: string): Promise<string[]> {
  return page.locator(selector).first().evaluate(listDangers);
}

/** What a part of a document holds that could do something; runs in the page. */
export function listDangers(root: Element): string[] {
  const found: string[] = [];
  const isInert = (script: Element) => script.getAttribute("type") === "application/ld+json";
  const tags =
    "script, object, embed, applet, base, link:not([rel=canonical]), template, math, form, area, frame, meta[http-equiv], video, audio, source, track, iframe";
  for (const element of root.querySelectorAll(tags)) {
    if (!isInert(element)) found.push(element.outerHTML.slice(0, 200));
  }
  for (const element of [root, ...root.querySelectorAll("*")]) {
    for (const { name, value } of element.attributes) {
      const says = `${element.tagName} ${name}=${value.slice(0, 120)}`;
      if (
        /^on/i.test(name) ||
        /^(?:srcdoc|srcset|ping|background|formaction|action|data)$/i.test(name)
      ) {
        found.push(says);
      }
      if (name === "style" && /url|image-set|expression|binding/i.test(value)) found.push(says);
      if (/(?:^|:)href$/i.test(name)) {
        // What is no address leads nowhere.
        const protocol = URL.parse(value, "https://page.invalid/")?.protocol ?? "http:";
        if (!["http:", "https:", "mailto:", "tel:"].includes(protocol)) found.push(says);
      }
      if (name === "src" && !/^(?:https?:\/\/|\/media\/|images\/)/i.test(value)) found.push(says);
    }
  }
  return found;
}

/** The numbers that the canary host was asked with. */
export function numbersAsked(asked: readonly string[]): number[] {
  return asked.flatMap((address) => {
    const { host, pathname } = new URL(address);
    return host === canary ? [Number(pathname.split("/")[1])] : [];
  });
}
