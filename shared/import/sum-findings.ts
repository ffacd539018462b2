import type { Finding } from "../article/finding.ts";

/** One kind of finding over many articles. */
export interface FindingSum {
  finding: string;
  count: number;
  articles: number;
}

/**
 * What was found in many articles, by kind, the most frequent first. Findings that count something
 * are added up; of the others those that say the same but for what they quote are one kind.
 */
export function sumFindings(articles: Iterable<{ findings: readonly Finding[] }>): FindingSum[] {
  const sums = new Map<string, FindingSum>();
  for (const { findings } of articles) {
    const seen = new Set<string>();
    for (const { reason, counted } of findings) {
      const finding = counted?.what ?? withoutQuotes(reason);
      const sum = sums.get(finding) ?? { finding, count: 0, articles: 0 };
      sum.count += counted?.count ?? 1;
      if (!seen.has(finding)) sum.articles += 1;
      seen.add(finding);
      sums.set(finding, sum);
    }
  }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.finding < b.finding ? -1 : 1));
}

function withoutQuotes(reason: string): string {
  return reason
    .replace(/“[^”]*”/g, "“…”")
    .replace(/ \(\d+ words\)/, "")
    .replace(/\.$/, "");
}
