import { silentLog } from "../../electron/platform/log.ts";
import { createDispatch } from "../../electron/rpc/dispatch.ts";
import { createClient } from "../../renderer/bridge/client.ts";
import type { Reply } from "../../shared/contract/transport.ts";
import { fromWire, toWire } from "../../shared/contract/wire-json.ts";
import { tempServices } from "../support/temp-library.ts";
import { describeServices } from "./services-suite.ts";

describeServices("called through dispatch, as text both ways", async () => {
  const { services, close } = await tempServices();
  const dispatch = createDispatch(services, silentLog);
  const client = createClient({
    call: async (method, params) =>
      fromWire(toWire(await dispatch(method, fromWire(toWire(params))))) as Reply,
    subscribe: () => () => {},
  });
  return { services: client, close };
});
