import { describe, expect, test } from "vitest";
import { UsageError } from "../../../electron/cli/command.ts";
import { readCommandLine } from "../../../electron/cli/command-line.ts";
import { commands } from "../../../electron/cli/commands.ts";
import { commandHelp, help } from "../../../electron/cli/help.ts";

const read = (...argv: string[]) => readCommandLine(argv, commands);

describe("a command line", () => {
  test("names a command, its arguments and its options, in any order", () => {
    for (const argv of [
      ["export", "a", "b", "--format", "html,json", "--format", "markdown", "--out", "x"],
      ["--out", "x", "--format=html,json", "export", "a", "--format", "markdown", "b"],
    ]) {
      const line = read(...argv);
      if (line.kind !== "command") throw new Error("not a command");
      expect(line.command.name).toBe("export");
      expect(line.args).toEqual(["a", "b"]);
      expect(line.options.text("format")).toBe("html,json,markdown");
      expect(line.options.text("out")).toBe("x");
    }
  });

  test("may name the library before or after the command", () => {
    for (const argv of [
      ["--library", "/l", "list"],
      ["list", "--library=/l"],
    ]) {
      const line = read(...argv);
      expect(line.kind === "command" && line.options.text("library")).toBe("/l");
    }
  });

  test("may give an option a value that begins with a minus", () => {
    for (const argv of [
      ["list", "--query", "-ferry"],
      ["--query", "-ferry", "list"],
    ]) {
      const line = read(...argv);
      expect(line.kind === "command" && line.options.text("query")).toBe("-ferry");
    }
  });

  test("asks for help or the version before anything else is looked at", () => {
    expect(read("--help")).toEqual({ kind: "help" });
    expect(read("export", "--help")).toMatchObject({ kind: "help", command: { name: "export" } });
    expect(read("--version")).toEqual({ kind: "version" });
  });

  test.each([
    ["no command", [], /Name a command/],
    ["a command that is none", ["publish"], /no command “publish”/],
    ["an option that is none", ["list", "--colour"], /^There is no option --colour/],
    ["another command's option", ["list", "--out", "x"], /--out/],
    ["an option without its value", ["list", "--query"], /^--query needs a value/],
    ["an option before another", ["list", "--query", "--trash"], /^--query needs a value[^']*$/],
    ["a value for a switch", ["doctor", "--repair=yes"], /^--repair takes no value\.$/],
    ["too few arguments", ["import"], /dateline import FILE…/],
    ["too many arguments", ["show", "a", "b"], /dateline show ID/],
    ["an argument where none is taken", ["list", "a"], /dateline list/],
  ])("is refused for %s", (_case, argv, message) => {
    expect(() => read(...argv)).toThrow(UsageError);
    expect(() => read(...argv)).toThrow(message);
  });
});

test("the help names every command, and each command has its own", () => {
  const page = help().join("\n");
  for (const command of commands) {
    expect(page).toContain(command.usage);
    expect(commandHelp(command)[0]).toBe(`dateline ${command.usage}`);
  }
});
