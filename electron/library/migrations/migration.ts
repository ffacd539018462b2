import type { Database } from "../database.ts";

/** One step of the library's layout. `to` is the layout it produces, written into the file. */
export interface Migration {
  to: number;
  up(database: Database): void;
}
