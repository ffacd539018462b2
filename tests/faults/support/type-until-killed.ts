import { openSync, writeSync } from "node:fs";
import { createClient } from "../../../renderer/bridge/client.ts";
import { httpTransport } from "../../support/http-transport.ts";
import { openFaultServices } from "./open-services.ts";
import { type Remark, Typist } from "./typist.ts";

/**
 * A program of its own for tests: types into an article until it is killed. `where` is a library's
 * folder, then the services are part of this program, or the address of a host.
 */
const [where = "", id = "", ledger = "", keysPerSecond = "8"] = process.argv.slice(2);
const file = openSync(ledger, "a");
const remember = (remark: Remark) => writeSync(file, `${JSON.stringify(remark)}\n`);
const { articles } = where.startsWith("http:")
  ? createClient(httpTransport(where))
  : (await openFaultServices(where)).services;
const typist = await Typist.open({
  articles,
  id,
  remember,
  keysPerSecond: Number(keysPerSecond),
});
typist.start();
process.stdout.write("typing\n");
