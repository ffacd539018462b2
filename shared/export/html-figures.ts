import type { Gallery, GalleryPicture, Picture } from "../copy/copy.ts";
import type { CopyContext } from "./copy-context.ts";
import { lineDir, partSpan } from "./html-direction.ts";
import { attributes } from "./html-escape.ts";
import { runsHtml } from "./html-runs.ts";

/** A picture with its caption and credit. */
export function pictureHtml(picture: Picture, context: CopyContext): string {
  return figureOf(picture, picture.width === "wide" ? "picture wide" : "picture", context);
}

/** The pictures of a gallery one after the other, and what is said of them together. */
export function galleryHtml({ pictures, caption }: Gallery, context: CopyContext): string {
  const together = runsHtml(caption);
  return [
    '<figure class="gallery">',
    ...pictures.map((picture) => figureOf(picture, "picture", context)),
    ...(together === ""
      ? []
      : [`<figcaption${lineDir(caption, context)}>${together}</figcaption>`]),
    "</figure>",
  ].join("\n");
}

function figureOf(given: GalleryPicture, className: string, context: CopyContext): string {
  const caption = runsHtml(given.caption);
  const said = [
    caption === "" ? "" : `<span class="caption">${caption}</span>`,
    partSpan("credit", given.credit, context.direction),
  ].filter((part) => part !== "");
  return [
    `<figure class="${className}">`,
    ...imageHtml(given, context),
    ...(said.length === 0
      ? []
      : [`<figcaption${lineDir(given.caption, context)}>${said.join(" ")}</figcaption>`]),
    "</figure>",
  ].join("\n");
}

/** `data-media` names the picture in the library, so that our own page can be read back. */
function imageHtml({ picture: source, alt }: GalleryPicture, context: CopyContext): string[] {
  const picture = context.picture(source);
  if (!picture) return [];
  if (picture.kind === "remote") return [`<img${attributes({ src: picture.address, alt })}>`];
  const { width, height, id } = picture.item;
  return [`<img${attributes({ src: picture.path, alt, width, height, "data-media": id })}>`];
}
