import type { ElementNode } from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { $mayStandIn } from "../holders/standing.ts";
import { $isBlockPlace, type BlockGroup } from "./block-group.ts";
import { $kindOf, type BlockKind } from "./block-kinds.ts";

/** What a block can be turned into, in the order in which it is offered. */
export const turnTargets = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "bullet-list",
  "number-list",
  "quote",
  "pull-quote",
  "question",
  "answer",
  "note",
  "code",
  "fact-box",
  "gallery",
  "picture",
] as const satisfies readonly BlockKind[];

export type TurnTarget = (typeof turnTargets)[number];

const lines: readonly TurnTarget[] = turnTargets.slice(0, 12);
const boxed: readonly TurnTarget[] = [...lines, "fact-box"];
const opened: readonly TurnTarget[] = ["paragraph", "heading-2", "heading-3", "heading-4"];

const targetsOf: Readonly<Record<BlockKind, readonly TurnTarget[]>> = {
  paragraph: boxed,
  "heading-1": boxed,
  "heading-2": boxed,
  "heading-3": boxed,
  "heading-4": boxed,
  "heading-5": boxed,
  "heading-6": boxed,
  quote: boxed,
  "bullet-list": boxed,
  "number-list": boxed,
  "list-item": boxed,
  "pull-quote": boxed,
  question: boxed,
  answer: boxed,
  note: boxed,
  code: boxed,
  embed: [...lines.filter((target) => target !== "code"), "fact-box"],
  table: [...lines, "fact-box"],
  rule: ["paragraph", "fact-box"],
  picture: ["gallery", "fact-box"],
  gallery: ["picture"],
  "fact-box": opened,
  "live-entry": [...opened, "fact-box"],
};

/** What the group can be turned into: what all of its blocks can be, and what may stand there. */
export function $targetsFor({ place, nodes }: BlockGroup): TurnTarget[] {
  const kinds = [...new Set(nodes.map($kindOf))];
  const now = kinds.length === 1 && kinds[0] === "list-item" ? $kindOf(place) : kinds[0];
  const holder = $blockPlaceOf(place);
  return turnTargets.filter(
    (target) =>
      kinds.every((kind) => targetsOf[kind].includes(target)) &&
      !(kinds.length === 1 && now === target) &&
      $mayStandIn(holder, typeOf(target)),
  );
}

function $blockPlaceOf(place: ElementNode): ElementNode | null {
  for (let at: ElementNode | null = place; at; at = at.getParent()) {
    if ($isBlockPlace(at)) return at;
  }
  return null;
}

function typeOf(target: TurnTarget): BlockType {
  if (target.startsWith("heading")) return "heading";
  return target.endsWith("-list") ? "list" : (target as BlockType);
}
