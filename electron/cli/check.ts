import { blocks, type Finding } from "../../shared/article/finding.ts";
import { articleIds } from "./article-id.ts";
import type { Command } from "./command.ts";
import { table } from "./terminal.ts";

export const checkCommand: Command = {
  name: "check",
  usage: "check ID…",
  summary: "findings before publication: article, warn or block, field, reason",
  arguments: "some",
  async run({ args, open, json, terminal }) {
    const { services } = await open();
    const checked: { id: string; findings: Finding[] }[] = [];
    for (const id of await articleIds(services.articles, args)) {
      checked.push({ id, findings: await services.articles.check({ id }) });
    }
    if (json) terminal.json(checked);
    else {
      const rows = checked.flatMap(({ id, findings }) =>
        findings.map(({ level, field, reason }) => [id, level, field, reason]),
      );
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    return checked.some(({ findings }) => blocks(findings)) ? 1 : 0;
  },
};
