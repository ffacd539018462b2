import { describe, expect, it, vi } from "vitest";
import { CommandRegistry } from "../../../renderer/commands/registry.ts";
import { runMenuCommand } from "../../../renderer/commands/use-command-keys.ts";

describe("the command registry", () => {
  it("runs what was registered and says whether there was anything", () => {
    const registry = new CommandRegistry();
    const run = vi.fn();
    expect(registry.run("article.save")).toBe(false);
    const remove = registry.register("article.save", { run });
    expect(registry.run("article.save")).toBe(true);
    remove();
    expect(registry.run("article.save")).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it("runs nothing that is disabled", () => {
    const registry = new CommandRegistry();
    const run = vi.fn();
    registry.register("article.export", { run, isEnabled: () => false });
    expect(registry.isEnabled("article.export")).toBe(false);
    expect(registry.run("article.export")).toBe(false);
    expect(run).not.toHaveBeenCalled();
  });

  it("lets the newest action count, whichever is removed first", () => {
    const registry = new CommandRegistry();
    const ran: string[] = [];
    const removeOld = registry.register("bold", { run: () => ran.push("old") });
    const removeNew = registry.register("bold", { run: () => ran.push("new") });
    registry.run("bold");
    removeOld();
    registry.run("bold");
    removeNew();
    expect(ran).toEqual(["new", "new"]);
    expect(registry.has("bold")).toBe(false);
  });

  it("keeps the body's commands to the body for keys and menu, not for buttons", () => {
    const registry = new CommandRegistry();
    const run = vi.fn();
    let inBody = false;
    registry.watchBody(() => inBody);
    registry.register("bold", { run });
    expect(registry.runAtCaret("bold")).toBe(false);
    expect(registry.run("bold")).toBe(true);
    inBody = true;
    expect(registry.runAtCaret("bold")).toBe(true);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it("announces registering, removing and what its owners announce, until unsubscribed", () => {
    const registry = new CommandRegistry();
    const listener = vi.fn();
    const unsubscribe = registry.subscribe(listener);
    registry.register("link", { run() {} })();
    registry.changed();
    unsubscribe();
    registry.changed();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it("knows menu commands by name and refuses names it does not know", () => {
    const registry = new CommandRegistry();
    const run = vi.fn();
    registry.register("article.new", { run });
    expect(runMenuCommand(registry, "article.new")).toBe(true);
    expect(runMenuCommand(registry, "article.burn")).toBe(false);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
