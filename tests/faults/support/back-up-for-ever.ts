import { setTimeout as pause } from "node:timers/promises";
import { openFaultServices } from "./open-services.ts";

/** A program that makes one backup after another until it is killed, and saves all the while. */
const [folder = "", id = ""] = process.argv.slice(2);
const { services } = await openFaultServices(folder);

async function save(): Promise<never> {
  for (let number = 0; ; number += 1) {
    const { article } = await services.articles.get({ id });
    const fields = { ...article.fields, headline: `Save ${number}` };
    await services.articles.save({
      id,
      baseRevision: article.revision,
      fields,
      copy: article.copy,
    });
    await pause(5);
  }
}

void save();
process.stdout.write("ready\n");
for (;;) {
  const { name } = await services.library.backUp({});
  process.stdout.write(`${name}\n`);
}
