import type { Command } from "./command.ts";
import { printReturn } from "./restore-backup.ts";

export const exportLibraryCommand: Command = {
  name: "export-library",
  usage: "export-library FOLDER",
  summary: "writes the whole library as open files: data, page and pictures of every article",
  arguments: "one",
  async run({ args, path, open, json, terminal }) {
    const { services } = await open();
    const written = await services.library.writeOpenFiles({ folder: path(args[0]!) });
    for (const { subject, problem } of written.problems) terminal.say(`${subject}: ${problem}`);
    if (json) terminal.json(written);
    else {
      for (const name of ["articles", "written", "media"] as const) {
        terminal.print(`${name}\t${written[name]}`);
      }
    }
    return written.problems.length === 0 ? 0 : 1;
  },
};

export const importLibraryCommand: Command = {
  name: "import-library",
  usage: "import-library FOLDER",
  summary: "reads such files back; what is there with another text is kept beside it",
  arguments: "one",
  async run({ args, path, open, json, terminal }) {
    const { services } = await open();
    const back = await services.library.readOpenFiles({ folder: path(args[0]!) });
    if (json) terminal.json(back);
    else printReturn(back, terminal);
    return back.problems.length === 0 ? 0 : 1;
  },
};
