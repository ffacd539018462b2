import { isWebAddress } from "../../links.ts";
import { sniffKind } from "../../media.ts";
import type { PictureSource } from "../../picture-schema.ts";
import { chosen } from "./choices.ts";
import type { Place, WordReading } from "./word-reading.ts";
import { child, descendants, elements, type XmlElement } from "./xml.ts";

/** Pictures and boxes of text in a drawing of either kind; they come after their paragraph. */
export function readDrawing(reading: WordReading, drawing: XmlElement, place: Place): void {
  if (isHidden(drawing)) {
    reading.tally.leftOut("hidden");
    return;
  }
  const met = { pictures: 0 };
  walk(reading, drawing, place, altOf(drawing), met);
  if (met.pictures > 0) return;
  for (const { name, attributes } of descendants(drawing)) {
    const isChart = name === "a:graphicData" && /(?:chart|diagram)$/.test(attributes.uri ?? "");
    if (isChart || name === "o:OLEObject") reading.tally.leftOut("embedded");
  }
}

function walk(
  reading: WordReading,
  parent: XmlElement,
  place: Place,
  alt: string,
  met: { pictures: number },
): void {
  for (const element of elements(parent)) {
    if (element.name === "w:txbxContent") {
      place.flow.anchored(...reading.blocks(element, place.story, place.depth + 1));
    } else if (element.name === "mc:AlternateContent") {
      walk(reading, chosen(element), place, alt, met);
    } else if (element.name === "pic:pic") {
      met.pictures += 1;
      const own = child(child(element, "pic:nvPicPr"), "pic:cNvPr");
      const blip = child(child(element, "pic:blipFill"), "a:blip")?.attributes;
      addPicture(reading, place, blip?.["r:embed"] ?? blip?.["r:link"], alt || altIn(own));
    } else if (element.name === "v:imagedata") {
      met.pictures += 1;
      const said = alt || (parent.attributes.alt ?? "");
      addPicture(reading, place, element.attributes["r:id"], said);
    } else {
      walk(reading, element, place, alt, met);
    }
  }
}

function addPicture(
  reading: WordReading,
  { flow, story }: Place,
  relationship: string | undefined,
  alt: string,
): void {
  const source = relationship === undefined ? undefined : sourceOf(reading, story, relationship);
  if (!source) {
    reading.tally.leftOut("picture");
    return;
  }
  const id = reading.newId();
  flow.anchored({
    type: "picture",
    id,
    width: "normal",
    picture: source,
    caption: [],
    alt: alt.trim(),
    credit: "",
  });
}

/** Where a picture is, when that is in the document or on the web, and of a kind we can show. */
function sourceOf(
  reading: WordReading,
  { relationships }: Place["story"],
  id: string,
): PictureSource | undefined {
  const found = relationships.get(id);
  if (!found) return undefined;
  const { target, external } = found;
  if (external) return isWebAddress(target) ? { kind: "remote", address: target } : undefined;
  const address = `docx:${target}`;
  if (reading.pictures.has(address)) return { kind: "remote", address };
  const bytes = reading.file.bytes(target);
  if (!bytes || sniffKind(bytes) === undefined) return undefined;
  return reading.pictures.add({ address, name: target.slice(target.lastIndexOf("/") + 1), bytes });
}

function propertiesOf(drawing: XmlElement): XmlElement | undefined {
  for (const element of elements(drawing)) {
    const found = child(element, "wp:docPr");
    if (found) return found;
  }
  return undefined;
}

function isHidden(drawing: XmlElement): boolean {
  return /^(?:1|true|on)$/.test(propertiesOf(drawing)?.attributes.hidden ?? "");
}

function altOf(drawing: XmlElement): string {
  return altIn(propertiesOf(drawing));
}

/** The description, where somebody wrote one; a program's own names of files are none. */
function altIn(properties: XmlElement | undefined): string {
  if (!properties) return "";
  for (const { name, attributes } of descendants(properties)) {
    if (name === "adec:decorative" && /^(?:1|true)$/.test(attributes.val ?? "")) return "";
  }
  const { descr = "", title = "" } = properties.attributes;
  const said = (descr || title).replace(/\s+/g, " ").trim();
  return /^\S+\.(?:jpe?g|png|gif|webp|bmp|tiff?|emf|wmf)$/i.test(said) ? "" : said;
}
