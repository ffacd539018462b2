import type { Locator, Page } from "@playwright/test";
import { createBodyEditor } from "../../../renderer/editor/create-body-editor.ts";
import { type Copy, emptyCopy } from "../../../shared/copy/copy.ts";
import type { Newsroom } from "./newsroom.ts";

/** What a program put on the clipboard, by type. */
export type Clipboard = Readonly<Record<string, string>>;

/** The copy that the body shows. */
export async function shownCopy(newsroom: Newsroom): Promise<Copy> {
  return copyOfState(await bodyState(newsroom));
}

/** Pastes where the caret is, as the browser tells a page of it. */
export async function paste(newsroom: Newsroom, clipboard: Clipboard): Promise<void> {
  await newsroom.body.evaluate(firePaste, clipboard);
}

/** Pastes one clipboard after another where the caret is; runs in the page. */
export async function pasteAll(body: Element, clipboards: readonly Clipboard[]): Promise<void> {
  for (const clipboard of clipboards) {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(clipboard)) clipboardData.setData(type, text);
    const init = { clipboardData, bubbles: true, cancelable: true };
    body.dispatchEvent(new ClipboardEvent("paste", init));
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** Lets something fall that was dragged from another program, as the browser itself does it. */
export async function drop(page: Page, onto: Locator, type: string, data: string): Promise<void> {
  const box = (await onto.boundingBox())!;
  const browser = await page.context().newCDPSession(page);
  // A long body begins above what is shown of the page.
  const at = { x: box.x + box.width / 3, y: Math.max(box.y + 12, 200) };
  const dragged = { items: [{ mimeType: type, data }], dragOperationsMask: 1 };
  for (const step of ["dragEnter", "dragOver", "drop"] as const) {
    await browser.send("Input.dispatchDragEvent", { type: step, ...at, data: dragged });
  }
  await browser.detach();
}

/** Pastes into the body of one article again and again, each time into an empty one. */
export class PasteDesk {
  readonly #newsroom: Newsroom;
  readonly #page: Page;
  readonly #empty: string;

  private constructor(newsroom: Newsroom, empty: string) {
    this.#newsroom = newsroom;
    this.#page = newsroom.page;
    this.#empty = empty;
  }

  /** At an article that has just been made. */
  static async open(newsroom: Newsroom): Promise<PasteDesk> {
    await newsroom.newArticle("Pasting");
    await newsroom.body.click();
    return new PasteDesk(newsroom, await bodyState(newsroom));
  }

  /** The copy that comes of pasting this into an empty body. */
  async paste(clipboard: Clipboard): Promise<Copy> {
    const { body } = this.#newsroom;
    await body.evaluate(setBodyState, this.#empty);
    await body.focus();
    await this.#page.keyboard.press("Control+Home");
    await paste(this.#newsroom, clipboard);
    return shownCopy(this.#newsroom);
  }
}

function firePaste(body: Element, clipboard: Clipboard): void {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(clipboard)) clipboardData.setData(type, text);
  const init = { clipboardData, bubbles: true, cancelable: true };
  body.dispatchEvent(new ClipboardEvent("paste", init));
}

interface StateHolder {
  __lexicalEditor: {
    getEditorState(): { toJSON(): unknown };
    parseEditorState(json: string): object;
    setEditorState(state: object): void;
  };
}

async function bodyState(newsroom: Newsroom): Promise<string> {
  await newsroom.drawn();
  return newsroom.body.evaluate((body) =>
    JSON.stringify((body as unknown as StateHolder).__lexicalEditor.getEditorState().toJSON()),
  );
}

function setBodyState(body: Element, json: string): void {
  const editor = (body as unknown as StateHolder).__lexicalEditor;
  editor.setEditorState(editor.parseEditorState(json));
}

function copyOfState(json: string): Copy {
  const { editor, readCopy } = createBodyEditor({
    copy: emptyCopy(),
    editable: true,
    onChange: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  try {
    editor.setEditorState(editor.parseEditorState(json));
    return readCopy();
  } finally {
    editor.dispose();
  }
}
