import { type ArticleFields, newFields } from "../article/article.ts";
import { articleFieldsSchema } from "../article/article-schema.ts";
import type { Finding } from "../article/finding.ts";
import type { Copy } from "../copy/copy.ts";
import { mapLines } from "../copy/map-lines.ts";
import { readCopy } from "../copy/migrations.ts";
import { runsText } from "../copy/runs.ts";
import { unsafeLinks, withoutUnsafeLinks } from "../copy/safe-links.ts";
import { lines } from "../copy/walk.ts";
import { isMediaId } from "../media.ts";
import { importSentences as say, unreadableReasons } from "../messages/findings.ts";
import type { PictureSource } from "../picture-schema.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { publicationNamed } from "./house-names.ts";
import { isRecord } from "./page-data.ts";

type Members = Readonly<Record<string, unknown>>;

/** An article from article JSON of any version, or why it is none: completes “was not imported: …”. */
export function readArticleJson(input: ImportInput): ImportResult | { unreadable: string } {
  const json = parse(input.text);
  if (json?.format !== "dateline-article") {
    return { unreadable: unreadableReasons.notArticle };
  }
  const read = readCopy(json.copy);
  if (!read.ok) {
    const isNewer = read.code === "copy.too-new";
    const { notArticle, tooNew } = unreadableReasons;
    return { unreadable: isNewer ? tooNew(read.found) : notArticle };
  }
  const findings: Finding[] = [];
  const fields = fieldsFrom(json, input, findings);
  const copy = withSafeLinks(read.copy, findings);
  return { fields, copy, findings };
}

/** Of a link that leads where no reader can be sent, only the words come in. */
function withSafeLinks(copy: Copy, findings: Finding[]): Copy {
  const before = findings.length;
  for (const { id, runs } of lines(copy)) {
    for (const link of unsafeLinks(runs)) {
      const reason = say.linkUnwrapped(runsText(link.runs));
      findings.push({ code: "link.unsafe", level: "warn", field: "copy", reason, block: id });
    }
  }
  return findings.length > before ? mapLines(copy, withoutUnsafeLinks) : copy;
}

/** Every field that the file has; one that does not fit is told and left as in a new article. */
function fieldsFrom(json: Members, input: ImportInput, findings: Finding[]): ArticleFields {
  const publication = publicationOf(json, input, findings);
  const fields = newFields(publication.id, publication.language);
  fields.origin = { format: "json", file: input.file, layout: {} };
  const given = { ...statedFields(json), publication: publication.id };
  for (const [name, shape] of Object.entries(articleFieldsSchema.shape)) {
    const value = (given as Members)[name];
    if (value === undefined || (name === "origin" && value === null)) continue;
    const parsed = shape.safeParse(value);
    if (parsed.success) Object.assign(fields, { [name]: parsed.data });
    else findings.push(missing(name));
  }
  return fields;
}

/** What the file says of each field: as typed, where it also says what follows from that. */
function statedFields(json: Members): Members {
  const given = record(json.given);
  const desk = record(json.desk);
  const byline = record(json.byline);
  return {
    ...pick(json, [
      "slugline",
      "kicker",
      "headline",
      "standfirst",
      "tags",
      "disclaimers",
      "related",
      "language",
      "embargo",
      "corrections",
      "origin",
    ]),
    ...pick(given, ["pageTitle", "socialHeadline", "pushHeadline", "publisherLine", "urlSlug"]),
    ...pick(desk, ["noteToDesk", "length", "signOffs"]),
    byline: { people: byline.people, line: given.bylineLine ?? "" },
    dateline: pick(record(json.dateline), ["place", "date", "source"]),
    category: isRecord(json.category) ? pick(json.category, ["id", "name", "mediaTopic"]) : null,
    leadImage: isRecord(json.leadImage)
      ? { ...json.leadImage, picture: sourceOf(json.leadImage.picture) }
      : null,
    publishedAt: json.published,
    search: { ...record(json.search), socialImage: socialImageOf(record(json.search).socialImage) },
  };
}

function publicationOf(json: Members, input: ImportInput, findings: Finding[]) {
  const { publications, defaultPublication } = input;
  const known = [defaultPublication, ...publications];
  const id = record(json.given).publication || record(json.publication).id;
  const name = String(record(json.publication).name ?? "");
  const found = known.find((each) => each.id === id) ?? publicationNamed(name, known);
  if (!found && name !== "") {
    const reason = say.publisherUnknown(name, defaultPublication.name);
    findings.push({ code: "import.unplaced", level: "warn", field: "publication", reason });
  }
  return found ?? defaultPublication;
}

/** A file's picture goes by its id in the library; version 1 knew only the hash of what left. */
function sourceOf(picture: unknown): PictureSource | undefined {
  const { kind, id, sha256, address } = record(picture);
  if (kind === "remote") return typeof address === "string" ? { kind, address } : undefined;
  const named = id ?? sha256;
  if (typeof named !== "string") return undefined;
  // One that could not be had goes by whatever it was asked for.
  return isMediaId(named) ? { kind: "media", id: named } : { kind: "remote", address: named };
}

function socialImageOf(picture: unknown): string | null {
  const source = sourceOf(picture);
  if (!source) return null;
  return source.kind === "media" ? source.id : source.address;
}

function missing(name: string): Finding {
  const reason = say.missing(name);
  return { code: "import.missing", level: "warn", field: "copy", reason };
}

function pick(members: Members, names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, members[name]]));
}

function record(value: unknown): Members {
  return isRecord(value) ? value : {};
}

function parse(text: string): Members | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
