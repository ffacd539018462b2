import { articleIds } from "./article-id.ts";
import { type Command, UsageError } from "./command.ts";

export const restoreCommand: Command = {
  name: "restore",
  usage: "restore ID --revision R",
  summary: "brings a revision back as a new one and prints the new revision's number",
  options: { revision: { type: "string" } },
  arguments: "one",
  async run({ args, text, open, json, terminal }) {
    const given = text("revision") ?? "";
    if (!/^[1-9]\d{0,14}$/.test(given)) {
      throw new UsageError("Name the revision by its number: --revision R.");
    }
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    const { revision } = await services.articles.restore({ id: id!, revision: Number(given) });
    if (json) terminal.json({ id, revision });
    else terminal.print(String(revision));
    return 0;
  },
};
