import { searchMistakes } from "../../shared/article/search-query.ts";
import { statuses } from "../../shared/article/status.ts";
import { searchMistakeSentence } from "../../shared/messages/search.ts";
import { allArticles } from "./article-id.ts";
import { type Command, UsageError } from "./command.ts";
import { table } from "./terminal.ts";

export const listCommand: Command = {
  name: "list",
  usage: "list [--query TEXT] [--status STATUS] [--trash]",
  summary: "id, status, last change, slugline and headline of each article, newest first",
  options: { query: { type: "string" }, status: { type: "string" }, trash: { type: "boolean" } },
  arguments: "none",
  async run({ text, flag, open, json, terminal }) {
    const query = text("query");
    const given = text("status");
    const status = statuses.find((each) => each === given);
    if (given !== undefined && !status) {
      throw new UsageError(`There is no status “${given}”. There are: ${statuses.join(", ")}.`);
    }
    for (const mistake of searchMistakes(query ?? "")) terminal.say(searchMistakeSentence(mistake));
    const { services } = await open();
    const found = await allArticles(services.articles, {
      ...(query === undefined ? {} : { query }),
      ...(status === undefined ? {} : { status }),
      trashed: flag("trash"),
    });
    if (json) terminal.json(found);
    else {
      const rows = found.map((article) => [
        article.id,
        article.status,
        article.updatedAt,
        article.slugline,
        article.headline,
      ]);
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    return 0;
  },
};
