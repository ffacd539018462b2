import { openFaultServices } from "./open-services.ts";

/** A program that writes a library out, reads it into another, and brings a backup back into that. */
const [library = "", files = "", other = "", backup = ""] = process.argv.slice(2);
const from = await openFaultServices(library);
const to = await openFaultServices(other);
process.stdout.write("ready\n");
await from.services.library.writeOpenFiles({ folder: files });
process.stdout.write("written\n");
await to.services.library.readOpenFiles({ folder: files });
process.stdout.write("read\n");
await from.services.library.restoreBackup({ name: backup });
process.stdout.write("brought back\n");
await from.close();
await to.close();
