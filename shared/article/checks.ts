import { publishableCopy } from "../copy/clean.ts";
import { countCharacters } from "../copy/counts.ts";
import { withoutTk } from "../copy/tk.ts";
import { isBlank } from "../copy/walk.ts";
import { safeAddress } from "../links.ts";
import { isMediaId, type MediaItem } from "../media.ts";
import { fieldLabels, checkSentences as say } from "../messages/findings.ts";
import type { Publication } from "../publication.ts";
import type { Article, ArticleFields } from "./article.ts";
import { bodyFindings } from "./body-checks.ts";
import { textFields } from "./checked-text.ts";
import { formatDate } from "./date-format.ts";
import type { FieldName, Finding, FindingCode, FindingLevel } from "./finding.ts";
import { otherScript } from "./script.ts";
import { slugFrom, slugLimit, urlSlug } from "./slug.ts";
import { tkFindings } from "./tk-checks.ts";

export interface CheckContext {
  /** The present, RFC 3339: what an embargo is measured against. */
  now: string;
  /** The library's pictures that the article uses, by id. */
  media: ReadonlyMap<string, MediaItem>;
}

/**
 * Findings before publication, in the order of the page. A missing headline or body, a lost picture,
 * a TK among words and a running embargo block; everything else warns, unless the publication raises it.
 */
export function checkArticle(
  article: Article,
  publication: Publication,
  context: CheckContext,
): Finding[] {
  const { fields, copy } = article;
  const found = [
    ...requiredFields(article),
    ...scriptFindings(article),
    ...categoryFindings(fields),
    ...lengthFindings(fields, publication),
    ...pictureFindings(fields, context.media),
    ...bodyFindings(copy, publication, context.media),
    ...relatedFindings(fields),
    ...tkFindings(fields, copy),
    ...correctionFindings(fields),
    ...embargoFindings(fields, publication, context.now),
  ];
  const raised = new Set(publication.raisedToBlock);
  return found.map((finding) =>
    raised.has(finding.code) ? { ...finding, level: "block" } : finding,
  );
}

function requiredFields(article: Article): Finding[] {
  const { fields, copy } = article;
  const found: Finding[] = [];
  if (isMissing(fields.headline)) {
    found.push(block("headline.missing", "headline", say.headlineMissing()));
  }
  if (isBlank(publishableCopy(copy))) found.push(block("body.missing", "copy", say.bodyMissing()));
  if (isMissing(fields.slugline)) {
    found.push(warn("slugline.missing", "slugline", say.sluglineMissing()));
  }
  if (fields.publication === "") {
    found.push(warn("publication.missing", "publication", say.publicationMissing()));
  }
  if (!isLanguage(fields.language)) {
    found.push(warn("language.missing", "language", say.languageMissing()));
  }
  const leavesAs = urlSlug(article);
  if (article.frozenSlug !== "" && leavesAs !== article.frozenSlug) {
    found.push(warn("slug.changed", "urlSlug", say.slugChanged(leavesAs, article.frozenSlug)));
  }
  const { urlSlug: slug, headline, slugline } = fields;
  if (article.frozenSlug === "" && slugFrom(withoutTk(`${slug} ${headline} ${slugline}`)) === "") {
    found.push(warn("slug.missing", "urlSlug", say.slugMissing(urlSlug(article))));
  }
  return found;
}

function scriptFindings({ fields, copy }: Article): Finding[] {
  const { headline, language } = fields;
  const name = otherScript(headline, copy, language);
  if (name === undefined) return [];
  return [warn("language.script", "language", say.languageScript(name, language))];
}

function categoryFindings({ category }: ArticleFields): Finding[] {
  if (!category) return [warn("category.missing", "category", say.categoryMissing())];
  if (category.mediaTopic !== null) return [];
  return [warn("category.unmapped", "category", say.categoryUnmapped(category.name))];
}

function lengthFindings(fields: ArticleFields, publication: Publication): Finding[] {
  const found = textFields(fields).flatMap(({ limit, label, field, text }): Finding[] => {
    const allowed = limit && publication.limits[limit];
    if (!allowed) return [];
    const length = countCharacters(withoutTk(text));
    if (length > allowed.stop) {
      return [warn("field.too-long", field, say.tooLong(label, length, allowed.stop))];
    }
    if (length <= allowed.warn) return [];
    return [warn("field.long", field, say.long(label, length, allowed.warn))];
  });
  const slugLength = countCharacters(fields.urlSlug);
  if (slugLength > slugLimit) {
    const reason = say.tooLong(fieldLabels.urlSlug, slugLength, slugLimit);
    found.push(warn("field.too-long", "urlSlug", reason));
  }
  return found;
}

function pictureFindings(
  { leadImage, search }: ArticleFields,
  media: CheckContext["media"],
): Finding[] {
  const found: Finding[] = [];
  if (leadImage) {
    const { picture } = leadImage;
    if (picture.kind === "remote") {
      found.push(warn("picture.remote", "leadImage", say.pictureRemote()));
    } else if (!media.has(picture.id)) {
      found.push(block("picture.missing", "leadImage", say.pictureMissing("lead image")));
    }
    if (isMissing(leadImage.alt)) {
      found.push(warn("picture.no-alt", "leadImage.alt", say.altMissing()));
    }
    if (isMissing(leadImage.credit)) {
      found.push(warn("picture.no-credit", "leadImage.credit", say.creditMissing()));
    }
  }
  const social = search.socialImage;
  if (social && isMediaId(social) && !media.has(social)) {
    found.push(block("picture.missing", "search", say.pictureMissing("social image")));
  }
  return found;
}

function relatedFindings({ related }: ArticleFields): Finding[] {
  return related
    .filter((item) => item.address !== "" && safeAddress(item.address) === undefined)
    .map((item) => warn("link.unsafe", "related", say.linkUnsafe(item.title || item.address)));
}

function correctionFindings({ corrections }: ArticleFields): Finding[] {
  return corrections.some((correction) => isMissing(correction.text))
    ? [warn("corrections.empty", "corrections", say.correctionEmpty())]
    : [];
}

function embargoFindings(
  { embargo }: ArticleFields,
  { dateFormat, timeZone }: Publication,
  now: string,
): Finding[] {
  if (!embargo || Date.parse(embargo.until) <= Date.parse(now)) return [];
  const until = `${formatDate(embargo.until, dateFormat, timeZone)} (${timeZone})`;
  return [block("embargo.running", "embargo", say.embargoRunning(until, embargo.reason))];
}

function isMissing(text: string): boolean {
  return withoutTk(text).trim() === "";
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function warn(code: FindingCode, field: FieldName, reason: string): Finding {
  return finding("warn", code, field, reason);
}

function block(code: FindingCode, field: FieldName, reason: string): Finding {
  return finding("block", code, field, reason);
}

function finding(
  level: FindingLevel,
  code: FindingCode,
  field: FieldName,
  reason: string,
): Finding {
  return { code, level, field, reason };
}
