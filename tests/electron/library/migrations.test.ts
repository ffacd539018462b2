import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { applicationId, migrate } from "../../../electron/library/migrate.ts";
import { knownLayout, migrations } from "../../../electron/library/migrations/list.ts";
import { tempFolder } from "../../support/temp-library.ts";

/** An empty database with the steps up to and with that layout. */
async function databaseAt(layout: number): Promise<Database> {
  const folder = await tempFolder();
  const database = new Database(join(folder, "dateline.sqlite"), folder, "write");
  onTestFinished(() => database.close());
  migrate(
    database,
    migrations.filter((step) => step.to <= layout),
  );
  return database;
}

const article = (id: string) =>
  `INSERT INTO articles (id, status, head, content_hash, fields, copy, headline, slugline, category,
     byline, words, created_at, updated_at)
   VALUES ('${id}', 'draft', 1, '', '{}', '{}', '', '', '', '', 0, '2024', '2024')`;
const revision = (id: string, number: number) =>
  `INSERT INTO revisions VALUES ('${id}', ${number}, '[]', 'created', '', '', '', '2024', '2024', '', 0, '', x'00')`;
const picture = "INSERT INTO media VALUES ('m', 'png', 'm.png', 1, 1, 1, '2024')";
const count = (database: Database, table: string) =>
  database.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n;

describe("layout 10, articles", () => {
  test("keeps an article id once, and the revisions of an article go with it", async () => {
    const database = await databaseAt(10);
    database.exec(`${article("a")}; ${revision("a", 1)}; ${revision("a", 2)}`);
    expect(() => database.exec(article("a"))).toThrow(/UNIQUE/);
    expect(() => database.exec(revision("a", 2))).toThrow(/UNIQUE/);
    expect(() => database.exec(revision("b", 1))).toThrow(/FOREIGN KEY/);
    database.exec("DELETE FROM articles");
    expect(count(database, "revisions")).toBe(0);
  });

  test("is strict about types", async () => {
    const database = await databaseAt(10);
    database.exec(article("a"));
    expect(() => database.exec("UPDATE articles SET words = 'many'")).toThrow(/INTEGER/);
  });

  test("lists newest first, of a status or of all, from an index", async () => {
    const database = await databaseAt(10);
    const plan = (sql: string) =>
      database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail);
    const order = "ORDER BY updated_at DESC, id DESC LIMIT 200";
    expect(plan(`SELECT headline FROM articles ${order}`)).toEqual([
      "SCAN articles USING INDEX articles_by_update",
    ]);
    expect(plan(`SELECT headline FROM articles WHERE status = 'draft' ${order}`)).toEqual([
      "SEARCH articles USING INDEX articles_by_status (status=?)",
    ]);
  });
});

describe("layout 20, media", () => {
  test("a picture in use cannot be deleted; its use goes with the revision", async () => {
    const database = await databaseAt(20);
    database.exec(`${article("a")}; ${revision("a", 1)}; ${picture}`);
    database.exec("INSERT INTO media_use VALUES ('a', 1, 'm')");
    expect(() => database.exec("DELETE FROM media")).toThrow(/FOREIGN KEY/);
    database.exec("DELETE FROM revisions; DELETE FROM media");
    expect(count(database, "media_use")).toBe(0);
  });

  test("leaves what layout 10 held alone", async () => {
    const database = await databaseAt(10);
    database.exec(`${article("a")}; ${revision("a", 1)}`);
    migrate(
      database,
      migrations.filter((step) => step.to <= 20),
    );
    expect([count(database, "articles"), count(database, "revisions")]).toEqual([1, 1]);
  });
});

describe("layout 30, exports", () => {
  test("a revision that left cannot be deleted", async () => {
    const database = await databaseAt(30);
    database.exec(`${article("a")}; ${revision("a", 1)}`);
    database.exec(
      `INSERT INTO exports (article, revision, at, author, publication, formats, folder, findings)
       VALUES ('a', 1, '2024', '', 'p', '[]', '/out', '[]')`,
    );
    expect(() => database.exec("DELETE FROM revisions")).toThrow(/FOREIGN KEY/);
  });
});

describe("layout 40, search", () => {
  test("finds words without their accents, and keeps no text of its own", async () => {
    const database = await databaseAt(40);
    database.exec("INSERT INTO search (rowid, headline, body) VALUES (7, 'Über', 'Fähre')");
    const found = database.all("SELECT rowid, body FROM search WHERE search MATCH 'uber fah*'");
    expect(found.map((row) => ({ ...row }))).toEqual([{ rowid: 7, body: null }]);
    database.exec("DELETE FROM search WHERE rowid = 7");
    expect(count(database, "search")).toBe(0);
  });
});

describe("layout 50, journal", () => {
  test("leaves articles as they are; an article's journal goes with it and with nothing else", async () => {
    const database = await databaseAt(40);
    database.exec(`${article("a")}; ${revision("a", 1)}`);
    migrate(
      database,
      migrations.filter((step) => step.to <= 50),
    );
    const entry = (id: string) =>
      `INSERT INTO journal VALUES ('${id}', 'page', 1, 1, '2024', '', '{}', 0, '{}', '', 0)`;
    database.exec(entry("a"));
    expect(() => database.exec(entry("a"))).toThrow(/UNIQUE/);
    expect(() => database.exec(entry("b"))).toThrow(/FOREIGN KEY/);
    database.exec("INSERT INTO window_bases VALUES ('a', 'page', 1, 2, '2024')");
    expect(count(database, "articles")).toBe(1);
    database.exec("DELETE FROM articles");
    expect([count(database, "journal"), count(database, "window_bases")]).toEqual([0, 0]);
  });
});

describe("layout 60, history", () => {
  test("measures the revisions that are there, and lets a damaged one be", async () => {
    const database = await databaseAt(40);
    database.exec(`${article("a")}; ${revision("a", 1)}; ${revision("a", 2)}`);
    const json = '{"copy":{},"fields":{}}';
    database.run("UPDATE revisions SET content = ? WHERE number = 2", zstdCompressSync(json));
    migrate(
      database,
      migrations.filter((step) => step.to <= 60),
    );
    const rows = database.all("SELECT number, name, bytes FROM revisions ORDER BY number");
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { number: 1, name: "", bytes: null },
      { number: 2, name: "", bytes: json.length },
    ]);
    expect(database.get("SELECT trashed_at FROM articles")).toMatchObject({ trashed_at: null });
  });
});

describe("layout 70, list and search", () => {
  test("indexes the fields of the articles that are there, as far as they can be read", async () => {
    const database = await databaseAt(60);
    const fields = {
      kicker: "Auf See",
      standfirst: "Keine Fähre",
      byline: { people: [{ name: "Ada" }], line: "" },
      tags: ["sea", 7],
    };
    database.exec(`${article("a")}; ${article("b")}`);
    database.run("UPDATE articles SET fields = ?, headline = 'Sturm'", JSON.stringify(fields));
    database.exec("UPDATE articles SET fields = '{' WHERE id = 'b'");
    migrate(
      database,
      migrations.filter((step) => step.to <= 70),
    );
    const keys = (words: string) =>
      database
        .all<{ rowid: number }>(
          "SELECT rowid FROM search_fields WHERE search_fields MATCH ? ORDER BY rowid",
          words,
        )
        .map(({ rowid }) => rowid);
    expect(keys("sturm")).toEqual([1, 2]);
    expect(keys("see fahre ada sea")).toEqual([1]);
  });

  test("lists from indexes alone: neither the order nor a row reads an article's text", async () => {
    const database = await databaseAt(70);
    const plan = (sql: string) =>
      database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail);
    const order = "ORDER BY updated_at DESC, id DESC LIMIT 100";
    const listed = "SELECT key FROM articles WHERE trashed_at IS NULL";
    expect(plan(`${listed} ${order}`)).toEqual([
      "SCAN articles USING COVERING INDEX articles_listed",
    ]);
    expect(plan(`${listed} AND status = 'draft' ${order}`)).toEqual([
      "SEARCH articles USING COVERING INDEX articles_listed_by_status (status=?)",
    ]);
    expect(plan(`${listed} AND category = 'Sport' ${order}`)).toEqual([
      "SEARCH articles USING COVERING INDEX articles_listed_by_category (category=?)",
    ]);
    expect(
      plan("SELECT headline, head FROM articles INDEXED BY articles_rows WHERE key = 1"),
    ).toEqual(["SEARCH articles USING COVERING INDEX articles_rows (key=?)"]);
  });
});

describe("migrating", () => {
  test("writes application id and layout, and a second time does nothing", async () => {
    const database = await databaseAt(40);
    migrate(database, migrations);
    expect(database.pragma("application_id")).toBe(applicationId);
    expect(database.pragma("user_version")).toBe(knownLayout);
  });

  test("is all or nothing: a step that fails takes the ones before with it", async () => {
    const database = await databaseAt(10);
    const failing = {
      to: knownLayout + 10,
      up() {
        throw new Error("no space");
      },
    };
    expect(() => migrate(database, [...migrations, failing])).toThrow("no space");
    expect(database.pragma("user_version")).toBe(10);
    expect(() => count(database, "media")).toThrow(/no such table/);
  });

  test("refuses steps that are out of order, and a file of a newer layout", async () => {
    const database = await databaseAt(40);
    expect(() => migrate(database, [...migrations].reverse())).toThrow(RangeError);
    expect(() => migrate(database, migrations.slice(0, 2))).toThrow(
      expect.objectContaining({ code: "library.too-new" }),
    );
  });
});
