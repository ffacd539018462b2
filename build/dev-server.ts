import { createServer as createHttpServer, type ServerResponse } from "node:http";
import { join } from "node:path";
import { createServer } from "vite";
import { readyLine } from "../electron/loopback/main.ts";
import { startLoopback } from "../electron/loopback/server.ts";
import { pagePolicy } from "../electron/platform/content-policy.ts";
import { headlessHost } from "../electron/platform/host.ts";
import { createLog } from "../electron/platform/log.ts";
import { openSettingsStore } from "../electron/platform/settings-store.ts";
import { createDispatch } from "../electron/rpc/dispatch.ts";
import { openServices } from "../electron/services/create-services.ts";
import { root } from "./root.ts";

// A library of its own, so that trying things out never touches a real one.
const folder = process.env.DATELINE_LIBRARY ?? join(root, "dist/dev-library");
const port = Number(process.env.DATELINE_DEV_PORT ?? 5170);

const log = createLog((line) => console.error(line));
const opened = await openServices({
  folder,
  host: headlessHost("loopback"),
  log,
  openSettings: openSettingsStore,
  firstRunSample: true,
});
const server = createHttpServer();
const vite = await createServer({
  configFile: join(root, "build/vite.renderer.config.ts"),
  appType: "spa",
  server: { middlewareMode: true, hmr: { server } },
});
const token = process.env.DATELINE_DEV_TOKEN;
const loopback = await startLoopback(
  {
    dispatch: createDispatch(opened.services, log),
    content: opened.content,
    events: opened.events,
    log,
    async page(_request, incoming, outgoing) {
      relax(outgoing);
      vite.middlewares(incoming, outgoing);
      return undefined;
    },
  },
  { port, server, ...(token ? { token } : {}) },
);
console.log(readyLine(loopback.address));

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.once(signal, async () => {
    await vite.close();
    await loopback.close();
    await opened.close();
    process.exit();
  });
}

/** Vite writes its refresh code and styles into the page itself, which the real policy forbids. */
function relax(outgoing: ServerResponse): void {
  const policy = pagePolicy
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    .replace("img-src 'self' blob:", "img-src 'self' blob: data:");
  outgoing.setHeader("content-security-policy", policy);
}
