import type { ArticleFields, Disclaimer } from "../../shared/article/article.ts";
import { type Block, type Copy, copyOf, type Paragraph, type Run } from "../../shared/copy/copy.ts";
import { newBlockId } from "../../shared/id.ts";
import type { Publication } from "../../shared/publication.ts";
import { type TemplateId, type TemplateWords, templateMessages } from "../messages/en-templates.ts";

/** Words that an article of its kind is commissioned with; none where it grows as it goes. */
const lengths: Readonly<Record<TemplateId, number | null>> = {
  news: 600,
  feature: 1800,
  brief: 150,
  live: null,
  opinion: 900,
  obituary: 800,
  review: 700,
};

/** What a new article of that kind begins with. `now` is when its first live entry is made. */
export function templateArticle(
  id: TemplateId,
  publication: Publication,
  now: Date,
): { fields: Partial<ArticleFields>; copy: Copy } {
  const words = templateMessages[id];
  const disclaimers = id === "opinion" ? opinionDisclaimers(publication) : [];
  return {
    fields: {
      kicker: words.kicker,
      noteToDesk: words.noteToDesk,
      length: { commissioned: lengths[id], unit: "words" },
      ...(disclaimers.length > 0 && { disclaimers }),
    },
    copy: copyOf([
      ...words.body.map(lineOf),
      ...(id === "live" ? [entry(now)] : []),
      ...boxOf(words),
    ]),
  };
}

function opinionDisclaimers({ disclaimers }: Publication): Disclaimer[] {
  const approved = disclaimers.find(({ kind }) => kind === "opinion");
  if (!approved) return [];
  const { id, kind, text } = approved;
  return [{ approved: id, kind, text, position: "end" }];
}

function lineOf(line: string): Block {
  const id = newBlockId();
  if (line.startsWith("## ")) return { type: "heading", id, level: 2, runs: runsOf(line.slice(3)) };
  if (line.startsWith("> ")) return { type: "quote", id, runs: runsOf(line.slice(2)) };
  return paragraph(line);
}

function paragraph(text: string): Paragraph {
  return { type: "paragraph", id: newBlockId(), runs: runsOf(text) };
}

function entry(now: Date): Block {
  return {
    type: "live-entry",
    id: newBlockId(),
    at: now.toISOString(),
    title: runsOf("[TK]"),
    blocks: [paragraph("[TK]")],
  };
}

function boxOf({ box }: TemplateWords): Block[] {
  if (!box) return [];
  const { title, lines } = box;
  const blocks = lines.map(paragraph);
  return [{ type: "fact-box", id: newBlockId(), title: runsOf(title), blocks }];
}

function runsOf(text: string): Run[] {
  return [{ type: "text", text }];
}
