import type { CDPSession, Page } from "@playwright/test";
import { mainThread, metricsOf, twoFrames } from "./chromium.ts";

/** Milliseconds after a change in which what it sets off is counted to it: an entry of the journal. */
const aftermath = 160;
const betweenKeys = 60;

/** A page with one rich text box on it, ours or another's, and what a person does to its text. */
export class WrittenPage {
  readonly page: Page;
  readonly #cdp: CDPSession;

  private constructor(page: Page, cdp: CDPSession) {
    this.page = page;
    this.#cdp = cdp;
  }

  static async of(page: Page): Promise<WrittenPage> {
    const cdp = await metricsOf(page);
    await cdp.send("HeapProfiler.enable");
    return new WrittenPage(page, cdp);
  }

  /** Main-thread milliseconds of opening a text until the first letter in it has been drawn. */
  async open(show: () => Promise<void>): Promise<number> {
    await this.page.bringToFront();
    return mainThread(this.#cdp, async () => {
      await show();
      // Where a click into the text leaves it: at each key the browser asks what is under it.
      await this.page.mouse.move(700, 500);
      await twoFrames(this.page);
      await this.#caret("first", 0);
      await this.page.keyboard.press("a");
      await twoFrames(this.page);
    });
  }

  /** Main-thread milliseconds a letter, typed at the end of the middle paragraph. */
  async typeLetters(count: number): Promise<number> {
    await this.page.bringToFront();
    await this.#caret("middle", "end");
    await this.#press(4);
    return (await mainThread(this.#cdp, () => this.#press(count))) / count;
  }

  /** Main-thread milliseconds of Enter within the middle paragraph and of the Backspace that joins it again. */
  async partAndJoin(times: number): Promise<{ enter: number; join: number }> {
    await this.page.bringToFront();
    const spent = { enter: 0, join: 0 };
    for (let i = 0; i < times; i += 1) {
      await this.#caret("middle", 20);
      spent.enter += await this.#after(() => this.page.keyboard.press("Enter"));
      await this.#caret("middle", 0, 1);
      spent.join += await this.#after(() => this.page.keyboard.press("Backspace"));
    }
    return { enter: spent.enter / times, join: spent.join / times };
  }

  /** Main-thread milliseconds of making one word bold, or plain again. */
  async boldWord(times: number): Promise<number> {
    await this.page.bringToFront();
    await this.#caret("middle", 10, 0, 6);
    let spent = 0;
    for (let i = 0; i < times; i += 1) {
      spent += await this.#after(() => this.page.keyboard.press("Control+b"));
    }
    return spent / times;
  }

  /** Main-thread milliseconds of pasting that at the end of the middle paragraph; it is taken out again. */
  async paste(data: Readonly<Record<string, string>>): Promise<number> {
    await this.page.bringToFront();
    await this.#caret("middle", "end");
    const before = await this.#blocks();
    const spent = await this.#after(() =>
      this.page.evaluate((given) => {
        const clipboardData = new DataTransfer();
        for (const [type, value] of Object.entries(given)) clipboardData.setData(type, value);
        const event = { clipboardData, bubbles: true, cancelable: true };
        document.activeElement?.dispatchEvent(new ClipboardEvent("paste", event));
      }, data),
    );
    if ((await this.#blocks()) < before + 50) throw new Error("The paste brought nothing.");
    await this.#undo(before);
    return spent;
  }

  /** Main-thread milliseconds of undoing 50 steps: paragraphs parted and letters typed by turns. */
  async undoFifty(): Promise<number> {
    await this.page.bringToFront();
    await this.#caret("middle", 20);
    const before = await this.#blocks();
    for (let i = 0; i < 25; i += 1) {
      await this.page.keyboard.press("Enter");
      await this.page.keyboard.press("x");
    }
    await twoFrames(this.page);
    if ((await this.#blocks()) !== before + 25) throw new Error("Enter parted nothing.");
    const spent = await this.#after(async () => {
      for (let i = 0; i < 50; i += 1) {
        await this.page.keyboard.press("Control+z");
        await this.page.waitForTimeout(betweenKeys / 2);
      }
    });
    if ((await this.#blocks()) !== before) throw new Error("50 steps were not all there were.");
    return spent;
  }

  /** Megabytes that scripts hold once the garbage is out. */
  async heap(): Promise<number> {
    await this.#cdp.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.#cdp.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 2 ** 20;
  }

  async #after(action: () => Promise<void>): Promise<number> {
    return mainThread(this.#cdp, async () => {
      await action();
      await this.page.waitForTimeout(aftermath);
    });
  }

  /** Puts the caret, or a selection that long, into the first text of a paragraph. */
  async #caret(
    which: "first" | "middle",
    at: number | "end",
    further = 0,
    length = 0,
  ): Promise<void> {
    await this.page.evaluate(
      (place) => {
        const body = document.querySelector<HTMLElement>('[contenteditable="true"]')!;
        body.focus();
        const paragraphs = [...body.children].filter((child) => child.tagName === "P");
        const middle = window.benchMiddle ?? paragraphs.length >> 1;
        window.benchMiddle = middle;
        const paragraph = paragraphs[place.which === "first" ? 0 : middle + place.further]!;
        paragraph.scrollIntoView({ block: "center" });
        const selection = getSelection()!;
        if (place.at === "end") {
          selection.selectAllChildren(paragraph);
          selection.collapseToEnd();
          return;
        }
        const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode()!;
        selection.setBaseAndExtent(text, place.at, text, place.at + place.length);
      },
      { which, at, further, length },
    );
    await twoFrames(this.page);
    await this.page.waitForTimeout(aftermath);
  }

  async #press(times: number): Promise<void> {
    for (let i = 0; i < times; i += 1) {
      await this.page.keyboard.press("abcdefghijklmnopqrstuvwxyz"[i % 26]!);
      await this.page.waitForTimeout(betweenKeys);
    }
  }

  async #undo(blocks: number): Promise<void> {
    await this.page.keyboard.press("Control+z");
    await twoFrames(this.page);
    if ((await this.#blocks()) !== blocks) throw new Error("One undo did not take it back.");
  }

  async #blocks(): Promise<number> {
    return this.page.evaluate(
      () => document.querySelector('[contenteditable="true"]')!.childElementCount,
    );
  }
}

declare global {
  interface Window {
    /** Which paragraph is worked in, as long as the page stands. */
    benchMiddle?: number;
  }
}
