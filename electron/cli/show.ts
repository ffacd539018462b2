import { articleJson } from "../../shared/export/article-json.ts";
import { publicationOf } from "../../shared/settings.ts";
import { refuseUnreadable } from "../library/unreadable.ts";
import { articleIds } from "./article-id.ts";
import type { Command } from "./command.ts";
import { mediaUsed } from "./media-used.ts";

export const showCommand: Command = {
  name: "show",
  usage: "show ID",
  summary: "the article as article JSON, with what only the desk sees",
  arguments: "one",
  async run({ args, open, terminal }) {
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    const { article, readOnly } = await services.articles.get({ id: id! });
    // What stands in for a text that cannot be read must not be taken for the article.
    if (readOnly?.reason !== "article.trashed") refuseUnreadable(readOnly);
    const settings = await services.settings.get({});
    const publication = publicationOf(settings, article.fields.publication);
    const media = await mediaUsed(article, services.media);
    terminal.json(articleJson({ article, publication, media }, "desk"));
    return 0;
  },
};
