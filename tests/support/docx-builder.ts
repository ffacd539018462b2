import { aZip, type ZipEntry } from "./zip-builder.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");

export interface DocxParts {
  /** What stands in `w:body`. */
  body: string;
  /** What stands in `w:styles`, `w:numbering`, `w:footnotes`, `w:endnotes`, `w:hdr`. */
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  /** Addresses outside of the file, by relationship id. */
  links?: Readonly<Record<string, string>>;
  /** Pictures in `word/media`, by relationship id. */
  pictures?: Readonly<Record<string, Uint8Array>>;
  more?: readonly ZipEntry[];
}

/** A Word document as Word lays it out. */
export function aDocx(parts: DocxParts): Uint8Array {
  const { body, links = {}, pictures = {}, more = [] } = parts;
  const named = { styles: "styles", numbering: "numbering", header: "hdr" } as const;
  const entries: ZipEntry[] = [];
  const relations: string[] = [];
  const relate = (id: string, type: string, target: string, mode = "") =>
    relations.push(`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`);
  for (const [part, root] of Object.entries({
    ...named,
    footnotes: "footnotes",
    endnotes: "endnotes",
  })) {
    const content = parts[part as keyof typeof named];
    if (content === undefined) continue;
    relate(`part-${part}`, part, `${part}.xml`);
    entries.push({ name: `word/${part}.xml`, bytes: xml(`w:${root}`, content) });
  }
  for (const [id, address] of Object.entries(links)) {
    relate(id, "hyperlink", address.replaceAll("&", "&amp;"), ' TargetMode="External"');
  }
  for (const [id, bytes] of Object.entries(pictures)) {
    relate(id, "image", `media/${id}.png`);
    entries.push({ name: `word/media/${id}.png`, bytes, stored: true });
  }
  return aZip([
    {
      name: "_rels/.rels",
      bytes: relationships(
        `<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    { name: "word/document.xml", bytes: xml("w:document", `<w:body>${body}</w:body>`) },
    { name: "word/_rels/document.xml.rels", bytes: relationships(relations.join("")) },
    ...entries,
    ...more,
  ]);
}

/** A paragraph: properties, then runs. */
export function wp(runs: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of text with its properties. */
export function wr(text: string, properties = ""): string {
  const kept = `<w:t xml:space="preserve">${text}</w:t>`;
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${kept}</w:r>`;
}

export function wStyle(
  id: string,
  name: string,
  content: string,
  type: "paragraph" | "character" = "paragraph",
): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${content}</w:style>`;
}

/** A table of cells as their contents are given. */
export function wTable(...rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc") ? cell : `<w:tc>${cell}</w:tc>`)).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}

/** A picture in a run, with the description it is given. */
export function wPicture(id: string, description = ""): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${description}"/>` +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>` +
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
  );
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${spaces}>${content}</${root}>`;
}

function relationships(content: string): string {
  const space = "http://schemas.openxmlformats.org/package/2006/relationships";
  return `<?xml version="1.0"?><Relationships xmlns="${space}">${content}</Relationships>`;
}
