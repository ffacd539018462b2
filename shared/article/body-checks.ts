import type {
  Block,
  Copy,
  GalleryPicture,
  HeadingLevel,
  LinkRun,
  Picture,
  Run,
} from "../copy/copy.ts";
import { countCharacters } from "../copy/counts.ts";
import { publishedText } from "../copy/notes.ts";
import { isOffered } from "../copy/outline.ts";
import { copyPictures } from "../copy/pictures.ts";
import { runsText } from "../copy/runs.ts";
import { withoutTk } from "../copy/tk.ts";
import { allBlocks, allItems, lines } from "../copy/walk.ts";
import { isWebAddress, safeAddress } from "../links.ts";
import type { MediaItem } from "../media.ts";
import { fieldLabels, bodySentences as say } from "../messages/findings.ts";
import type { Publication } from "../publication.ts";
import type { Finding, FindingCode, FindingLevel } from "./finding.ts";

/** Findings about the blocks of the body, each with the block it is about. */
export function bodyFindings(
  copy: Copy,
  publication: Publication,
  media: ReadonlyMap<string, MediaItem>,
): Finding[] {
  const found: Finding[] = [];
  for (const picture of copyPictures(copy)) {
    found.push(...pictureFindings(picture, publication, media));
  }
  for (const block of allBlocks(copy)) found.push(...blockFindings(block));
  for (const line of lines(copy)) {
    for (const run of line.runs) {
      if (run.type === "link" && line.role !== "note") found.push(...linkFindings(run, line.id));
    }
  }
  return found;
}

function pictureFindings(
  { id, picture, caption, alt, credit }: Picture | GalleryPicture,
  { limits }: Publication,
  media: ReadonlyMap<string, MediaItem>,
): Finding[] {
  const found: Finding[] = [];
  const text = withoutTk(publishedText(caption)).trim();
  const which = text === "" ? withoutTk(alt).trim() : text;
  if (picture.kind === "remote") {
    const safe = isWebAddress(picture.address);
    const reason = safe ? say.pictureRemote(which) : say.pictureUnsafe(which);
    found.push(finding("warn", safe ? "picture.remote" : "link.unsafe", id, reason));
  } else if (!media.has(picture.id)) {
    found.push(finding("block", "picture.missing", id, say.pictureMissing(which)));
  }
  if (withoutTk(alt).trim() === "") {
    found.push(finding("warn", "picture.no-alt", id, say.altMissing(which)));
  }
  if (text === "") found.push(finding("warn", "picture.no-caption", id, say.captionMissing(which)));
  if (withoutTk(credit).trim() === "") {
    found.push(finding("warn", "picture.no-credit", id, say.creditMissing(which)));
  }
  for (const [limit, given] of [
    ["alt", withoutTk(alt)],
    ["caption", text],
  ] as const) {
    const allowed = limits[limit];
    const length = countCharacters(given);
    if (!allowed || length <= allowed.warn) continue;
    const over = length > allowed.stop;
    const reason = say.long(fieldLabels[limit], length, over ? allowed.stop : allowed.warn);
    found.push(finding("warn", over ? "field.too-long" : "field.long", id, reason));
  }
  return found;
}

function blockFindings(block: Block): Finding[] {
  switch (block.type) {
    case "embed":
      if (isWebAddress(block.address)) return [];
      return [finding("warn", "embed.unsafe", block.id, say.embedUnsafe(block.title))];
    case "gallery":
      if (block.pictures.length > 0) return [];
      return [finding("warn", "gallery.empty", block.id, say.galleryEmpty())];
    case "heading":
      return headingFindings(block.id, block.level, block.runs);
    case "list":
      return [...allItems(block)].flatMap(({ id, heading, runs }) =>
        heading ? headingFindings(id, heading, runs) : [],
      );
    default:
      return [];
  }
}

function headingFindings(id: string, level: HeadingLevel, runs: readonly Run[]): Finding[] {
  if (isOffered(level) || runsText(runs).trim() === "") return [];
  const reason = say.headingLevel(level, withoutTk(publishedText(runs)).trim());
  return [finding("warn", "heading.level", id, reason)];
}

function linkFindings(link: LinkRun, id: string): Finding[] {
  if (safeAddress(link.href) !== undefined) return [];
  return [finding("warn", "link.unsafe", id, say.linkUnsafe(runsText(link.runs)))];
}

function finding(level: FindingLevel, code: FindingCode, block: string, reason: string): Finding {
  return { code, level, field: "copy", reason, block };
}
