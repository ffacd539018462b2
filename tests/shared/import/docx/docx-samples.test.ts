import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openZip } from "../../../../electron/platform/open-zip.ts";
import { parseXml, type XmlElement } from "../../../../shared/import/docx/xml.ts";
import { readBytes } from "../../../support/docx-reading.ts";

const folder = fileURLToPath(new URL("../../../../../shared/samples/docx", import.meta.url));
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".docx"))
  : [];

/** Every letter that stands in the document's text; of what stands in two forms only the first. */
function lettersOf(root: XmlElement): string {
  const pieces: string[] = [];
  const waiting: (XmlElement | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === "string" || next.name === "mc:Fallback") continue;
    if (next.name === "w:t") pieces.push(next.children.join(""));
    else waiting.push(...next.children);
  }
  return sorted(pieces.join(""));
}

function sorted(text: string): string {
  return [...text.replace(/\s+/g, "")].sort().join("");
}

/** All texts of runs, and of the fields that come from the text. */
function textsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsOf).join("");
  if (typeof value !== "object" || value === null) return "";
  const own = "text" in value && typeof value.text === "string" ? value.text : "";
  return own + Object.values(value).map(textsOf).join("");
}

describe.skipIf(files.length === 0)(
  "Word documents from elsewhere (../shared/samples/docx)",
  () => {
    test.each(files)("%s keeps every letter of its text", (name) => {
      const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
      const outcome = readBytes(bytes, name);
      if (!outcome.ok) throw new Error(outcome.reason);
      const { fields, copy } = outcome.result;
      const kept = sorted(
        [fields.headline, fields.standfirst, fields.kicker, fields.byline.line, textsOf(copy)].join(
          "",
        ),
      );
      const shown = lettersOf(parseXml(openZip(bytes).read("word/document.xml")!));
      for (const letter of new Set(shown)) {
        expect(kept.split(letter).length, letter).toBeGreaterThanOrEqual(
          shown.split(letter).length,
        );
      }
    });
  },
);
