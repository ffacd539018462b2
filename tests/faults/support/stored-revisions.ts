import { createHash } from "node:crypto";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The bytes kept for each revision of a library, as a hash, read past the product. */
export function storedRevisions(library: string): Map<string, string> {
  const database = new DatabaseSync(join(library, "dateline.sqlite"), { readOnly: true });
  try {
    const rows = database.prepare("SELECT article, number, content FROM revisions").all();
    return new Map(
      rows.map(({ article, number, content }) => [
        `${article} ${number}`,
        createHash("sha256")
          .update(content as Uint8Array)
          .digest("hex"),
      ]),
    );
  } finally {
    database.close();
  }
}
