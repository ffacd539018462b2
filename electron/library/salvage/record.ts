/** A value as SQLite stores it. `undefined` stands for one whose bytes are not there. */
export type StoredValue = null | number | string | Uint8Array | undefined;

/** A variable-length integer and where it ends; undefined past the end of the bytes. */
export function readVarint(
  bytes: Uint8Array,
  start: number,
): { value: number; end: number } | undefined {
  let value = 0;
  for (let i = 0; i < 9; i += 1) {
    const byte = bytes[start + i];
    if (byte === undefined) return undefined;
    if (i === 8) return { value: value * 256 + byte, end: start + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, end: start + i + 1 };
  }
  return undefined;
}

/** Most columns a record of ours could have; more means that the bytes are no record. */
const mostColumns = 64;

/** The serial types of a record's columns and where its values begin. */
export interface RecordHeader {
  types: number[];
  begin: number;
  /** Length of the whole record. */
  length: number;
}

/** Undefined for bytes that cannot be the start of a record. */
export function readRecordHeader(bytes: Uint8Array, start = 0): RecordHeader | undefined {
  const size = readVarint(bytes, start);
  if (!size || size.value < 2 || size.value > mostColumns * 9) return undefined;
  const begin = start + size.value;
  const types: number[] = [];
  let length = size.value;
  for (let at = size.end; at < begin; ) {
    const type = readVarint(bytes, at);
    if (!type || type.end > begin || types.length === mostColumns) return undefined;
    const bytesOfType = sizeOf(type.value);
    if (bytesOfType === undefined) return undefined;
    types.push(type.value);
    length += bytesOfType;
    at = type.end;
  }
  return { types, begin, length };
}

/** The values of a record; those whose bytes are missing are undefined. */
export function readValues(bytes: Uint8Array, { types, begin }: RecordHeader): StoredValue[] {
  let at = begin;
  return types.map((type) => {
    const size = sizeOf(type)!;
    const end = at + size;
    const value = end <= bytes.length ? readValue(bytes, type, at, end) : undefined;
    at = end;
    return value;
  });
}

const integerSizes = [0, 1, 2, 3, 4, 6, 8] as const;

function sizeOf(type: number): number | undefined {
  if (type <= 6) return integerSizes[type];
  if (type === 7) return 8;
  if (type <= 9) return 0;
  if (type <= 11) return undefined;
  return Math.floor((type - 12) / 2);
}

function readValue(bytes: Uint8Array, type: number, at: number, end: number): StoredValue {
  if (type === 0) return null;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (type === 8 || type === 9) return type - 8;
  if (type === 6) return Number(view.readBigInt64BE(at));
  if (type === 7) return view.readDoubleBE(at);
  if (type < 6) return view.readIntBE(at, end - at);
  return type % 2 === 0
    ? Uint8Array.prototype.slice.call(view, at, end)
    : view.toString("utf8", at, end);
}
