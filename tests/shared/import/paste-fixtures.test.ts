import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { copyFromMarkdownText } from "../../../shared/import/markdown-text.ts";
import { blocksFromText } from "../../../shared/import/plain-text.ts";
import { doc, numberedIds } from "../../support/copy-builder.ts";

const folder = new URL("../../fixtures/paste/", import.meta.url);
const clipboards = readdirSync(folder).filter((name) => /\.(?:html|txt)$/.test(name));

const text = (name: string) => readFileSync(new URL(name, folder), "utf8");

function read(name: string) {
  const newId = numberedIds("b");
  if (name.endsWith(".html")) return copyFromHtml(text(name), newId);
  const plain = text(name);
  return (
    copyFromMarkdownText(plain, newId) ?? { blocks: blocksFromText(plain, newId), findings: [] }
  );
}

const withoutIds = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, inner) =>
    key === "id" && /^b\d+$/.test(inner) ? undefined : inner,
  );

describe("a clipboard becomes the copy that its author published, and no more", () => {
  test("there are clipboards of every family", () => {
    const families = new Set(clipboards.map((name) => name.split("-")[0]));
    expect(clipboards.length).toBeGreaterThanOrEqual(40);
    expect([...families].sort()).toEqual(
      "docs evernote excel gmail libreoffice notes outlook pages plain sheets slack web word".split(
        " ",
      ),
    );
  });

  test.each(clipboards)("%s", (name) => {
    const { blocks, findings } = read(name);
    expect(copySchema.safeParse(doc(...blocks)).error).toBeUndefined();
    const expected = JSON.parse(text(name.replace(/\.\w+$/, ".copy.json")));
    const reasons = findings.map((finding) => finding.reason);
    expect({ blocks: withoutIds(blocks), findings: reasons }).toEqual(expected);
  });

  test.each(clipboards)("%s lets out no secret and no path of somebody's machine", (name) => {
    const kept = JSON.stringify(read(name).blocks);
    const secret = /secret|embargo|never|legal says|unseen|not seen|spy|file:|PS1|msocom/i;
    expect(kept.replace(/"id":"[^"]*"/g, "")).not.toMatch(secret);
  });
});
