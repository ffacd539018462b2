import { elementsOf, type HtmlElement, type HtmlNode, rawText } from "./html-tree.ts";

/*
 * Spreadsheets and Apple's programs say by class what is bold, underlined or hidden, and put the
 * rules for that into the page. Only such rules are read: a class, perhaps of one kind of element.
 */

/** What the style says that bears on meaning; the rest is looks. */
const meaning =
  /^(?:font|font-weight|font-style|text-decoration(?:-line)?|vertical-align|display|visibility|mso-hide|mso-list|mso-element)$/;
const hiding = /^(?:display|visibility|mso-hide|mso-list|mso-element)$/;

/** Longer than any program writes; reading it must not hold anybody up. */
const longest = 2_000_000;

/** Of one class: more than any program writes, and every element of it has to read them. */
const mostRules = 50;

const applied = new WeakSet<HtmlNode>();

interface Rule {
  /** The kind of element, or "" for any. */
  name: string;
  declarations: string;
  /**
   * Of those, what hides: the rest of a rule for a whole paragraph is the looks of the page, but
   * for Apple's programs, which number the ways that its author set paragraphs in.
   */
  hiding: string;
}

/** Elements within a line, and cells: what their class says of the text is said by the author. */
const holdsText = /^(?:span|font|a|td|th)$/;

/** Writes onto each element what the page's own rules say of its class. */
export function applyStyleSheets(root: HtmlNode): void {
  if (applied.has(root)) return;
  applied.add(root);
  const rules = rulesOf(root);
  if (rules.size === 0) return;
  for (const element of elementsOf(root)) {
    const classes = element.attrs.find((attribute) => attribute.name === "class")?.value;
    if (!classes) continue;
    const found = classes
      .split(/\s+/)
      .flatMap((name) => rules.get(name) ?? [])
      .filter((rule) => rule.name === "" || rule.name === element.tagName);
    const isText = holdsText.test(element.tagName);
    const said = found.map((rule) => (isText ? rule.declarations : rule.hiding)).join("");
    if (said !== "") addStyle(element, said);
  }
}

/** What the element itself says goes last: it wins. */
function addStyle(element: HtmlElement, declarations: string): void {
  const style = element.attrs.find((attribute) => attribute.name === "style");
  if (style) style.value = declarations + style.value;
  else element.attrs.push({ name: "style", value: declarations });
}

/** The rules of every sheet in the page, by class. */
function rulesOf(root: HtmlNode): Map<string, Rule[]> {
  const rules = new Map<string, Rule[]>();
  for (const element of elementsOf(root)) {
    if (element.tagName !== "style") continue;
    const sheet = rawText(element).slice(0, longest);
    const isWord = /\bmso-style-/.test(sheet);
    for (const [selectors, body] of blocksOf(sheet)) addRules(rules, selectors, body, isWord);
  }
  return rules;
}

/** Selectors and declarations, without at-rules and what is nested in them. */
function* blocksOf(sheet: string): Generator<[string, string]> {
  const text = withoutComments(sheet);
  let close = -1;
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf("{", at);
    // Looked for once and kept: a sheet of nothing but brackets would be read again and again.
    if (close < open) close = text.indexOf("}", open);
    if (open < 0 || close < 0) return;
    const selectors = text.slice(at, open).trim();
    const inner = text.indexOf("{", open + 1);
    if (selectors.startsWith("@") && inner >= 0 && inner < close) at = endOfBlock(text, open);
    else if (inner >= 0 && inner < close) at = open + 1;
    else {
      at = close + 1;
      if (!selectors.includes("@")) yield [selectors, text.slice(open + 1, close)];
    }
  }
}

/** By hand: a pattern for it takes the square of the time on comments that never end. */
function withoutComments(sheet: string): string {
  let kept = "";
  for (let at = 0; ; ) {
    const begin = sheet.indexOf("/*", at);
    kept += sheet.slice(at, begin < 0 ? sheet.length : begin);
    const end = begin < 0 ? -1 : sheet.indexOf("*/", begin + 2);
    if (end < 0) return kept.replace(/<!--|-->/g, "");
    at = end + 2;
  }
}

function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

function addRules(
  rules: Map<string, Rule[]>,
  selectors: string,
  body: string,
  isWord: boolean,
): void {
  const all = declarationsOf(body, meaning);
  if (all === "") return;
  const hides = declarationsOf(body, hiding);
  for (const selector of selectors.split(",")) {
    const [, given = "", className] = /^\s*([a-z][a-z0-9]*)?\.([\w-]+)\s*$/i.exec(selector) ?? [];
    if (!className) continue;
    const name = given.toLowerCase();
    const isLooks = isWord && (name !== "span" || isNamedByWord(className));
    const isApple = /^(?:p|li)\d+$/.test(className);
    const rule = { name, declarations: isLooks ? hides : all, hiding: isApple ? all : hides };
    const known = rules.get(className);
    if (!known) rules.set(className, [rule]);
    else if (known.length < mostRules) known.push(rule);
  }
}

/** Word's own styles mark links, changes and comments, and set paragraphs; none of it is emphasis. */
function isNamedByWord(className: string): boolean {
  return (
    /^mso/i.test(className) && !/^MsoFootnoteReference|^Mso(?:Intense)?Emphasis/.test(className)
  );
}

function declarationsOf(body: string, wanted: RegExp): string {
  let kept = "";
  for (const declaration of body.split(";")) {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (wanted.test(property)) kept += `${property}:${declaration.slice(colon + 1).trim()};`;
  }
  return kept;
}

/** The whole page that a part of it belongs to. */
export function pageOf(node: HtmlNode): HtmlNode {
  let page = node;
  while ("parentNode" in page && page.parentNode) page = page.parentNode;
  return page;
}
