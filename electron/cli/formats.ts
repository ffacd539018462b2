import { exportFormats } from "../../shared/export/format-list.ts";
import type { Command } from "./command.ts";
import { table } from "./terminal.ts";

export const formatsCommand: Command = {
  name: "formats",
  usage: "formats",
  summary: "the export formats: name, extension, what each is",
  arguments: "none",
  async run({ json, terminal }) {
    const formats = exportFormats.map(({ name, file, extension, description }) => ({
      name,
      file,
      extension,
      description,
    }));
    if (json) terminal.json(formats);
    else {
      const rows = formats.map(({ name, extension, description }) => [
        name,
        extension,
        description,
      ]);
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    return 0;
  },
};
