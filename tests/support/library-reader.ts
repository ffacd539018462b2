import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { AppError } from "../../shared/errors.ts";

/** A program of its own for tests: reads all headlines, tries to write, and prints how that went. */
const [folder = ""] = process.argv.slice(2);
const { services, notices, close } = await openServices({
  folder,
  host: headlessHost("cli"),
  log: silentLog,
  openSettings: openSettingsStore,
});
const { articles } = await services.articles.list({});
const opened = await Promise.all(articles.map(({ id }) => services.articles.get({ id })));
const write = await services.articles.create({}).then(
  () => "written",
  (error: unknown) => (error instanceof AppError ? error.code : String(error)),
);
await close();
const headlines = opened.map(({ article }) => article.fields.headline);
process.stdout.write(
  JSON.stringify({ headlines, notices: notices.map(({ code }) => code), write }),
);
