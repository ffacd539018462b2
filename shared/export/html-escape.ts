/** Text as it stands between tags. Characters that no HTML document may hold are left out. */
export function escapeText(text: string): string {
  return printable(text).replace(/[&<>]/g, (character) => entities[character]!);
}

/** Text as it stands inside a double-quoted attribute. */
export function escapeAttribute(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/**
 * JSON as it may stand inside a script element: nothing in it can end the element, open a comment
 * or, in old parsers, end a line.
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Attributes with a leading space each; those that are undefined are left out. */
export function attributes(given: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(given)
    .map(([name, value]) =>
      value === undefined ? "" : ` ${name}="${escapeAttribute(String(value))}"`,
    )
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text without control characters, non-characters and halves of surrogate pairs. */
export function printable(text: string): string {
  return text.toWellFormed().replace(unprintable, "");
}

const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/g;
