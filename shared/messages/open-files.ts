/** Words in the files that a library is written out as. */
export const openFilesMessages = {
  title: "A Dateline library as open files",
  about: (articles: number, at: string) =>
    `${articles} ${articles === 1 ? "article" : "articles"}, written ${at}. “dateline import-library” reads this folder back.`,
  headline: "Headline",
  slugline: "Slugline",
  byline: "Byline",
  status: "Status",
  updated: "Changed",
  json: "Data",
  untitled: "Untitled",
  trashed: "in the trash",
};
