import type { ArticleFields } from "../../shared/article/article.ts";
import type { FieldName } from "../../shared/article/finding.ts";

/** A text of the article outside of its body: where it stands, how it is read and put back. */
export interface FieldText {
  field: FieldName;
  /** The control that it is edited in (`data-find`), where the field has several. */
  control?: string;
  /** How far into that control's text it begins. */
  offset?: number;
  read(fields: ArticleFields): string;
  put(fields: ArticleFields, text: string): ArticleFields;
}

type PlainName =
  | "slugline"
  | "kicker"
  | "headline"
  | "standfirst"
  | "pageTitle"
  | "socialHeadline"
  | "pushHeadline"
  | "noteToDesk";

function plain(field: PlainName): FieldText {
  return {
    field,
    read: (fields) => fields[field],
    put: (fields, text) => ({ ...fields, [field]: text }),
  };
}

type LeadName = "caption" | "credit" | "alt" | "source" | "copyright" | "usageTerms";

function ofLead(name: LeadName): FieldText {
  return {
    field: `leadImage.${name}`,
    read: ({ leadImage }) => leadImage?.[name] ?? "",
    put: (fields, text) =>
      fields.leadImage ? { ...fields, leadImage: { ...fields.leadImage, [name]: text } } : fields,
  };
}

const kicker = plain("kicker");
const headline = plain("headline");
const standfirst = plain("standfirst");
const lead = (["caption", "credit", "alt"] as const).map(ofLead);
const rights = (["source", "copyright", "usageTerms"] as const).map(ofLead);

/** What stands above the body, in the order of the page. */
export function textsBefore(fields: ArticleFields): FieldText[] {
  return [kicker, headline, standfirst, ...bylineTexts(fields), ...datelineTexts, ...lead];
}

const search: FieldText = {
  field: "search",
  read: (fields) => fields.search.description,
  put: (fields, description) => ({ ...fields, search: { ...fields.search, description } }),
};

const inDetails = [
  plain("slugline"),
  plain("pageTitle"),
  plain("socialHeadline"),
  plain("pushHeadline"),
  search,
  plain("noteToDesk"),
];

/** What stands in the details beside it. */
export function textsAfter(fields: ArticleFields): FieldText[] {
  return [
    ...disclaimerTexts(fields),
    ...relatedTexts(fields),
    ...tagTexts(fields),
    ...inDetails,
    ...rights,
  ];
}

/** Of people their names; where the printed line is its own, that one too. */
function bylineTexts({ byline }: ArticleFields): FieldText[] {
  const people = byline.people.map(
    (_, at): FieldText => ({
      field: "byline",
      control: `byline.${at}`,
      read: (fields) => fields.byline.people[at]?.name ?? "",
      put: (fields, name) => ({
        ...fields,
        byline: { ...fields.byline, people: changedAt(fields.byline.people, at, { name }) },
      }),
    }),
  );
  if (byline.line === "") return people;
  const line: FieldText = {
    field: "byline",
    read: (fields) => fields.byline.line,
    put: (fields, text) => ({ ...fields, byline: { ...fields.byline, line: text } }),
  };
  return [line, ...people];
}

const datelineTexts = (["place", "source"] as const).map(
  (name): FieldText => ({
    field: "dateline",
    control: `dateline.${name}`,
    read: ({ dateline }) => dateline[name],
    put: (fields, text) => ({ ...fields, dateline: { ...fields.dateline, [name]: text } }),
  }),
);

/** Approved words are not for changing here; those of one's own are. */
function disclaimerTexts({ disclaimers }: ArticleFields): FieldText[] {
  return disclaimers.flatMap((disclaimer, at): FieldText[] => {
    if (disclaimer.approved !== null) return [];
    return [
      {
        field: "disclaimers",
        control: `disclaimers.${at}`,
        read: (fields) => fields.disclaimers[at]?.text ?? "",
        put: (fields, text) => ({
          ...fields,
          disclaimers: changedAt(fields.disclaimers, at, { text }),
        }),
      },
    ];
  });
}

function relatedTexts({ related }: ArticleFields): FieldText[] {
  return related.map((_, at) => ({
    field: "related",
    control: `related.${at}`,
    read: (fields) => fields.related[at]?.title ?? "",
    put: (fields, title) => ({ ...fields, related: changedAt(fields.related, at, { title }) }),
  }));
}

/** Tags stand in one control, parted by commas. */
function tagTexts({ tags }: ArticleFields): FieldText[] {
  let offset = 0;
  return tags.map((tag, at) => {
    const text: FieldText = {
      field: "tags",
      offset,
      read: (fields) => fields.tags[at] ?? "",
      put: (fields, changedTag) => ({ ...fields, tags: fields.tags.with(at, changedTag) }),
    };
    offset += tag.length + ", ".length;
    return text;
  });
}

/** After all was put back: a tag that nothing is left of is none, and none stands twice. */
export function settledFields(fields: ArticleFields): ArticleFields {
  const tags = [...new Set(fields.tags)].filter((tag) => tag.trim() !== "");
  return tags.length === fields.tags.length ? fields : { ...fields, tags };
}

function changedAt<Item extends object>(
  items: readonly Item[],
  at: number,
  change: Partial<Item>,
): Item[] {
  return items.map((item, index) => (index === at ? { ...item, ...change } : item));
}
