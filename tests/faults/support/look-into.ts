import { lookInto } from "./check-library.ts";

/** A program of its own for tests: opens a library and prints what it finds there. */
const [folder = ""] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await lookInto(folder)));
