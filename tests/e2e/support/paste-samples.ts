import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";

/** Real clipboards from elsewhere, each with what another editor made of it or what must be true. */
export const samplesFolder = fileURLToPath(
  new URL("../../../../shared/samples/paste", import.meta.url),
);
export const hasSamples = existsSync(join(samplesFolder, "manifest.json"));

export interface Outline {
  text: string;
  headings: { level: number; text: string }[];
  listItems: { depth: number; ordered: boolean; text: string }[];
  tables: object[];
  links: { href: string; text: string }[];
  images: number;
  marks: Record<string, string>;
}

export interface Want {
  headings?: Outline["headings"];
}

export interface Sample {
  name: string;
  html: string;
  text: string;
  outline: Outline | undefined;
  want: Want | undefined;
}

export interface Scorer {
  score(want: Outline, got: Outline): Record<string, number> & { marks: Record<string, number> };
  checkWant(want: Want, html: string, got: Outline): string[];
}

/** References that expect words which their clipboards do not hold. */
const ofOtherClipboards: ReadonlySet<string> = new Set([
  "web__lexical-unit-pasting-inheritance",
  "word__cke4-tickets-6711text_boxes-word2013-chrome",
]);

/** References of an editor whose own heading 1 is both h1 and h2, and whose heading 2 is h3. */
const ofOtherLevels: ReadonlySet<string> = new Set([
  "word__cke5-list-heading3-styled-safari-word2016",
  "word__cke5-list-heading3-styled-word2016",
  "word__cke5-list-resume-template-word2016",
]);

export function samples(): Sample[] {
  const read = (path: string) => readFileSync(join(samplesFolder, path), "utf8");
  const manifest: { id: string; app: string; input: string; oracle: string }[] = JSON.parse(
    read("manifest.json"),
  );
  return manifest.map(({ id, app, input, oracle }) => {
    const { outline, want, rawText } = JSON.parse(read(oracle));
    const name = `${app}__${id}`;
    const reference = ofOtherClipboards.has(name) ? undefined : outline;
    return { name, html: read(input), text: rawText ?? "", outline: reference, want };
  });
}

export function loadScorer(): Promise<Scorer> {
  return import(pathToFileURL(join(samplesFolder, "outline.mjs")).href);
}

/** The outline of some HTML, taken in a page of its own: it needs a document. */
export async function outlineOf(page: Page, html: string): Promise<Outline> {
  const source = readFileSync(join(samplesFolder, "outline.mjs"), "utf8");
  const body = source.replace(/^export /gm, "");
  return page.evaluate(
    ([code, text]) => {
      const root = new DOMParser().parseFromString(text!, "text/html").body;
      return new Function("root", `${code}\nreturn outline(root);`)(root);
    },
    [body, html],
  );
}

/**
 * What can be compared. Many of the references were written in lower case and with line ends of
 * their own; copy has no heading that is empty or in a list, no links without words, and none to
 * the table of contents of another document.
 */
export function comparable(outline: Outline, name: string): Outline {
  const listItems = outline.listItems
    .map((item) => ({ ...item, text: squeezed(item.text) }))
    .filter((item) => item.text !== "");
  const inLists = new Set(listItems.map((item) => item.text));
  return {
    ...outline,
    listItems,
    headings: outline.headings
      .map(({ level, text }) => ({
        level: ofOtherLevels.has(name) ? 0 : level,
        text: squeezed(text),
      }))
      .filter((heading) => heading.text !== "" && !inLists.has(heading.text)),
    links: outline.links
      .map(({ href, text }) => ({ href: href.toLowerCase(), text: squeezed(text) }))
      .filter((link) => link.text !== "" && !link.href.startsWith("#_toc")),
  };
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
