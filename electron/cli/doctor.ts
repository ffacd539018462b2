import type { Command } from "./command.ts";
import { table } from "./terminal.ts";

export const doctorCommand: Command = {
  name: "doctor",
  usage: "doctor [--repair]",
  summary: "checks the library and lists what is wrong with it",
  options: { repair: { type: "boolean" } },
  arguments: "none",
  async run({ flag, library, open, json, terminal }) {
    const { services } = await open();
    const problems = await services.library.doctor({ repair: flag("repair") });
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
