import { articleIds } from "./article-id.ts";
import type { Command } from "./command.ts";
import { table } from "./terminal.ts";

export const historyCommand: Command = {
  name: "history",
  usage: "history ID",
  summary: "an article's revisions: number, time, kind, words, author, remark; newest first",
  arguments: "one",
  async run({ args, open, json, terminal }) {
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    const revisions = await services.articles.history({ id: id! });
    if (json) terminal.json(revisions);
    else {
      const rows = revisions.map(({ revision, at, kind, words, author, note }) => [
        String(revision),
        at,
        kind,
        String(words),
        author,
        isInstant(note) ? `typed until ${note}` : note,
      ]);
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    return 0;
  },
};

/** The remark on text that was recovered. */
function isInstant(note: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(note);
}
