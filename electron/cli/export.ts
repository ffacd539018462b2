import { AppError, isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import type { Settings } from "../../shared/settings.ts";
import { articleIds } from "./article-id.ts";
import { type Command, UsageError } from "./command.ts";
import { findingLine } from "./terminal.ts";

export const exportCommand: Command = {
  name: "export",
  usage: "export ID… --format F[,F…] --out DIR [--publication NAME] [--override REASON]",
  summary: "writes an export folder for each article and prints each file written",
  options: {
    format: { type: "string", multiple: true },
    out: { type: "string" },
    publication: { type: "string" },
    override: { type: "string" },
  },
  arguments: "some",
  async run({ args, text, path, open, json, terminal }) {
    const formats = splitFormats(text("format"));
    const out = text("out");
    const override = text("override");
    if (formats.length === 0) throw new UsageError("Name the formats: --format html,json.");
    if (!out) throw new UsageError("Name the folder to write to: --out DIR.");
    if (override?.trim() === "") throw new UsageError("--override needs a reason.");

    const { services } = await open();
    const ids = await articleIds(services.articles, args);
    const named = text("publication");
    const publication =
      named === undefined ? undefined : publicationId(await services.settings.get({}), named);
    try {
      const exported = await services.exports.export({
        ids,
        formats,
        folder: path(out),
        ...(publication === undefined ? {} : { publication }),
        ...(override === undefined ? {} : { override }),
      });
      for (const { id, findings } of exported) {
        for (const finding of findings) terminal.say(`${id}: ${findingLine(finding)}`);
      }
      if (json) terminal.json(exported);
      else for (const { files } of exported) for (const file of files) terminal.print(file);
      return 0;
    } catch (error) {
      if (isAppError(error, "export.unknown-format")) throw new UsageError(errorSentence(error));
      if (!isAppError(error, "export.blocked")) throw error;
      for (const finding of error.data.findings) terminal.say(findingLine(finding));
      throw error;
    }
  },
};

function splitFormats(given: string | undefined): string[] {
  const names = (given ?? "").split(",").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

/** A publication's id by its id or its name as written in the settings. */
function publicationId({ publications }: Settings, named: string): string {
  const wanted = named.trim().toLowerCase();
  const found =
    publications.find(({ id }) => id === named) ??
    publications.find(({ name }) => name.toLowerCase() === wanted);
  if (found) return found.id;
  const known = publications.map(({ name, id }) => `${name} (${id})`).join(", ");
  throw new UsageError(
    errorSentence(new AppError("export.unknown-publication", { publication: named, known })),
  );
}
