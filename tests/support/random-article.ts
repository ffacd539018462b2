import fc from "fast-check";
import { type Article, type ArticleFields, newLeadImage } from "../../shared/article/article.ts";
import { bylineRoles, correctionKinds, disclaimerKinds } from "../../shared/article/kinds.ts";
import { statuses } from "../../shared/article/status.ts";
import { type CopyContext, copyContext } from "../../shared/export/copy-context.ts";
import { printedLanguages } from "../../shared/messages/printed/printed-words.ts";
import { anArticle, anExport, aPicture, randomPictures, someFields } from "./article-builder.ts";
import { randomCopy } from "./random-copy.ts";

const line = fc.oneof(
  fc.constantFrom("", "Night ferries stay", "TK", "x [TK ask] y", "</script>", "\u2028", "ab\ncd"),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);
const instant = fc.constantFrom(
  "2024-11-15T18:36:00Z",
  "2024-06-01T00:00:00+05:45",
  "2024-02-29T23:59:59.999-03:30",
);
const address = fc.constantFrom("", "https://example.org/a", "javascript:x", "example.org/b");
const stored = aPicture();

/** Random articles with every field given or left out, for what has to hold of all of them. */
export function randomArticle(): fc.Arbitrary<Article> {
  return fc
    .record({ fields: randomFields(), copy: randomCopy(), status: fc.constantFrom(...statuses) })
    .map(({ fields, copy, status }) => anArticle({ fields, copy, article: { status } }));
}

function few<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength: 2 });
}

function randomFields(): fc.Arbitrary<ArticleFields> {
  const picture = fc.constantFrom(
    { kind: "media" as const, id: stored.id },
    { kind: "media" as const, id: "cd".repeat(32) },
    { kind: "remote" as const, address: "https://example.org/quay.jpg" },
    { kind: "remote" as const, address: "javascript:x" },
  );
  const leadImage = fc
    .record({ picture, caption: line, alt: line, credit: line, source: line })
    .map(({ picture, ...said }) => ({ ...newLeadImage(picture), ...said }));
  return fc
    .record({
      slugline: line,
      kicker: line,
      headline: line,
      pageTitle: line,
      standfirst: line,
      urlSlug: line,
      noteToDesk: line,
      publisherLine: line,
      byline: fc.record({
        people: few(fc.record({ name: line, role: fc.constantFrom(...bylineRoles) })),
        line,
      }),
      dateline: fc.record({
        place: line,
        date: fc.constantFrom("", "2024-02-29"),
        source: line,
      }),
      category: fc.option(
        fc.record({ id: line, name: line, mediaTopic: fc.constantFrom(null, "medtop:09000000") }),
      ),
      tags: few(line),
      leadImage: fc.option(leadImage),
      disclaimers: few(
        fc.record({
          approved: fc.constant(null),
          kind: fc.constantFrom(...disclaimerKinds),
          text: line,
          position: fc.constantFrom("start" as const, "end" as const),
        }),
      ),
      related: few(fc.record({ title: line, address, articleId: fc.constant(null) })),
      publishedAt: fc.option(instant),
      embargo: fc.option(fc.record({ until: instant, reason: line })),
      search: fc.record({
        description: line,
        socialImage: fc.constantFrom(null, stored.id, "cd".repeat(32), "https://example.org/s.png"),
        canonical: address,
        noindex: fc.boolean(),
      }),
      signOffs: few(fc.record({ by: line, at: instant, contentHash: line })),
      corrections: few(
        fc.record({ kind: fc.constantFrom(...correctionKinds), text: line, at: instant, by: line }),
      ),
    })
    .map((given) => someFields(given));
}

/** What copy in any of the languages that print their own words has around it. */
export function randomContext(): fc.Arbitrary<CopyContext> {
  return fc
    .constantFrom(...printedLanguages)
    .map((language) =>
      copyContext(anExport(anArticle({ fields: { language } }), { pictures: randomPictures() })),
    );
}
