import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, preview } from "vite";

/** A served page with nothing but Lexical on it, and texts beside it to load by name. */
export async function serveBareLexical(
  folder: string,
  texts: Readonly<Record<string, unknown>>,
): Promise<{ address: string; close(): Promise<void> }> {
  const root = new URL("../bare-lexical/", import.meta.url).pathname;
  const outDir = join(folder, "bare");
  await build({ root, logLevel: "error", build: { outDir, emptyOutDir: true } });
  await mkdir(join(outDir, "texts"));
  for (const [name, text] of Object.entries(texts)) {
    await writeFile(join(outDir, "texts", `${name}.json`), JSON.stringify(text));
  }
  const server = await preview({
    root,
    logLevel: "error",
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0 },
  });
  return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
