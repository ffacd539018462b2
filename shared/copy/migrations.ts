import type { Block, Copy } from "./copy.ts";
import { blockSchema, copySchema, copyVersion } from "./copy-schema.ts";

/** Copy as some build once wrote it. */
type StoredCopy = { version: number; blocks: unknown[] };

interface CopyStep {
  /** The version this step produces. */
  to: number;
  name: string;
  up(copy: StoredCopy): StoredCopy;
}

/** Named upgrades of stored copy, oldest first, each raising the version by one. */
const steps: readonly CopyStep[] = [
  {
    to: 2,
    name: "room for pictures, tables, boxes and the other blocks of version 2",
    // Whatever version 1 held means the same in version 2.
    up: (copy) => ({ ...copy, version: 2 }),
  },
  {
    to: 3,
    name: "headings of every level from 1 to 6",
    // Version 2 held the levels 2 to 4; they mean the same.
    up: (copy) => ({ ...copy, version: 3 }),
  },
];

export type ReadCopy =
  | { ok: true; copy: Copy }
  | { ok: false; code: "copy.too-new"; found: string }
  | { ok: false; code: "copy.damaged"; problem: string };

/**
 * Reads stored copy of any version up to this build's. A newer version or an unknown block type is
 * `copy.too-new`: open it read-only and never save over it. What cannot be read at all is
 * `copy.damaged`, with the first place that does not fit.
 */
export function readCopy(json: unknown): ReadCopy {
  if (!isEnvelope(json)) {
    return { ok: false, code: "copy.damaged", problem: "there is no version or no list of blocks" };
  }
  if (json.version > copyVersion) {
    return { ok: false, code: "copy.too-new", found: `copy version ${json.version}` };
  }
  let current = json;
  for (const step of steps) if (current.version < step.to) current = step.up(current);

  const unknown = unknownType(current.blocks);
  if (unknown !== undefined) {
    return { ok: false, code: "copy.too-new", found: `a block of type “${unknown}”` };
  }
  const parsed = copySchema.safeParse(current);
  if (parsed.success) return { ok: true, copy: parsed.data };
  const issue = parsed.error.issues[0];
  return {
    ok: false,
    code: "copy.damaged",
    problem: `${issue?.path.join(".") ?? "copy"}: ${issue?.message ?? "does not fit"}`,
  };
}

const knownTypes: ReadonlySet<unknown> = new Set<Block["type"]>(
  blockSchema.options.map((option) => option.shape.type.value),
);

/** The first type of block that this build does not know, also among blocks within blocks. */
function unknownType(blocks: readonly unknown[], depth = 0): string | undefined {
  for (const block of blocks) {
    const type = typeOf(block);
    if (typeof type !== "string") continue;
    if (!knownTypes.has(type)) return type;
    const held = depth < 4 && holds(block) ? unknownType(block.blocks, depth + 1) : undefined;
    if (held !== undefined) return held;
  }
  return undefined;
}

function holds(block: unknown): block is { blocks: unknown[] } {
  return (
    typeof block === "object" && block !== null && "blocks" in block && Array.isArray(block.blocks)
  );
}

function typeOf(block: unknown): unknown {
  return typeof block === "object" && block !== null && "type" in block ? block.type : undefined;
}

function isEnvelope(json: unknown): json is StoredCopy {
  return (
    typeof json === "object" &&
    json !== null &&
    "version" in json &&
    Number.isInteger(json.version) &&
    "blocks" in json &&
    Array.isArray(json.blocks)
  );
}
