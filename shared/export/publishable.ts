import type {
  Article,
  ArticleCategory,
  ArticleFields,
  Origin,
  Related,
} from "../article/article.ts";
import { relatedLines } from "../article/wire-lines.ts";
import { publishableCopy } from "../copy/clean.ts";
import type { Copy, Run } from "../copy/copy.ts";
import { mapLines } from "../copy/map-lines.ts";
import { normaliseRuns } from "../copy/runs.ts";
import { hasTk, withoutTk } from "../copy/tk.ts";
import { isWebAddress, safeAddress } from "../links.ts";

/**
 * The article as the world may see it: the publishable copy, fields without TK marks, and no link
 * that leads where no reader may be sent. What is internal (note to desk, sign-offs) is emptied.
 * Every format renders this and nothing else.
 */
export function publishableArticle(article: Article): Article {
  return {
    ...article,
    fields: publishableFields(article.fields),
    copy: withSafeLinks(publishableCopy(article.copy)),
  };
}

function publishableFields(fields: ArticleFields): ArticleFields {
  const { byline, category, dateline, embargo, leadImage, search } = fields;
  return {
    ...fields,
    slugline: clean(fields.slugline),
    kicker: clean(fields.kicker),
    headline: clean(fields.headline),
    pageTitle: clean(fields.pageTitle),
    socialHeadline: clean(fields.socialHeadline),
    pushHeadline: clean(fields.pushHeadline),
    standfirst: clean(fields.standfirst),
    byline: {
      people: byline.people
        .map((person) => ({ ...person, name: clean(person.name) }))
        .filter((person) => person.name !== ""),
      line: clean(byline.line),
    },
    dateline: { ...dateline, place: clean(dateline.place), source: clean(dateline.source) },
    category: category && publishableCategory(category),
    tags: fields.tags.map(clean).filter((tag) => tag !== ""),
    leadImage: leadImage && {
      ...leadImage,
      caption: clean(leadImage.caption),
      alt: clean(leadImage.alt),
      credit: clean(leadImage.credit),
      source: clean(leadImage.source),
      copyright: clean(leadImage.copyright),
      usageTerms: clean(leadImage.usageTerms),
    },
    disclaimers: fields.disclaimers
      .map((disclaimer) => ({ ...disclaimer, text: clean(disclaimer.text) }))
      .filter((disclaimer) => disclaimer.text !== ""),
    related: fields.related
      .map((item) => ({
        ...item,
        title: clean(item.title),
        address: safeAddress(item.address) ?? "",
      }))
      .filter((item) => item.title !== "" || item.address !== ""),
    publisherLine: clean(fields.publisherLine),
    urlSlug: clean(fields.urlSlug),
    embargo: embargo && { ...embargo, reason: clean(embargo.reason) },
    origin: fields.origin && publishableOrigin(fields.origin, fields.related),
    search: {
      ...search,
      description: clean(search.description),
      canonical: isWebAddress(search.canonical) ? search.canonical : "",
    },
    noteToDesk: "",
    signOffs: [],
    corrections: fields.corrections
      .map((each) => ({ ...each, text: clean(each.text), by: clean(each.by) }))
      .filter((correction) => correction.text !== ""),
  };
}

function publishableCategory(category: ArticleCategory): ArticleCategory | null {
  const name = clean(category.name);
  return name === "" ? null : { ...category, name };
}

/** A file's wording must not outlive what a desk has since taken out of the article. */
function publishableOrigin(origin: Origin, related: readonly Related[]): Origin {
  const { related: printed, "related of": of, ...layout } = origin.layout;
  const current = of !== undefined && of === relatedLines(related).join("\n");
  const kept =
    current && printed !== undefined ? { ...layout, related: printed, "related of": of } : layout;
  return {
    ...origin,
    layout: Object.fromEntries(Object.entries(kept).filter(([, text]) => !hasTk(text))),
  };
}

function clean(text: string): string {
  return withoutTk(text).trim();
}

function withSafeLinks(copy: Copy): Copy {
  return mapLines(copy, (runs) => normaliseRuns(runs.flatMap(safeRun)));
}

function safeRun(run: Run): Run[] {
  if (run.type !== "link") return [run];
  const href = safeAddress(run.href);
  return href === undefined ? run.runs : [{ ...run, href }];
}
