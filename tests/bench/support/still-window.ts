import type { Page } from "@playwright/test";

/** A window as it stands, to be shown where none of its scripts run. */
export interface StillWindow {
  html: string;
  css: string;
}

/** The markup and styles of that page, with an empty body text. */
export async function stillWindow(page: Page): Promise<StillWindow> {
  return page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    const text = copy.querySelector(".body-text")!;
    text.replaceChildren();
    text.removeAttribute("contenteditable");
    const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
    return { html: copy.innerHTML, css: rules.map(({ cssText }) => cssText).join("\n") };
  });
}

/**
 * Puts the text box of a bare Lexical page where the body stands in that window. `skips`: its blocks
 * are skipped out of view, and the middle paragraph is laid out by itself, as ours are.
 */
export async function standIn(page: Page, window: StillWindow, skips: boolean): Promise<void> {
  await page.evaluate(
    ({ html, css, skips }) => {
      const box = document.getElementById("body")!;
      const main = document.querySelector("main")!;
      const rules = skips
        ? `#body > * { content-visibility: auto; contain-intrinsic-size: auto 7.5rem }
           #body > [data-typed] { contain: strict; content-visibility: visible }`
        : "";
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`${css}\n${rules}`);
      for (const style of document.head.querySelectorAll("style, link")) style.remove();
      document.adoptedStyleSheets = [sheet];
      const parsed = new DOMParser().parseFromString(html, "text/html");
      main.after(...parsed.body.childNodes);
      document.querySelector(".body-text")!.replaceWith(box);
      box.className = "body-text";
      main.remove();
    },
    { ...window, skips },
  );
}

/** Has the middle paragraph laid out by itself, high enough for what will be typed. */
export async function isolateMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll<HTMLElement>("#body > p")];
    const middle = paragraphs[paragraphs.length >> 1]!;
    middle.dataset.typed = "";
    middle.style.height = "300px";
  });
}
