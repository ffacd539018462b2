import { articleIds } from "./article-id.ts";
import { type Command, UsageError } from "./command.ts";

export const trashCommand: Command = {
  name: "trash",
  usage: "trash ID",
  summary: "moves an article to the trash: out of the list, and kept until it is purged",
  arguments: "one",
  async run({ args, open, json, terminal }) {
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    await services.articles.trash({ id: id! });
    if (json) terminal.json({ id });
    else terminal.print(id!);
    return 0;
  },
};

export const untrashCommand: Command = {
  name: "untrash",
  usage: "untrash ID",
  summary: "takes an article out of the trash; “list --trash” shows what is in it",
  arguments: "one",
  async run({ args, open, json, terminal }) {
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    await services.articles.untrash({ id: id! });
    if (json) terminal.json({ id });
    else terminal.print(id!);
    return 0;
  },
};

export const purgeCommand: Command = {
  name: "purge",
  usage: "purge ID --yes",
  summary: "deletes an article in the trash for ever, with every revision of it",
  options: { yes: { type: "boolean" } },
  arguments: "one",
  async run({ args, flag, open, json, terminal }) {
    if (!flag("yes")) {
      throw new UsageError("What is purged cannot be brought back. Say that you mean it: --yes.");
    }
    const { services } = await open();
    const [id] = await articleIds(services.articles, args);
    await services.articles.purge({ id: id! });
    if (json) terminal.json({ id });
    else terminal.print(id!);
    return 0;
  },
};
