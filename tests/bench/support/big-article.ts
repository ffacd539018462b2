import type { Writer } from "../../../electron/library/write-revision.ts";
import { type ArticleContent, newFields } from "../../../shared/article/article.ts";
import type { Status } from "../../../shared/article/status.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { seeded } from "./bench-copy.ts";
import { vocabulary, zipf } from "./vocabulary.ts";

const random = seeded(11);
const draw = zipf(random);
const firstNames =
  "Ana Bo Chidi Dora Émile Fatima Goran Hana Iker José Kaja Lars Mei Nils Omar Paz".split(" ");
const categoryNames =
  "Politics Economy Labour Culture Sport Science Health Education Weather Crime Transport World".split(
    " ",
  );
/** Out of a hundred: what a newsroom's library holds is mostly what has been published. */
const statusShares: readonly [Status, number][] = [
  ["exported", 80],
  ["draft", 8],
  ["filed", 4],
  ["in-edit", 3],
  ["ready", 2],
  ["spiked", 2],
  ["hold", 1],
];

const first = Date.UTC(2015, 0, 1);
const span = Date.UTC(2025, 0, 1) - first;

export interface BigArticle {
  id: string;
  content: ArticleContent;
  writer: Writer;
  status: Status;
  updatedAt: string;
}

/** The article of that number out of `count`, of about 400 words. They are made in the order of their numbers. */
export function bigArticle(number: number, count: number): BigArticle {
  const at = first + Math.floor((number / count) * span);
  // One in twenty was taken up again later.
  const later = random() < 0.05 ? Math.floor(random() * (first + span - at)) : 60_000;
  const name = `${pick(firstNames)} ${capital(vocabulary[300 + Math.floor(random() * 400)]!)}`;
  const category = pick(categoryNames);
  const fields = {
    ...newFields("harbour", "en-GB"),
    headline: capital(words(6 + Math.floor(random() * 5), 30)),
    slugline: words(2, 100).replace(" ", "-"),
    kicker: random() < 0.5 ? capital(words(2, 100)) : "",
    standfirst: `${capital(words(18))}.`,
    byline: { people: [{ name, role: "writer" as const }], line: "" },
    category: { id: category.toLowerCase(), name: category, mediaTopic: "" },
    tags: [words(1, 150), words(1, 150)],
  };
  return {
    id: `${number.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`,
    content: { fields, copy: { version: 3, blocks: blocks() } },
    writer: { author: name, device: { id: "device-1", name: "desk" }, now: new Date(at) },
    status: status(),
    updatedAt: new Date(at + later).toISOString(),
  };
}

function blocks(): Block[] {
  const made: Block[] = [];
  const paragraphs = 4 + Math.floor(random() * 9);
  for (let i = 0; i < paragraphs; i += 1) {
    const text = Array.from({ length: 3 }, () => `${capital(words(17))}.`).join(" ");
    made.push({ type: "paragraph", id: `b${i}`, runs: [{ type: "text", text }] });
  }
  return made;
}

function words(count: number, from = 0): string {
  let text = vocabulary[draw(from)]!;
  for (let i = 1; i < count; i += 1) text += ` ${vocabulary[draw(from)]!}`;
  return text;
}

function status(): Status {
  let left = random() * 100;
  for (const [name, share] of statusShares) {
    left -= share;
    if (left < 0) return name;
  }
  return "draft";
}

function pick(list: readonly string[]): string {
  return list[Math.floor(random() * list.length)]!;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
