import { isWebAddress } from "../links.ts";
import { sniffKind } from "../media.ts";
import type { PictureSource } from "../picture-schema.ts";

// In every runtime this folder runs in; the types belong to none of them.
declare const atob: (text: string) => string;

/** A picture that came with a file. Until it is in the library, copy names it by `address`. */
export interface FilePicture {
  address: string;
  /** As a file's name. */
  name: string;
  /** `null` for one that lies beside the file: whoever reads the file has to fetch it. */
  bytes: Uint8Array | null;
}

/** Pictures that a page holds in itself or beside itself; a reader of pages asks for each. */
export interface LocalPictures {
  /** `undefined` for an address under which nothing can be had. */
  source(address: string): PictureSource | undefined;
}

/** Gathers the pictures of a file while it is read; the same one twice is one. */
export class FilePictures implements LocalPictures {
  readonly #found = new Map<string, FilePicture>();
  /** By their data: a reader asks more than once. */
  readonly #inline = new Map<string, PictureSource | undefined>();

  add(picture: FilePicture): PictureSource {
    if (!this.#found.has(picture.address)) this.#found.set(picture.address, picture);
    return { kind: "remote", address: picture.address };
  }

  has(address: string): boolean {
    return this.#found.has(address);
  }

  source(address: string): PictureSource | undefined {
    if (/^data:/i.test(address)) {
      if (!this.#inline.has(address)) this.#inline.set(address, this.#fromData(address));
      return this.#inline.get(address);
    }
    const path = pathOf(address);
    if (path === undefined) return undefined;
    return this.add({ address: `beside:${path}`, name: nameOf(path), bytes: null });
  }

  get all(): FilePicture[] {
    return [...this.#found.values()];
  }

  #fromData(address: string): PictureSource | undefined {
    const data = /^data:image\/([\w.+-]+)(?:;[^,]*)?;base64,([A-Za-z0-9+/=\s]+)$/i.exec(address);
    if (!data) return undefined;
    const bytes = decode(data[2]!.replace(/\s+/g, ""));
    if (!bytes || sniffKind(bytes) === undefined) return undefined;
    const extension = data[1]!.toLowerCase();
    const number = this.#found.size + 1;
    return this.add({ address: `inline:${number}`, name: `picture-${number}.${extension}`, bytes });
  }
}

/** Where a picture of that address is: on the web, or with the file. */
export function sourceOf(address: string, pictures: LocalPictures): PictureSource | undefined {
  return isWebAddress(address) ? { kind: "remote", address } : pictures.source(address);
}

/** Where beside its file a picture lies, by slashes; `undefined` for a place that is elsewhere. */
export function pathBeside({ address }: Pick<FilePicture, "address">): string | undefined {
  return address.startsWith("beside:") ? address.slice("beside:".length) : undefined;
}

/** A relative address as a path. Absolute ones lead out of whatever folder the file lies in. */
function pathOf(address: string): string | undefined {
  const bare = address.replace(/[?#].*$/s, "").replaceAll("\\", "/");
  if (bare === "" || bare.startsWith("/") || /^[a-z][a-z0-9+.-]*:/i.test(bare)) return undefined;
  const path: string[] = [];
  for (const step of decodePath(bare).split("/")) {
    if (step === ".." && path.length > 0 && path.at(-1) !== "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  const last = path.at(-1);
  return last === undefined || last === ".." || path.join("").includes("\0")
    ? undefined
    : path.join("/");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that is just one.
    return path;
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function decode(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
