import { readFileSync } from "node:fs";
import type { Finding } from "../../shared/article/finding.ts";
import { wireText } from "../../shared/export/wire-text.ts";
import type { ImportResult } from "../../shared/import/formats.ts";
import { importFile } from "../../shared/import/import-file.ts";
import type { Publication } from "../../shared/publication.ts";
import { anArticle, anExport, aPublication } from "./article-builder.ts";
import { numberedIds } from "./copy-builder.ts";

export const harbour = aPublication();

/** A wire text with every part, as the newsroom of the harbour would send it. */
export const harbourWire = readFileSync(
  new URL("../fixtures/harbour-wire.txt", import.meta.url),
  "utf8",
);

/** The article in a wire text; the first of the publications is the default one. */
export function readWire(
  text: string,
  publications: readonly Publication[] = [harbour],
): ImportResult {
  const outcome = importFile(
    { name: "wire.txt", bytes: new TextEncoder().encode(text) },
    { publications, defaultPublication: publications[0]!, newId: numberedIds() },
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

/** The text as it leaves again after it was read. */
export function thereAndBack(text: string, publication = harbour): string {
  const { fields, copy } = readWire(text, [publication]);
  const article = { ...anArticle({ copy }), fields };
  return wireText(anExport(article, { publication }));
}

/** What findings are and what they are about. */
export function codes(findings: readonly Finding[]): string[] {
  return findings.map((finding) => `${finding.code} ${finding.field}`);
}
