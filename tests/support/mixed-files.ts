import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aDocx, wPicture, wp, wr, wTable } from "./docx-builder.ts";
import { aPng } from "./picture-builder.ts";
import { aZip } from "./zip-builder.ts";

/** What a folder of mixed files holds. */
export interface MixedFiles {
  good: number;
  broken: number;
}

const words = "The ferry left the quay at dawn and came back late in heavy rain with few on board";

/** A text of that many words, another one for every seed. */
function prose(seed: number, count: number): string {
  const known = words.split(" ");
  return Array.from(
    { length: count },
    (_, at) => known[(seed * 7 + at * at + at) % known.length],
  ).join(" ");
}

type File = (at: number) => { name: string; bytes: Uint8Array | string };

const good: readonly File[] = [
  (at) => ({
    name: `word-${at}.docx`,
    bytes: aDocx({
      pictures: { r1: aPng(40 + (at % 20), 30) },
      body: [
        wp(wr(`Headline ${at}`)),
        ...Array.from({ length: 30 }, (_, line) =>
          wp(wr(prose(at + line, 60), line % 3 ? "" : "<w:b/>")),
        ),
        wp(wr("Unseen", "<w:vanish/>")),
        wp(wPicture("r1", "The quay")),
        wTable([wp(wr("Year")), wp(wr("Boats"))], [wp(wr("2024")), wp(wr(String(at)))]),
      ].join(""),
    }),
  }),
  (at) => ({
    name: `notes-${at}.md`,
    bytes: `---\ntitle: Notes ${at}\nauthor: Ana Ruiz\n---\n\n${prose(at, 300)}\n\n![The quay](img/quay.png)\n\n- one\n- two\n`,
  }),
  (at) => ({
    name: `page-${at}.html`,
    bytes: `<!doctype html><html><head><title>Page ${at}</title></head><body><nav>Menu</nav><article><h1>Page ${at}</h1>${`<p>${prose(at, 80)}</p>`.repeat(12)}<p style="display:none">Unseen</p></article></body></html>`,
  }),
  (at) => ({
    name: `wire-${at}.txt`,
    bytes: `Line ${at}\n\n${prose(at, 200)}.\n\n${prose(at + 1, 200)}.\n`,
  }),
];

const broken: readonly File[] = [
  (at) => ({ name: `empty-${at}.docx`, bytes: "" }),
  (at) => ({
    name: `cut-${at}.docx`,
    bytes: aDocx({ body: wp(wr(prose(at, 500))) }).slice(0, 700),
  }),
  (at) => ({
    name: `bomb-${at}.docx`,
    bytes: aZip([{ name: "word/document.xml", bytes: Buffer.alloc(60_000_000) }]),
  }),
  (at) => ({
    name: `old-${at}.doc`,
    bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array(600).fill(at & 255)]),
  }),
  (at) => ({ name: `picture-${at}.txt`, bytes: aPng(10 + at, 10) }),
  (at) => ({ name: `other-${at}.json`, bytes: `{"number":${at}}` }),
  (at) => ({ name: `rich-${at}.doc`, bytes: "{\\rtf1 Text}" }),
  (at) => ({ name: `sheet-${at}.docx`, bytes: aZip([{ name: "xl/workbook.xml", bytes: "<a/>" }]) }),
];

/** Fills a folder with that many files of every kind, one in ten of them broken. */
export async function fillWithMixedFiles(folder: string, count: number): Promise<MixedFiles> {
  await mkdir(join(folder, "img"), { recursive: true });
  await writeFile(join(folder, "img", "quay.png"), aPng(60, 40));
  await writeFile(join(folder, "budget.xlsx"), "no article");
  const made: MixedFiles = { good: 0, broken: 0 };
  for (let at = 0; at < count; at += 1) {
    const isBroken = at % 10 === 9;
    const kinds = isBroken ? broken : good;
    const turn = isBroken ? (at - 9) / 10 : at;
    const { name, bytes } = kinds[turn % kinds.length]!(at);
    await writeFile(join(folder, name), bytes);
    made[isBroken ? "broken" : "good"] += 1;
  }
  // Larger than any article ought to be.
  await writeFile(join(folder, "large.txt"), `Large\n\n${`${prose(1, 5000)}\n\n`.repeat(60)}`);
  const paragraphs = Array.from({ length: 4000 }, (_, at) => wp(wr(prose(at, 40))));
  await writeFile(join(folder, "large.docx"), aDocx({ body: paragraphs.join("") }));
  made.good += 2;
  return made;
}
