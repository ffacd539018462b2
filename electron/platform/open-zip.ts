import { crc32, inflateRawSync } from "node:zlib";
import { type Archive, UnreadableFile } from "../../shared/import/unreadable.ts";
import { unreadableReasons } from "../../shared/messages/findings.ts";

/** What an archive may hold; all of it is judged by the directory, before anything is unpacked. */
export const zipLimits = {
  entries: 5000,
  /** Of all entries together, unpacked, in bytes. */
  total: 200 * 1024 * 1024,
  /** Of an entry that is not a picture as it is. */
  entry: 64 * 1024 * 1024,
  /** How many times its packed size an entry may unpack to, once it is larger than `small`. */
  ratio: 200,
  small: 1024 * 1024,
};

interface Entry {
  method: number;
  packed: number;
  size: number;
  crc: number;
  at: number;
  encrypted: boolean;
}

/**
 * Opens a ZIP file held in memory. Throws {@link UnreadableFile} for what is none, what is cut off,
 * and what would unpack to more than {@link zipLimits}.
 */
export function openZip(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guarded(() => readDirectory(bytes, view));
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && guarded(() => unpack(bytes, view, entry));
    },
  };
}

/** Whatever a directory says, it may lead nowhere. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  }
}

function damaged(cause?: unknown): UnreadableFile {
  return new UnreadableFile(unreadableReasons.damaged, { cause });
}

const signs = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50 };

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > zipLimits.entries) throw new UnreadableFile(unreadableReasons.tooManyParts);
  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== signs.entry) throw damaged();
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    ) as [number, number, number];
    const name = nameIn(bytes.subarray(at + 46, at + 46 + nameLength));
    const entry: Entry = {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    // Sizes that only fit into 64 bits belong to no document.
    if (entry.packed === 0xffffffff || entry.size === 0xffffffff) {
      widen(view, entry, at + 46 + nameLength, extraLength);
    }
    total += entry.size;
    if (isBomb(entry, total)) throw new UnreadableFile(unreadableReasons.bomb);
    if (!name.endsWith("/")) entries.set(name, entry);
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

/** The record at the end of the file, below a remark of at most 64 kB. */
function endRecord(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1) {
    if (view.getUint32(at, true) === signs.end) return at;
  }
  throw damaged();
}

/** Some programs write the 64-bit fields for small files too. */
function widen(view: DataView, entry: Entry, from: number, length: number): void {
  for (let at = from; at + 4 <= from + length; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let field = at + 4;
      const next = () => {
        const value = Number(view.getBigUint64(field, true));
        field += 8;
        return value;
      };
      if (entry.size === 0xffffffff) entry.size = next();
      if (entry.packed === 0xffffffff) entry.packed = next();
      if (entry.at === 0xffffffff) entry.at = next();
      return;
    }
    at += 4 + size;
  }
}

function isBomb({ size, packed }: Entry, total: number): boolean {
  const { total: most, ratio, small } = zipLimits;
  return total > most || (size > small && size > packed * ratio);
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { at, method, packed, size, encrypted, crc } = entry;
  if (encrypted) throw new UnreadableFile(unreadableReasons.encryptedArchive);
  if (size > zipLimits.entry) throw new UnreadableFile(unreadableReasons.bomb);
  if (view.getUint32(at, true) !== signs.local) throw damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damaged();
  const data = bytes.subarray(from, from + packed);
  const whole = method === 0 ? data.slice() : inflate(data, method, size);
  if (whole.length !== size || crc32(whole) !== crc) throw damaged();
  return whole;
}

/** Never into more than the directory promised, whatever the data does. */
function inflate(data: Uint8Array, method: number, size: number): Uint8Array {
  if (method !== 8) throw damaged();
  try {
    const whole = inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
    return new Uint8Array(whole.buffer, whole.byteOffset, whole.byteLength);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ERR_BUFFER_TOO_LARGE" || code.startsWith("Z_")) throw damaged(error);
    throw error;
  }
}

function nameIn(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8").replaceAll("\\", "/");
}
