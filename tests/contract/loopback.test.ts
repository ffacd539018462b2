import { serve } from "../../electron/loopback/main.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { createClient } from "../../renderer/bridge/client.ts";
import { httpTransport } from "../support/http-transport.ts";
import { tempFolder, tempServices } from "../support/temp-library.ts";
import { describeServices } from "./services-suite.ts";

describeServices("called over loopback HTTP", async () => {
  const opened = await tempServices();
  const host = await serve({
    opened,
    library: opened.folder,
    page: await tempFolder(),
    port: 0,
    newKey: false,
    state: await tempFolder(),
    log: silentLog,
  });
  return {
    services: createClient(httpTransport(host.address)),
    async close() {
      await host.close();
      await opened.close();
    },
  };
});
