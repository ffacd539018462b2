import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Database } from "../../electron/library/database.ts";
import { setAside } from "../../electron/library/salvage/swap.ts";
import { isAppError } from "../../shared/errors.ts";

/** A program of its own for tests: holds the write lock, and then puts another file in the place. */
const [folder = ""] = process.argv.slice(2);
const path = join(folder, "dateline.sqlite");
const database = new Database(path, folder, "write");
try {
  database.write(() => {
    writeFileSync(join(folder, "held"), "");
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
    setAside(path, new Date());
    renameSync(join(folder, "next.sqlite"), path);
  });
} catch (error) {
  // What it wrote itself is in the file that it has put aside.
  if (!isAppError(error, "library.unreachable")) throw error;
}
database.close();
