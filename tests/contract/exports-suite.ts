import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../shared/article/article.ts";
import type { Services } from "../../shared/contract/services.ts";
import { someFields } from "../support/article-builder.ts";
import { doc, p } from "../support/copy-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import { tempFolder } from "../support/temp-library.ts";
import { failure, type Start } from "./services-suite.ts";

const body = doc(p("Crews voted on Thursday."));

async function finished({ articles, media }: Services, headline = "Ferry crews vote to strike") {
  const item = await media.add({ name: "quay.png", bytes: aPng(40, 30) });
  const leadImage = {
    ...newLeadImage({ kind: "media", id: item.id }),
    alt: "A quay",
    credit: "Ana Ruiz",
  };
  const { publication: _, ...fields } = someFields({ headline, leadImage });
  return articles.create({ fields, copy: body });
}

export function exportsSuite(start: Start): void {
  describe("exports", () => {
    test("the formats are told by name, file and a line each", async () => {
      const { exports } = await start();
      const formats = await exports.formats({});
      expect(formats.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["html", "json", "html-fragment", "markdown", "wire-text"]),
      );
      expect(Object.keys(formats[0]!).sort()).toEqual(["description", "extension", "file", "name"]);
    });

    test("an export writes the files asked for, the pictures, and the manifest last", async () => {
      const services = await start();
      const { id } = await finished(services);
      const out = await tempFolder();
      const [one] = await services.exports.export({
        ids: [id],
        formats: ["html", "json"],
        folder: out,
      });
      const folder = join(out, "ferry-crews-vote-to-strike");
      expect(one).toMatchObject({ id, folder });
      const names = one!.files.map((file) => file.slice(folder.length + 1));
      expect(names.slice(0, 2)).toEqual(["article.html", "article.json"]);
      expect(names[2]).toMatch(/^images\/[a-z0-9-]+\.png$/);
      expect(names[3]).toBe("manifest.json");
      const json = JSON.parse(await readFile(join(folder, "article.json"), "utf8"));
      expect(json).toMatchObject({ id, headline: "Ferry crews vote to strike" });
      expect(await readdir(out)).toEqual(["ferry-crews-vote-to-strike"]);
    });

    test("what is ready is exported after it, and its slug holds when the headline changes", async () => {
      const services = await start();
      const { articles, exports } = services;
      const { id, fields, copy } = await finished(services);
      await articles.setStatus({ id, status: "ready" });
      const folder = await tempFolder();
      await exports.export({ ids: [id], formats: ["json"], folder });
      const { article } = await articles.get({ id });
      expect(article).toMatchObject({
        status: "exported",
        frozenSlug: "ferry-crews-vote-to-strike",
        revision: 2,
      });
      const renamed = { ...fields, headline: "Another headline" };
      await articles.save({ id, baseRevision: 2, fields: renamed, copy });
      const [again] = await exports.export({ ids: [id], formats: ["json"], folder });
      expect(again!.folder).toBe(join(folder, "ferry-crews-vote-to-strike"));
    });

    test("when one of several is blocked nothing is written", async () => {
      const services = await start();
      const good = await finished(services);
      const bad = await services.articles.create({ copy: body });
      const folder = await tempFolder();
      const params = { ids: [good.id, bad.id], formats: ["html"], folder };
      const error = await failure(services.exports.export(params));
      expect(error).toMatchObject({
        code: "export.blocked",
        data: { findings: [{ code: "headline.missing" }] },
      });
      expect(await readdir(folder)).toEqual([]);
      const written = await services.exports.export({
        ...params,
        override: "On the editor's word",
      });
      expect(written).toHaveLength(2);
      const manifest = await readFile(written[1]!.files.at(-1)!, "utf8");
      expect(JSON.parse(manifest)).toMatchObject({
        overridden: {
          reason: "On the editor's word",
          findings: [{ code: "headline.missing" }],
        },
      });
    });

    test("an embargo holds an article until it is over or overridden", async () => {
      const services = await start();
      const { id, fields, copy } = await finished(services);
      const embargo = { until: "2999-01-01T00:00:00Z", reason: "Report not yet out" };
      await services.articles.save({ id, baseRevision: 1, fields: { ...fields, embargo }, copy });
      const folder = await tempFolder();
      const params = { ids: [id], formats: ["html"], folder };
      expect(await failure(services.exports.export(params))).toMatchObject({
        code: "export.embargoed",
        data: { headline: fields.headline },
      });
      expect(await readdir(folder)).toEqual([]);
      expect(await services.exports.export({ ...params, override: "Cleared" })).toHaveLength(1);
      const [exported] = await services.articles.history({ id });
      expect(exported).toMatchObject({ kind: "export", note: "Cleared" });
    });

    test("unknown formats and publications, and folders that are not absolute, are refused", async () => {
      const services = await start();
      const { id } = await finished(services);
      const { exports } = services;
      const folder = await tempFolder();
      const code = async (call: Promise<unknown>) => (await failure(call)).code;
      const params = { ids: [id], formats: ["html"], folder };
      expect(await code(exports.export({ ...params, formats: ["pdf"] }))).toBe(
        "export.unknown-format",
      );
      expect(await code(exports.export({ ...params, publication: "nowhere" }))).toBe(
        "export.unknown-publication",
      );
      expect(await code(exports.export({ ...params, folder: "out" }))).toBe("input.invalid");
      expect(await code(exports.export({ ...params, ids: ["nobody"] }))).toBe("article.not-found");
      expect(await code(exports.text({ id, format: "pdf" }))).toBe("export.unknown-format");
      expect(await code(exports.preview({ id: "nobody" }))).toBe("article.not-found");
    });

    test("the text of a format is what an export writes into its file", async () => {
      const services = await start();
      const { id } = await finished(services);
      const folder = await tempFolder();
      const [one] = await services.exports.export({ ids: [id], formats: ["json"], folder });
      const text = await services.exports.text({ id, format: "json" });
      expect(text).toBe(await readFile(join(one!.folder, "article.json"), "utf8"));
    });

    test("a preview has an address that cannot be guessed, and the findings", async () => {
      const services = await start();
      const { id } = await services.articles.create({ copy: body });
      const preview = await services.exports.preview({ id });
      expect(preview.address).toMatch(/^\/preview\/[0-9a-f]{32}\/article\.html$/);
      expect(preview.findings.map(({ code }) => code)).toContain("headline.missing");
    });
  });
}
