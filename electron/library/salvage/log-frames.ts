import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** One page image in a write-ahead log. */
export interface Frame {
  page: number;
  /** Where the image begins in the file. */
  offset: number;
}

/** What a write-ahead log holds, by SQLite's rules and beyond them. */
export interface LogFrames {
  pageSize: number;
  /** Committed, in an unbroken row from the start: what SQLite itself would read. */
  committed: Frame[];
  /** Written after that, and whole: behind a broken frame, or never committed. */
  later: Frame[];
  /** Whole, left over from before the log was begun anew. */
  earlier: Frame[];
}

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Reads a write-ahead log. Each frame's checksum goes on from that of the one before, which stands in
 * the file; so a broken frame does not take those behind it along. Undefined when it is none.
 */
export function readLogFrames(path: string): LogFrames | undefined {
  const file = openSync(path, "r");
  try {
    const header = readAt(file, 0, headerSize);
    if (header.length < headerSize) return undefined;
    const magic = header.readUInt32BE(0);
    if (magic !== 0x377f0682 && magic !== 0x377f0683) return undefined;
    const pageSize = header.readUInt32BE(8);
    if (pageSize < 512 || pageSize > 65_536 || (pageSize & (pageSize - 1)) !== 0) return undefined;
    return sortFrames(file, header, pageSize, magic === 0x377f0683);
  } finally {
    closeSync(file);
  }
}

function sortFrames(file: number, header: Buffer, pageSize: number, bigEndian: boolean): LogFrames {
  const found: LogFrames = { pageSize, committed: [], later: [], earlier: [] };
  const salts = header.subarray(16, 24);
  const { size } = fstatSync(file);
  let seed: Sum = [header.readUInt32BE(24), header.readUInt32BE(28)];
  let unbroken = true;
  let waiting: Frame[] = [];
  for (let at = headerSize; at + frameHeaderSize + pageSize <= size; ) {
    const bytes = readAt(file, at, frameHeaderSize + pageSize);
    const stored: Sum = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    const head = addTo(seed, bytes.subarray(0, 8), bigEndian);
    const sum = addTo(head, bytes.subarray(frameHeaderSize), bigEndian);
    const frame = { page: bytes.readUInt32BE(0), offset: at + frameHeaderSize };
    const whole = sum[0] === stored[0] && sum[1] === stored[1] && frame.page > 0;
    const ours = bytes.subarray(8, 16).equals(salts);
    if (!whole || !ours) unbroken = false;
    if (whole && unbroken) {
      waiting.push(frame);
      if (bytes.readUInt32BE(4) > 0) {
        found.committed.push(...waiting);
        waiting = [];
      }
    } else if (whole) (ours ? found.later : found.earlier).push(frame);
    seed = stored;
    at += frameHeaderSize + pageSize;
  }
  found.later.unshift(...waiting);
  return found;
}

type Sum = [number, number];

/** SQLite's checksum over pairs of 32-bit words. */
function addTo([first, second]: Sum, bytes: Buffer, bigEndian: boolean): Sum {
  let a = first;
  let b = second;
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + (bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + b) >>> 0;
    b = (b + (bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function readAt(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}
