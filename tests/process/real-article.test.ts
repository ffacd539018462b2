import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block } from "../../shared/copy/copy.ts";
import { dateline, root } from "../support/dateline-cli.ts";

const sample = join(root, "../shared/samples/trilateral-talks.txt");
const slug = "biden-hosts-trilateral-talks-with-south-korea-and-japan-amid-rising-north-korea";

describe.skipIf(!existsSync(sample))(
  "the real wire text of the reference material (skipped where that is absent)",
  () => {
    let folder: string;
    let id: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), "dateline-real-"));
      const imported = await dateline(join(folder, "library"), "import", sample);
      expect(imported).toMatchObject({ code: 0 });
      id = imported.out.trim();
      const exported = await dateline(
        join(folder, "library"),
        ...["export", id, "--format", "json,html,wire-text", "--out", join(folder, "out")],
      );
      expect(exported).toMatchObject({ code: 0 });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    const written = (name: string) => readFile(join(folder, "out", slug, name), "utf8");

    it("fills every field that the layout has", async () => {
      const article = JSON.parse((await dateline(join(folder, "library"), "show", id)).out);
      const text = await readFile(sample, "utf8");
      expect(article).toMatchObject({
        pageTitle: text.slice(0, text.indexOf("\n")),
        headline: /\*\*(.+)\*\*/.exec(text)![1],
        publisher: "ICARO Media Group",
        publication: { name: "ICARO Media Group" },
        category: { name: "Politics", mediaTopic: "medtop:11000000" },
        published: "2024-11-15T18:36:00Z",
        related: [],
      });
      expect(article.leadImage.picture).toMatchObject({ address: /https:.+/.exec(text)![0] });
      expect(article.disclaimers).toMatchObject([{ approved: "views" }]);
      expect(article.copy.blocks.map((block: Block) => block.type)).toEqual(
        Array.from({ length: 9 }, () => "paragraph"),
      );
    });

    it("comes back as wire text byte for byte", async () => {
      expect(await readFile(join(folder, "out", slug, "article.txt"))).toEqual(
        await readFile(sample),
      );
    });

    it("has every paragraph in html and json", async () => {
      const html = (await written("article.html"))
        .replaceAll("&quot;", '"')
        .replaceAll("&amp;", "&");
      const json = JSON.parse(await written("article.json"));
      const paragraphs = (await readFile(sample, "utf8")).split("\n\n").slice(3, 12);
      expect(paragraphs).toHaveLength(9);
      for (const [index, paragraph] of paragraphs.entries()) {
        expect(html).toContain(paragraph);
        expect(json.copy.blocks[index].runs).toEqual([{ type: "text", text: paragraph }]);
      }
    });

    it("gives article JSON that its published schema accepts", async () => {
      const ajv = new Ajv2020({ allErrors: true });
      addFormats.default(ajv);
      const validate = ajv.compile(
        JSON.parse(await readFile(join(root, "docs/article.schema.json"), "utf8")),
      );
      validate(JSON.parse(await written("article.json")));
      expect(validate.errors).toBeNull();
    });
  },
);
