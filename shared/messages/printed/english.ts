/**
 * Every word that an export adds to what people wrote. `{names}` stands for the names; where
 * newspapers sign with nothing beside them, it stands alone. What names a work fits one person and
 * several, of either sex.
 */
export interface PrintedWords {
  byline: string;
  "additional-reporting": string;
  editor: string;
  translator: string;
  photographer: string;
  /** Before the last of several names, with its spaces. */
  and: string;
  /** Names the list of them. */
  corrections: string;
  correction: string;
  clarification: string;
  update: string;
  retraction: string;
  /** Above the related articles, unless the publication has a label of its own. */
  related: string;
  /** Before what stands for a picture in plain text. */
  picture: string;
  gallery: string;
  /** Before a question or an answer whose speaker has no name, in plain text. */
  question: string;
  answer: string;
}

export const english: PrintedWords = {
  byline: "By {names}",
  "additional-reporting": "Additional reporting by {names}",
  editor: "Edited by {names}",
  translator: "Translated by {names}",
  photographer: "Photographs by {names}",
  and: " and ",
  corrections: "Corrections",
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  retraction: "Retraction",
  related: "Related",
  picture: "Picture",
  gallery: "Gallery",
  question: "Q",
  answer: "A",
};
