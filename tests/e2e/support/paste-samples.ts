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

type Part = "everything" | "levels" | "empty headings" | "picture links" | "contents links";

/** What a reference expects that its clipboard does not hold or an article must not; by file. */
const beyond: Readonly<Record<string, Part>> = {
  // They expect words of other clipboards.
  "web__lexical-unit-pasting-inheritance": "everything",
  "word__cke4-tickets-6711text_boxes-word2013-chrome": "everything",
  // Written by an editor whose own heading 1 is h1 and h2, and whose heading 2 is h3.
  "word__cke5-list-heading3-styled-safari-word2016": "levels",
  "word__cke5-list-heading3-styled-word2016": "levels",
  "word__cke5-list-resume-template-word2016": "levels",
  // Keeps empty paragraphs that are set as headings.
  "word__cke4-tickets-3959test_doc_without_date-word2013-chrome": "empty headings",
  // The link is on a picture of which the clipboard names a file on another machine.
  "word__cke4-pfw_image-link_image-word2011_osx-chrome": "picture links",
  "word__cke4-pfw_image-link_image-word2013_win-chrome": "picture links",
  "word__cke4-pfw_image-link_image-word2016_win-chrome": "picture links",
  "libreoffice__cke4-images-transformed-libreoffice6-chrome": "picture links",
  // Leads to a page number in the document that it was copied from.
  "word__cke4-tickets-12740wsgcn-3550_test_document_minimal-word2013-chrome": "contents links",
};

export function samples(): Sample[] {
  const read = (path: string) => readFileSync(join(samplesFolder, path), "utf8");
  const manifest: { id: string; app: string; input: string; oracle: string }[] = JSON.parse(
    read("manifest.json"),
  );
  return manifest.map(({ id, app, input, oracle }) => {
    const { outline, want, rawText } = JSON.parse(read(oracle));
    const name = `${app}__${id}`;
    const reference = beyond[name] === "everything" ? undefined : outline;
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
 * What is compared: case and white space are folded, since many of the references were written in
 * lower case and with line ends of their own, and left out is what `beyond` names for this very file.
 */
export function comparable(outline: Outline, name: string): Outline {
  const left = beyond[name];
  const isLeftOut = (part: Part, applies: boolean) => left === part && applies;
  return {
    ...outline,
    listItems: outline.listItems.map((item) => ({ ...item, text: folded(item.text) })),
    headings: outline.headings
      .map(({ level, text }) => ({ level: left === "levels" ? 0 : level, text: folded(text) }))
      .filter(({ text }) => !isLeftOut("empty headings", text === "")),
    links: outline.links
      .map(({ href, text }) => ({ href: href.toLowerCase(), text: folded(text) }))
      .filter(({ text }) => !isLeftOut("picture links", text === ""))
      .filter(({ href }) => !isLeftOut("contents links", href.startsWith("#_toc"))),
  };
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\s+/g, "");
}
