import { attribute, elementsOf, type HtmlNode, lineText, rawText } from "./html-tree.ts";

/** What a page says about itself in its head. Parts not given are "". */
export interface PageData {
  title: string;
  language: string;
  /** meta elements by name or property, in lower case; the first of each. */
  meta: ReadonlyMap<string, string>;
  tags: string[];
  canonical: string;
  /** The page's article as JSON-LD describes it, an empty object when it does not. */
  newsArticle: Readonly<Record<string, unknown>>;
}

export function readPageData(root: HtmlNode): PageData {
  const meta = new Map<string, string>();
  const data = { title: "", language: "", canonical: "" };
  const tags: string[] = [];
  let newsArticle: Record<string, unknown> = {};
  for (const element of elementsOf(root)) {
    switch (element.tagName) {
      case "html":
        data.language = attribute(element, "lang") ?? "";
        break;
      case "title":
        data.title ||= lineText(element);
        break;
      case "link":
        if (attribute(element, "rel") === "canonical") {
          data.canonical = attribute(element, "href") ?? "";
        }
        break;
      case "meta": {
        const key = (
          attribute(element, "property") ??
          attribute(element, "name") ??
          ""
        ).toLowerCase();
        const content = (attribute(element, "content") ?? "").trim();
        if (key === "article:tag" && content !== "") tags.push(content);
        if (key !== "" && content !== "" && !meta.has(key)) meta.set(key, content);
        break;
      }
      case "script":
        if (attribute(element, "type") === "application/ld+json") {
          newsArticle = findArticle(parseJson(rawText(element))) ?? newsArticle;
        }
        break;
    }
  }
  return { ...data, meta, tags, newsArticle };
}

/** A member of JSON-LD as text: itself, or the name or address of the thing it is. */
export function ldText(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (typeof value === "number") return String(value);
  if (!isRecord(value)) return "";
  return ldText(value.name) || ldText(value.contentUrl) || ldText(value.url);
}

/** A member of JSON-LD as a list: it may be one thing, several or none. */
export function ldList(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Pages with broken JSON-LD are common, and their text is none the worse for it.
    return undefined;
  }
}

const articleTypes =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

function findArticle(value: unknown): Record<string, unknown> | undefined {
  for (const thing of ldList(value)) {
    if (!isRecord(thing)) continue;
    if (ldList(thing["@type"]).some((type) => articleTypes.test(String(type)))) return thing;
    const inGraph = thing["@graph"] === undefined ? undefined : findArticle(thing["@graph"]);
    if (inGraph) return inGraph;
  }
  return undefined;
}
