import { readdirSync } from "node:fs";
import { join } from "node:path";
import builtHost from "./built-host.ts";
import { runHere } from "./child.ts";
import { root } from "./root.ts";

const wanted = process.argv.slice(2);
const benches = readdirSync(join(root, "tests/bench"))
  .filter((file) => file.endsWith(".bench.ts"))
  .filter((file) => wanted.length === 0 || wanted.some((name) => file.startsWith(name)));

await builtHost();

// One after another: two at once would measure each other.
for (const bench of benches) {
  console.log(`\n── ${bench.replace(".bench.ts", "")}`);
  const { code } = await runHere(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    join("tests/bench", bench),
  ]);
  if (code !== 0) process.exitCode = 1;
}
