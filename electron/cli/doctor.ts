import { isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { salvageFolder } from "../services/repair/salvage-folder.ts";
import type { Call, Command } from "./command.ts";
import { table } from "./terminal.ts";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "doctor [--repair]",
  summary: "checks the library and lists what is wrong with it",
  options: { repair: { type: "boolean" } },
  arguments: "none",
  async run(call) {
    const { flag, library, json, terminal } = call;
    const { services, notices } = await openOrSalvage(call);
    const told = notices.length;
    const problems = await services.library.doctor({ repair: flag("repair") });
    for (const notice of notices.slice(told)) terminal.say(errorSentence(notice));
    if (json) terminal.json(problems);
    else {
      const rows = problems.map(({ kind, subject, problem, repaired }) => [
        repaired ? "repaired" : "wrong",
        kind,
        subject,
        problem,
      ]);
      for (const line of table(rows, terminal.columns)) terminal.print(line);
    }
    if (problems.length === 0) terminal.say(`Nothing is wrong with the library in ${library}.`);
    return problems.every((problem) => problem.repaired) ? 0 : 1;
  },
};

/** With --repair, a library that cannot be opened is put together again first. */
async function openOrSalvage({ open, flag, library, terminal }: Call): Promise<OpenedServices> {
  try {
    return await open();
  } catch (error) {
    if (!isAppError(error, "library.damaged") || !flag("repair")) throw error;
    terminal.say(errorSentence(error));
    const { notice } = await salvageFolder(library, () => new Date());
    terminal.say(errorSentence(notice));
    return open();
  }
}
