import type { Finding } from "../../shared/article/finding.ts";
import type { Database } from "./database.ts";

/** One time an article left. */
export interface ExportRecord {
  article: string;
  revision: number;
  at: string;
  author: string;
  publication: string;
  formats: readonly string[];
  folder: string;
  /** The reason given for exporting in spite of findings that block. */
  override: string | null;
  findings: readonly Finding[];
}

export function insertExport(database: Database, record: ExportRecord): void {
  database.run(
    `INSERT INTO exports (article, revision, at, author, publication, formats, folder,
       override_reason, findings)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.article,
    record.revision,
    record.at,
    record.author,
    record.publication,
    JSON.stringify(record.formats),
    record.folder,
    record.override,
    JSON.stringify(record.findings),
  );
}

interface ExportRow {
  article: string;
  revision: number;
  at: string;
  author: string;
  publication: string;
  formats: string;
  folder: string;
  override_reason: string | null;
  findings: string;
}

/** Oldest first. */
export function exportsOf(database: Database, article: string): ExportRecord[] {
  const sql = "SELECT * FROM exports WHERE article = ? ORDER BY key";
  return database.all<ExportRow>(sql, article).map((row) => ({
    article: row.article,
    revision: row.revision,
    at: row.at,
    author: row.author,
    publication: row.publication,
    formats: JSON.parse(row.formats) as string[],
    folder: row.folder,
    override: row.override_reason,
    findings: JSON.parse(row.findings) as Finding[],
  }));
}
