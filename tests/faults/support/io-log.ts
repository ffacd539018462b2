import { readFileSync } from "node:fs";

/** One thing that a program did to the disk, as the shim noted it. */
export interface Entry {
  what:
    | "write"
    | "sync"
    | "truncate"
    | "create"
    | "folder"
    | "rename"
    | "link"
    | "remove"
    | "remark";
  path: string;
  /** The inode: the file itself, whatever it is called. 0 where it does not matter. */
  file: number;
  /** The offset of a write, the new length of a truncation. */
  at: number;
  /** Milliseconds since 1970. */
  when: number;
  /** What was written; the new path of a rename or link; the text of a remark. */
  data: Buffer;
}

const kinds: Readonly<Record<string, Entry["what"]>> = {
  W: "write",
  S: "sync",
  T: "truncate",
  C: "create",
  M: "folder",
  N: "rename",
  L: "link",
  U: "remove",
  A: "remark",
};

const headerLength = 40;

/** Reads the shim's log. The last entry may be cut off when the program was killed: it is left out. */
export function readIoLog(path: string): Entry[] {
  const bytes = readFileSync(path);
  const entries: Entry[] = [];
  for (let at = 0; at + headerLength <= bytes.length; ) {
    const pathLength = bytes.readUInt32LE(at + 4);
    const dataLength = Number(bytes.readBigUInt64LE(at + 32));
    const pathAt = at + headerLength;
    const dataAt = pathAt + pathLength;
    const what = kinds[String.fromCharCode(bytes[at] ?? 0)];
    if (!what) throw new Error(`the log is not readable at ${at}`);
    if (dataAt + dataLength > bytes.length) break;
    entries.push({
      what,
      path: bytes.toString("utf8", pathAt, dataAt),
      file: Number(bytes.readBigUInt64LE(at + 8)),
      at: Number(bytes.readBigInt64LE(at + 16)),
      when: Number(bytes.readBigUInt64LE(at + 24)),
      data: bytes.subarray(dataAt, dataAt + dataLength),
    });
    at = dataAt + dataLength;
  }
  return entries;
}
