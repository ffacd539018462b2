import { expect, test } from "vitest";
import type { Finding } from "../../../shared/article/finding.ts";
import { sumFindings } from "../../../shared/import/sum-findings.ts";

const finding = (reason: string, counted?: Finding["counted"]): Finding => ({
  code: "import.dropped",
  level: "warn",
  field: "copy",
  reason,
  ...(counted && { counted }),
});

test("what is counted is added up; what differs only in what it quotes is one kind", () => {
  const comments = (count: number) => finding(`${count}`, { what: "comments", count });
  const articles = [
    { findings: [comments(3), finding("“a” could not be placed.")] },
    {
      findings: [
        comments(2),
        finding("“b” could not be placed."),
        finding("“c” could not be placed."),
      ],
    },
    { findings: [] },
  ];
  expect(sumFindings(articles)).toEqual([
    { finding: "comments", count: 5, articles: 2 },
    { finding: "“…” could not be placed", count: 3, articles: 2 },
  ]);
});
