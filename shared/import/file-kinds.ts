/** Files that can be imported as articles, by the end of their names. */
export const articleExtensions = [
  ".docx",
  ".docm",
  ".dotx",
  ".doc",
  ".md",
  ".markdown",
  ".html",
  ".htm",
  ".xhtml",
  ".txt",
  ".text",
  ".json",
] as const;

export const pictureExtensions = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif"] as const;

/** True for a file whose name says that it may hold an article. */
export function isArticleFile(name: string): boolean {
  return articleExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

export function isPictureFile(name: string): boolean {
  return pictureExtensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** True for a file that may name pictures which lie beside it. */
export function mayNamePictures(name: string): boolean {
  return /\.(?:md|markdown|x?html?|txt|doc)$/i.test(name);
}
