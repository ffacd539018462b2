import type { ArticleFields } from "../../shared/article/article.ts";
import type { FieldName } from "../../shared/article/finding.ts";

/** A text of the article outside of its body: where it stands, how it is read and put back. */
export interface FieldText {
  field: FieldName;
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

function ofLead(name: "caption" | "credit" | "alt"): FieldText {
  return {
    field: `leadImage.${name}`,
    read: ({ leadImage }) => leadImage?.[name] ?? "",
    put: (fields, text) =>
      fields.leadImage ? { ...fields, leadImage: { ...fields.leadImage, [name]: text } } : fields,
  };
}

/** What stands above the body, in the order of the page. */
export const textsBefore: readonly FieldText[] = [
  plain("kicker"),
  plain("headline"),
  plain("standfirst"),
  ofLead("caption"),
  ofLead("credit"),
  ofLead("alt"),
];

/** What stands in the details beside it. */
export const textsAfter: readonly FieldText[] = [
  plain("slugline"),
  plain("pageTitle"),
  plain("socialHeadline"),
  plain("pushHeadline"),
  {
    field: "search",
    read: ({ search }) => search.description,
    put: (fields, description) => ({ ...fields, search: { ...fields.search, description } }),
  },
  plain("noteToDesk"),
];
