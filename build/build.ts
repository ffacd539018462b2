import { buildCli, buildDesktop } from "./host-build.ts";
import { buildRenderer } from "./renderer-build.ts";

const parts = { renderer: buildRenderer, desktop: buildDesktop, cli: buildCli };

for (const [name, build] of Object.entries(parts)) {
  const started = performance.now();
  const built = await build();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`dist/${name}: ${built ? `built in ${seconds} s` : "up to date"}`);
}
