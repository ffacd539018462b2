import type { ReadLink } from "../line-builder.ts";

/**
 * A field of Word: a code that nobody reads and a result that stands in the text. They nest, and
 * one may begin in one paragraph and end in another.
 */
interface OpenField {
  code: string;
  inResult: boolean;
  link: ReadLink | undefined;
  /** A link whose address no reader may be sent to; its text is told in the end. */
  isUnsafe: boolean;
  text: string;
}

export interface FieldWatch {
  linkTo(address: string): ReadLink | undefined;
  unsafeLink(text: string): void;
}

export class Fields {
  readonly #open: OpenField[] = [];
  readonly #watch: FieldWatch;
  #showsAll = false;

  constructor(watch: FieldWatch) {
    this.#watch = watch;
  }

  /** A field that begins and never ends must not swallow the text: none of them hides anything. */
  showAll(): void {
    this.#showsAll = true;
  }

  begin(): void {
    const field = { code: "", inResult: false, isUnsafe: false, text: "" };
    this.#open.push({ ...field, link: undefined });
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.inResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field || field.inResult) return;
    field.inResult = true;
    const kind = /^\s*([A-Za-z]+)/.exec(field.code)?.[1]?.toUpperCase();
    if (kind !== "HYPERLINK") return;
    const address = addressIn(field.code);
    if (address === undefined) return;
    field.link = this.#watch.linkTo(address);
    field.isUnsafe = field.link === undefined;
  }

  end(): void {
    const field = this.#open.pop();
    if (field?.isUnsafe) this.#watch.unsafeLink(field.text.trim());
  }

  /** False where what stands here is not for reading. */
  get isShown(): boolean {
    return this.#showsAll || this.#open.every((field) => field.inResult);
  }

  get link(): ReadLink | undefined {
    return this.#open.findLast((field) => field.link !== undefined)?.link;
  }

  heard(text: string): void {
    const field = this.#open.at(-1);
    if (field?.isUnsafe) field.text += text;
  }
}

/** The address of a HYPERLINK field; `undefined` for a place in the document itself. */
function addressIn(code: string): string | undefined {
  const rest = code.replace(/^\s*HYPERLINK/i, "");
  const words = [...rest.matchAll(/\\([a-z])|"((?:[^"\\]|\\.)*)"|(\S+)/gi)];
  let address = "";
  let place = "";
  let last = "";
  for (const [, letter, quoted, bare] of words) {
    if (letter !== undefined) {
      last = letter.toLowerCase();
      continue;
    }
    const word = (quoted ?? bare ?? "").replace(/\\(.)/g, "$1");
    if (last === "l") place = word;
    else if (last !== "o" && last !== "t" && address === "") address = word;
    last = "";
  }
  if (address === "") return undefined;
  return place === "" ? address : `${address}#${place}`;
}
