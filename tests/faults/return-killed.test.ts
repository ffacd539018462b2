import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { newLeadImage } from "../../shared/article/article.ts";
import { readLibraryArticle } from "../../shared/export/library-article.ts";
import { quickStart } from "../support/dateline-cli.ts";
import { aPng } from "../support/picture-builder.ts";
import { tempFolder } from "../support/temp-library.ts";
import { openFaultServices } from "./support/open-services.ts";
import { figures, randomFrom, times } from "./support/rounds.ts";
import { articleOf } from "./support/typist.ts";

const articles = 40;
const program = fileURLToPath(new URL("support/write-and-read-back.ts", import.meta.url));

/** A library whose articles are in a backup and, but for half of them, in the library. */
async function newLibrary(library: string): Promise<string> {
  const { services, close } = await openFaultServices(library);
  const ids: string[] = [];
  for (let number = 0; number < articles; number += 1) {
    const picture = await services.media.add({ name: "p.png", bytes: aPng(number + 1, 9) });
    const leadImage = newLeadImage({ kind: "media", id: picture.id });
    const fields = { headline: `Article ${number}`, leadImage };
    ids.push((await services.articles.create({ fields, copy: articleOf(500) })).id);
    await services.articles.setStatus({ id: ids.at(-1)!, status: "filed" });
  }
  const { name } = await services.library.backUp({});
  for (const id of ids.slice(articles / 2)) {
    await services.articles.trash({ id });
    await services.articles.purge({ id });
  }
  await close();
  return name;
}

async function runUntilKilled(args: readonly string[], ms: number): Promise<string> {
  const all = ["--disable-warning=ExperimentalWarning", program, ...args];
  const env = { ...process.env, ...quickStart };
  const child = spawn(process.execPath, all, { env, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  while (!out.startsWith("ready")) await pause(5);
  // What is done sooner has ended by itself.
  await Promise.race([pause(ms), ended]);
  child.kill("SIGKILL");
  await ended;
  return out.trim().split("\n").at(-1)!;
}

/** Every article's folder is whole. */
async function checkFiles(files: string): Promise<void> {
  for (const shelf of await readdir(join(files, "articles")).catch(() => [])) {
    const names = await readdir(join(files, "articles", shelf));
    for (const name of names.filter((each) => !each.startsWith("."))) {
      const folder = join(files, "articles", shelf, name);
      const read = readLibraryArticle(await readFile(join(folder, "article.json"), "utf8"));
      if ("problem" in read) throw new Error(`${name}: ${read.problem}`);
      expect((await readFile(join(folder, "article.html"), "utf8")).endsWith("</html>\n")).toBe(
        true,
      );
      for (const { file, bytes } of read.record.media) {
        expect((await readFile(join(folder, file))).length).toBe(bytes);
      }
    }
  }
}

test("writing out, reading in and bringing back can be killed at any moment, and done again", async () => {
  const random = randomFrom(31);
  const rounds = times(5, 50);
  const killedAfter: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1) {
    const room = await tempFolder();
    const [library, files, other] = ["library", "files", "other"].map((name) => join(room, name));
    const backup = await newLibrary(library!);
    const args = [library!, files!, other!, backup];
    const reached = await runUntilKilled(args, random() * 900);
    killedAfter[reached] = (killedAfter[reached] ?? 0) + 1;
    await checkFiles(files!);
    for (const folder of [library!, other!]) {
      const { services, close } = await openFaultServices(folder);
      expect(await services.library.doctor({}), `round ${round}, ${reached}`).toEqual([]);
      await close();
    }
    // The same again, to its end.
    expect(await runUntilKilled(args, 60_000)).toBe("brought back");
    const { services, close } = await openFaultServices(library!);
    expect((await services.articles.list({})).total).toBe(articles);
    const { articles: all } = await services.articles.list({});
    for (const { id } of all) expect(await services.articles.history({ id })).toHaveLength(2);
    expect(await services.library.doctor({})).toEqual([]);
    await close();
  }
  figures("killed while writing out, reading in, bringing back", { rounds, ...killedAfter });
});
