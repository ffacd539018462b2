import { closeSync, openSync, readSync } from "node:fs";

const magic = "SQLite format 3\0";

/** What the first hundred bytes of a database file say, read without opening a database. */
export interface FileHeader {
  /** False for a version of the format that SQLite reads and does not write. */
  writable: boolean;
  applicationId: number;
  layout: number;
  /** In bytes; a database is made of whole pages. */
  pageSize: number;
}

/** Undefined when the file is no SQLite database. The offsets are those of SQLite's file format. */
export function readFileHeader(path: string): FileHeader | undefined {
  const bytes = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    if (readSync(file, bytes, 0, 100, 0) < 100) return undefined;
  } finally {
    closeSync(file);
  }
  if (bytes.toString("latin1", 0, 16) !== magic) return undefined;
  // 65,536 does not fit into the two bytes, and is written as 1.
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  return {
    writable: bytes[18]! <= 2,
    pageSize,
    layout: bytes.readUInt32BE(60),
    applicationId: bytes.readUInt32BE(68),
  };
}
