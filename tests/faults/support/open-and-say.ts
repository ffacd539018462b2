import { openLibrary } from "../../../electron/library/open-library.ts";

/** A program of its own for tests: opens a library, says so, and closes it. */
process.stdout.write("opening\n");
const library = await openLibrary(process.argv[2] ?? "");
process.stdout.write("open\n");
await library.close();
