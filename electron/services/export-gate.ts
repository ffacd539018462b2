import type { Article } from "../../shared/article/article.ts";
import { checkArticle } from "../../shared/article/checks.ts";
import { formatDate } from "../../shared/article/date-format.ts";
import type { Finding } from "../../shared/article/finding.ts";
import { AppError } from "../../shared/errors.ts";
import type { MediaItem } from "../../shared/media.ts";
import type { Publication } from "../../shared/publication.ts";

export interface Gate {
  now: string;
  /** Reason for letting through what findings block. */
  override: string | undefined;
}

export interface Passed {
  findings: Finding[];
  /** What was let through by the override, with its reason; undefined when nothing blocked. */
  overridden: { reason: string; findings: Finding[] } | undefined;
}

/** Lets an article out, or throws `export.blocked` or, when nothing else does, `export.embargoed`. */
export function passGate(
  article: Article,
  publication: Publication,
  media: ReadonlyMap<string, MediaItem>,
  { now, override }: Gate,
): Passed {
  const findings = checkArticle(article, publication, { now, media });
  const blocking = findings.filter((finding) => finding.level === "block");
  if (blocking.length === 0) return { findings, overridden: undefined };
  if (override !== undefined) {
    return { findings, overridden: { reason: override, findings: blocking } };
  }
  const { headline, embargo } = article.fields;
  if (embargo && blocking.every((finding) => finding.code === "embargo.running")) {
    const { dateFormat, timeZone } = publication;
    const until = `${formatDate(embargo.until, dateFormat, timeZone)} (${timeZone})`;
    throw new AppError("export.embargoed", { headline, until });
  }
  throw new AppError("export.blocked", { headline, findings: blocking });
}
