import { newBlockId } from "../../../shared/id.ts";
import { type ImportOutcome, importFile } from "../../../shared/import/import-file.ts";
import { unreadableReasons } from "../../../shared/messages/findings.ts";
import type { Publication } from "../../../shared/publication.ts";
import { openZip } from "../../platform/open-zip.ts";

/** What it takes to read a file; plain data, so that a thread can be given it. */
export interface ReadWork {
  name: string;
  bytes: Uint8Array;
  publications: readonly Publication[];
  defaultPublication: Publication;
}

/** The article in a file's bytes. */
export function readFile({ name, bytes, ...publications }: ReadWork): ImportOutcome {
  try {
    return importFile({ name, bytes }, { ...publications, newId: newBlockId, openZip });
  } catch (error) {
    // What nests so deeply that a reader runs out of stack was made by no program that writes.
    if (!(error instanceof RangeError && /call stack/i.test(error.message))) throw error;
    return { ok: false, reason: unreadableReasons.tooDeep };
  }
}
