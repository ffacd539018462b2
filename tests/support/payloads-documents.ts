import { newFields } from "../../shared/article/article.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { articleJson } from "../../shared/export/article-json.ts";
import { anArticle, anExport } from "./article-builder.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  picture,
  pullQuote,
  question,
  table,
} from "./block-builder.ts";
import { a, code, doc, h2, li, p, quote, ul } from "./copy-builder.ts";
import { aDocx, wp, wr } from "./docx-builder.ts";
import { armed, markOf, type Payload, payloads } from "./payloads.ts";
import { hostileAddresses } from "./payloads-links.ts";

/** A file to import, and the marks that have to be read in what comes of it. */
export interface HostileFile {
  name: string;
  bytes: string | Uint8Array;
  marks: readonly string[];
}

/** The address as a browser reads it from its attribute. */
export function spelt(address: string, number: number): string {
  const named: Readonly<Record<string, string>> = {
    Tab: "\t",
    NewLine: "\n",
    colon: ":",
    amp: "&",
  };
  return armed(address, number)
    .replace(/&#x([0-9a-f]+);?/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&#(\d+);?/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}

/** Numbers of payloads that are no HTML. */
const first = 1000;
const addresses = hostileAddresses.map((address, at) => spelt(address, first + at));
const tags = `"'></title></style></script><script>${armed("JS", 1900)}</script><img src=x:x onerror=${armed("JS", 1901)}>`;
/** A remote address that wants out of its attribute. */
const outbreak = `https://pictures.test/a.jpg"onerror="${armed("JS", 1902)}"x="`;

/** The payloads as whole pages, several to a file where one does not swallow the next. */
export function htmlFiles(): HostileFile[] {
  const files = batches().map((batch, at) => page(`page-${at}`, batch));
  return [
    ...files,
    ...payloads.filter(({ alone }) => alone).map((one) => page(`one-${one.number}`, [one])),
  ];
}

const batches = (): Payload[][] => {
  const shared = payloads.filter(({ alone }) => !alone);
  const size = 40;
  return Array.from({ length: Math.ceil(shared.length / size) }, (_, at) =>
    shared.slice(at * size, (at + 1) * size),
  );
};

function page(name: string, batch: readonly Payload[]): HostileFile {
  const body = batch.map((one) => `<p>${markOf(one)}</p>\n${one.html}\n`).join("");
  const bytes = `<!doctype html><html><head><title>${name}</title></head><body><article><h1>${name}</h1>${body}</article></body></html>`;
  return { name: `${name}.html`, bytes, marks: batch.map(markOf) };
}

const markdownForms: readonly ((address: string) => string)[] = [
  (address) => `[Link](${address})`,
  (address) => `[Link](<${address}>)`,
  (address) => `[Link][ref]\n\n[ref]: ${address}`,
  (address) => `<${address}>`,
  (address) => `![Picture](${address})`,
  (address) => `[![Picture](x.png)](${address} "title")`,
  (address) => `| a |\n|---|\n| [Link](${address}) |`,
];

/** Hostile links of Markdown, one of each address in one of each form, numbered. */
export const markdownPayloads: readonly string[] = [
  ...hostileAddresses.map((address, at) =>
    markdownForms[at % markdownForms.length]!(armed(address, 2000 + at)),
  ),
  `[Link](https://example.org/"onmouseover="${armed("JS", 2100)})`,
  `![Picture](x"onerror="${armed("JS", 2101)})`,
  `![Picture"onerror="${armed("JS", 2102)}](x)`,
  `![Picture](${armed("URL", 2103)})`,
  `\`\`\`"><img src=x:x onerror=${armed("JS", 2104)}>\ncode\n\`\`\``,
  `[<img src=x:x onerror=${armed("JS", 2105)}>](https://example.org/)`,
  `\`<img src=x:x onerror=${armed("JS", 2106)}>\``,
];

/** As Markdown: its own links, hostile front matter, and the HTML payloads between lines. */
export function markdownFiles(): HostileFile[] {
  const own = markdownPayloads.map((text, at) => `Mark ${2200 + at}.\n\n${text}\n`);
  const matter = Object.entries({
    title: "markdown",
    standfirst: tags,
    kicker: tags,
    image: addresses[0],
    canonical: addresses[2],
    language: `en"><script>${armed("JS", 1903)}</script>`,
  })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join("\n");
  return [
    {
      name: "links.md",
      bytes: `---\n${matter}\n---\n\n${own.join("\n")}`,
      marks: markdownPayloads.map((_, at) => `Mark ${2200 + at}.`),
    },
    ...batches().map((batch, at) => ({
      name: `mixed-${at}.md`,
      bytes: `# mixed-${at}\n\n${batch.map((one) => `${markOf(one)}\n\n${one.html.replace(/\n+/g, " ")}\n\n`).join("")}`,
      marks: batch.map(markOf),
    })),
  ];
}

const copies: Readonly<Record<string, Copy>> = {
  links: doc(
    ...addresses.map((address, at) => p(`Mark ${first + at}. `, a(address, "Link"))),
    h2(tags, a(addresses[0]!, "Link")),
    ul(li(tags, a(addresses[1]!, "Link"))),
    quote(a(addresses[0]!, tags)),
    p(a(outbreak, tags), code(tags)),
  ),
  embeds: doc(
    ...addresses.map((address) => embed("generic", address, tags)),
    ...addresses.slice(0, 6).map((address) => embed("youtube", address, "")),
    embed("mastodon", `https://social.test/@a/123456789012"onload="${armed("JS", 1904)}`, tags),
    embed("tiktok", armed("URL", 1905), tags),
    p("Mark 1904."),
  ),
  pictures: doc(
    ...addresses.map((address) => picture(address, tags, { alt: tags, credit: tags })),
    picture(outbreak, a(addresses[0]!, tags), { alt: tags, credit: tags }),
    gallery(tags, galleryPicture(addresses[0]!, tags), galleryPicture(outbreak, tags)),
    {
      ...picture("", tags),
      picture: { kind: "media", id: `../../preview/x" onerror="${armed("JS", 1906)}` },
    },
    p("Mark 1906."),
  ),
  blocks: doc(
    pullQuote(tags, tags, a(addresses[0]!, "Link")),
    factBox(
      tags,
      p(tags),
      table([[tags, a(addresses[0]!, "Link")]], { caption: [{ type: "text", text: tags }] }),
    ),
    codeBlock(tags, tags),
    question(tags, tags),
    answer(tags, a(addresses[3]!, tags)),
    liveEntry("2024-11-15T12:00:00Z", tags, p(tags)),
    p("Mark 1907."),
  ),
};

/** Article JSON whose every field is hostile. */
export function jsonFiles(): HostileFile[] {
  return Object.entries(copies).map(([name, copy], at) => {
    const fields = { ...newFields("harbour", "en-GB"), ...hostileFields(name, addresses[at]!) };
    const json = articleJson(anExport(anArticle({ copy })), "publication");
    const stated = { ...json, ...fields, copy, given: { ...json.given, ...fields } };
    return {
      name: `${name}.json`,
      bytes: JSON.stringify(stated),
      marks: [...JSON.stringify(copy).matchAll(/Mark \d+\./g)].map(([mark]) => mark),
    };
  });
}

function hostileFields(name: string, address: string) {
  const picture = { kind: "remote", address };
  return {
    headline: `${name} ${tags}`,
    slugline: tags,
    kicker: tags,
    pageTitle: tags,
    socialHeadline: tags,
    pushHeadline: tags,
    standfirst: tags,
    byline: { people: [{ name: tags, role: "writer" }], line: tags },
    dateline: { place: tags, date: "2024-11-15", source: tags },
    category: { id: tags, name: tags, mediaTopic: tags },
    tags: [tags, address],
    leadImage: {
      picture: name === "links" ? { kind: "remote", address: outbreak } : picture,
      caption: tags,
      alt: tags,
      credit: tags,
      source: tags,
      copyright: tags,
      usageTerms: address,
      focalPoint: null,
    },
    disclaimers: [{ approved: null, kind: "custom", text: tags, position: "start" }],
    related: addresses.map((each) => ({ title: tags, address: each, articleId: null })),
    publisherLine: tags,
    urlSlug: `../../${tags}`,
    language: `en"><script>${armed("JS", 1908)}</script>`,
    search: { description: tags, socialImage: picture, canonical: address, noindex: false },
    corrections: [{ kind: "correction", text: tags, at: "2024-11-15T12:00:00Z", by: tags }],
  };
}

/** Word files: hostile addresses by relation and by field, and tags in the text. */
export function docxFiles(): HostileFile[] {
  const xml = (text: string) =>
    text.replace(/[^\t\n\r\P{Cc}]/gu, "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const links = Object.fromEntries(
    addresses.map((address, at) => [`h${at}`, xml(address).replaceAll("&", "%26")]),
  );
  const related = addresses.map((_, at) =>
    wp(`${wr(`Mark ${first + at}. `)}<w:hyperlink r:id="h${at}">${wr("Link")}</w:hyperlink>`),
  );
  const fields = addresses.map((address) => {
    const instruction = xml(` HYPERLINK "${address.replaceAll('"', "")}" `);
    return wp(`<w:fldSimple w:instr="${instruction}">${wr("Field")}</w:fldSimple>`);
  });
  const body = [wp(wr("words")), ...related, ...fields, wp(wr(xml(tags)))].join("");
  const marks = addresses.map((_, at) => `Mark ${first + at}.`);
  return [{ name: "words.docx", bytes: aDocx({ body, links }), marks }];
}
