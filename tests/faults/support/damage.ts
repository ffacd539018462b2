/** Makes something of a library file that a bad disk, a bad copy or a bad program could have made. */
export type Damage = (bytes: Buffer, random: () => number) => Buffer;

const page = 4096;
const below = (limit: number, random: () => number) => Math.floor(random() * limit);

/** A run of pages that somebody else's data now stands in. */
function overwritten(bytes: Buffer, random: () => number): Buffer {
  const run = 1 + below(20, random);
  const first = 1 + below(bytes.length / page - run - 1, random);
  for (let at = first * page; at < (first + run) * page; at += 1) bytes[at] = below(256, random);
  return bytes;
}

function zeroed(bytes: Buffer, random: () => number): Buffer {
  const length = 100 + below(60_000, random);
  const start = 100 + below(bytes.length - length - 100, random);
  return bytes.fill(0, start, start + length);
}

function flipped(bytes: Buffer, random: () => number): Buffer {
  const bits = 1 + below(64, random);
  for (let bit = 0; bit < bits; bit += 1) {
    const at = 100 + below(bytes.length - 100, random);
    bytes[at] = bytes[at]! ^ (1 << below(8, random));
  }
  return bytes;
}

function truncated(bytes: Buffer, random: () => number): Buffer {
  return bytes.subarray(0, Math.max(1, Math.floor(bytes.length * (0.3 + 0.7 * random()))));
}

/** The first pages, with the schema in them, are as good a place as any. */
function beheaded(bytes: Buffer, random: () => number): Buffer {
  return bytes.fill(below(256, random), 0, 1 + below(3 * page, random));
}

/** Pages that were written to each other's places. */
function swapped(bytes: Buffer, random: () => number): Buffer {
  const pages = bytes.length / page;
  for (let times = 0; times < 4; times += 1) {
    const [a, b] = [1 + below(pages - 1, random), 1 + below(pages - 1, random)];
    const kept = Buffer.from(bytes.subarray(a * page, (a + 1) * page));
    bytes.copy(bytes, a * page, b * page, (b + 1) * page);
    kept.copy(bytes, b * page);
  }
  return bytes;
}

export const fileDamages: Readonly<Record<string, Damage>> = {
  overwritten,
  zeroed,
  flipped,
  truncated,
  beheaded,
  swapped,
};

/** The same for a write-ahead log. */
export const logDamages: Readonly<Record<string, Damage>> = {
  "log cut": (bytes, random) => bytes.subarray(0, below(bytes.length, random)),
  "log torn": (bytes, random) => {
    const length = 1 + below(3 * page, random);
    const start = 32 + below(Math.max(1, bytes.length - length - 32), random);
    return bytes.fill(below(256, random), start, start + length);
  },
};
