import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { isAppError } from "../../shared/errors.ts";

/** A program of its own for tests: adds an article, saves it many times, and prints its id. */
const [folder = "", name = "", saves = "0", shared] = process.argv.slice(2);
const { services, close } = await openServices({
  folder,
  host: headlessHost("cli"),
  log: silentLog,
  openSettings: openSettingsStore,
});
const own = await services.articles.create({ fields: { headline: `${name} 0` } });
let base = own.revision;
let conflicts = 0;
for (let i = 1; i <= Number(saves); i += 1) {
  const fields = { ...own.fields, headline: `${name} ${i}` };
  ({ revision: base } = await services.articles.save({
    id: own.id,
    baseRevision: base,
    fields,
    copy: own.copy,
  }));
  if (!shared) continue;
  const { article } = await services.articles.get({ id: shared });
  try {
    await services.articles.save({
      id: shared,
      baseRevision: article.revision,
      fields: { ...article.fields, headline: `${name} shared ${i}` },
      copy: article.copy,
    });
  } catch (error) {
    if (!isAppError(error, "article.conflict")) throw error;
    conflicts += 1;
  }
}
await close();
process.stdout.write(JSON.stringify({ id: own.id, conflicts }));
