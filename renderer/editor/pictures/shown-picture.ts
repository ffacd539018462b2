import type { LexicalNode } from "lexical";
import { $getState } from "lexical";
import { isMediaId, mediaAddress } from "../../../shared/media.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";

/** Puts the picture into the element that holds it, and its facts: its caption stands between. */
export function showPicture(
  element: HTMLElement,
  facts: PictureFacts,
  className: string,
): HTMLElement {
  element.className = className;
  element.dataset.width = facts.width;
  element.append(shownPicture(facts), shownFacts(facts));
  return element;
}

/** Shows what has changed of a picture. */
export function showAgain(element: HTMLElement, before: LexicalNode, facts: PictureFacts): void {
  const known = $getState(before, pictureState, "direct");
  if (known === facts) return;
  element.dataset.width = facts.width;
  element.lastChild?.replaceWith(shownFacts(facts));
  const isSame = JSON.stringify(known.picture) === JSON.stringify(facts.picture);
  if (!isSame || known.alt !== facts.alt) element.firstChild?.replaceWith(shownPicture(facts));
}

/** The picture as it may be shown: one on the web is named, never loaded. */
function shownPicture({ picture, alt }: PictureFacts): HTMLElement {
  const element = document.createElement("div");
  element.className = "body-picture__shown";
  element.contentEditable = "false";
  const isStored = picture.kind === "media" && isMediaId(picture.id);
  element.append(isStored ? imageOf(picture.id, alt) : nameOf(picture));
  return element;
}

/** The credit line as printed, and the alt text for those who edit: that it is missing, if it is. */
function shownFacts({ alt, credit }: PictureFacts): HTMLElement {
  const element = document.createElement("div");
  element.className = "body-facts";
  element.contentEditable = "false";
  element.dataset.details = "";
  if (credit !== "") element.append(line("body-facts__credit", credit));
  const isMissing = alt.trim() === "";
  const shown = line("body-facts__alt", isMissing ? texts.altMissing : alt);
  shown.dataset.label = isMissing ? "" : texts.alt;
  if (isMissing) shown.dataset.missing = "";
  element.append(shown);
  return element;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = className;
  element.textContent = text;
  return element;
}

function imageOf(id: string, alt: string): HTMLImageElement {
  const image = document.createElement("img");
  image.src = mediaAddress(id);
  image.alt = alt.trim() || texts.picture;
  image.draggable = false;
  image.addEventListener("error", () => image.replaceWith(nameOf({ kind: "media", id })), {
    once: true,
  });
  return image;
}

function nameOf(source: PictureSource): HTMLElement {
  const name = document.createElement("span");
  name.className = "body-picture__elsewhere";
  if (source.kind === "remote") name.textContent = source.address;
  name.dataset.label = source.kind === "remote" ? texts.remotePicture : texts.missingPicture;
  return name;
}
