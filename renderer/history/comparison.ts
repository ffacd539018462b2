import type { ArticleFields } from "../../shared/article/article.ts";
import { diffFields, type FieldDiff, type LanguageOf } from "../../shared/article/diff-fields.ts";
import type { Parts } from "../../shared/article/take-parts.ts";
import type { RevisionContent } from "../../shared/contract/services.ts";
import { type BlockDiff, diffCopy } from "../../shared/copy/diff.ts";

/** What changed from one revision to another, and which of the two a person may take from. */
export interface Comparison {
  old: RevisionContent;
  fresh: RevisionContent;
  /** In which the newer one is printed. */
  language: string;
  fields: FieldDiff[];
  blocks: BlockDiff[];
}

export function compareRevisions(
  old: RevisionContent,
  fresh: RevisionContent,
  languageOf: LanguageOf,
): Comparison {
  const language = languageOf(fresh.fields);
  return {
    old,
    fresh,
    language,
    fields: diffFields(old.fields, fresh.fields, languageOf),
    blocks: diffCopy(old.copy, fresh.copy, language),
  };
}

/** The name under which a part is chosen. */
export const fieldKey = (name: keyof ArticleFields) => `field ${name}`;
export const blockKey = (diff: BlockDiff) => `block ${(diff.block ?? diff.old)!.id}`;

/** The chosen parts as the library wants them named: a block by the ids it has in both texts. */
export function partsOf(
  { fields, blocks }: Comparison,
  chosen: ReadonlySet<string>,
): { fields: Parts["fields"][number][]; blocks: string[] } {
  const ids = blocks
    .filter((diff) => chosen.has(blockKey(diff)))
    .flatMap(({ old, block }) => [old?.id, block?.id]);
  return {
    fields: fields.filter(({ name }) => chosen.has(fieldKey(name))).map(({ name }) => name),
    blocks: [...new Set(ids.filter((id) => id !== undefined))],
  };
}

/** The blocks as the view tells them: long stretches without a change are folded. */
export type Stretch =
  | { kind: "change"; diff: BlockDiff }
  | { kind: "context"; diff: BlockDiff }
  | { kind: "folded"; diffs: BlockDiff[] };

/** Unchanged blocks that stay in sight around a change. */
const around = 1;

export function stretches(blocks: readonly BlockDiff[]): Stretch[] {
  const near = new Set<number>();
  for (const [at, { kind }] of blocks.entries()) {
    if (kind === "same") continue;
    for (let step = -around; step <= around; step += 1) near.add(at + step);
  }
  const found: Stretch[] = [];
  for (const [at, diff] of blocks.entries()) {
    if (diff.kind !== "same") found.push({ kind: "change", diff });
    else if (near.has(at)) found.push({ kind: "context", diff });
    else {
      const last = found.at(-1);
      if (last?.kind === "folded") last.diffs.push(diff);
      else found.push({ kind: "folded", diffs: [diff] });
    }
  }
  return found;
}
