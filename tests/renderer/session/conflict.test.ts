import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { full, openSession, pass } from "../support/session.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a conflict", () => {
  async function conflicted() {
    const opened = openSession();
    opened.library.changeElsewhere("Theirs");
    opened.type("Mine");
    await pass(1500);
    return opened;
  }

  it("names the revision the text was kept as and the one that is in its way", async () => {
    const { session, library } = await conflicted();
    expect(session.saveState).toEqual({ kind: "conflict", kept: 6, head: 5, isKept: true });
    expect(library.content.fields.headline).toBe("Theirs");
    expect(library.revisions.get(6)?.fields.headline).toBe("Mine");
    expect(session.hasUnsaved).toBe(false);
  });

  it("goes on keeping what is typed until a person decides, and nothing that is not", async () => {
    const { session, library, type, kind } = await conflicted();
    type("Mine too");
    expect(session.hasUnsaved).toBe(true);
    expect(session.saveState).toMatchObject({ kind: "conflict", isKept: false });
    await pass(1500);
    expect(session.saveState).toEqual({ kind: "conflict", kept: 7, head: 5, isKept: true });
    expect(library.revisions.get(7)?.fields.headline).toBe("Mine too");
    expect(library.content.fields.headline).toBe("Theirs");
    expect(session.hasUnsaved).toBe(false);
    await pass(60_000);
    expect(library.calls).toBe(2);
    expect(kind()).toBe("conflict");
  });

  it("is typed on in the journal of the text it was kept as, told by its time as well", async () => {
    const { library, type } = await conflicted();
    type("Mine too");
    await pass(100);
    const base = { baseRevision: 6, baseSavedAt: "2024-11-15T18:36:06Z" };
    expect(library.entries.at(-1)).toMatchObject({ ...base, sequence: 1 });
  });

  it("says why when what is typed cannot be kept, and is a conflict again when it can", async () => {
    const { library, type, kind } = await conflicted();
    library.broken = full;
    type("Mine too");
    await pass(1500);
    expect(kind()).toBe("failed");
    library.broken = undefined;
    await pass(10_000);
    expect(kind()).toBe("conflict");
    expect(library.revisions.get(7)?.fields.headline).toBe("Mine too");
  });

  it("ends with mine on top of theirs, and the revision remembers both", async () => {
    const { session, library, type } = await conflicted();
    type("Mine too");
    await session.keepMine();
    expect(session.saveState).toMatchObject({ kind: "saved", revision: 7 });
    expect(library.content.fields.headline).toBe("Mine too");
    expect(library.revisions.get(7)?.parents).toEqual([5, 6]);
    type("And on");
    await pass(1500);
    expect(library.revisions.get(8)?.parents).toEqual([7]);
  });

  it("may come again while mine is being kept", async () => {
    const { session, library } = await conflicted();
    library.changeElsewhere("Theirs again");
    await session.keepMine();
    expect(session.saveState).toEqual({ kind: "conflict", kept: 8, head: 7, isKept: true });
    await session.keepMine();
    expect(library.revisions.get(9)?.parents).toEqual([7, 6, 8]);
  });
});

describe("a change that this window makes by another service", () => {
  it("meets no save: what was typed before is saved first, what is typed meanwhile is journaled", async () => {
    const { session, library, type, kind } = openSession();
    type("Before");
    const done = session.exclusively(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      library.changeElsewhere("Before");
      return { ...session.article, status: "ready", revision: library.head };
    });
    await pass(500);
    type("Meanwhile");
    await pass(500);
    await done;
    expect(session.article.status).toBe("ready");
    expect(library.recoverable(session.revision).fields.headline).toBe("Meanwhile");
    await pass(1500);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("Meanwhile");
    expect(library.calls).toBe(2);
  });

  it("is not made when what was typed cannot be saved", async () => {
    const { session, library, type } = openSession();
    library.broken = full;
    type("Before");
    const change = vi.fn();
    await expect(session.exclusively(change)).rejects.toBe(full);
    expect(change).not.toHaveBeenCalled();
  });

  it("is not made while a conflict waits for a person, whose text is kept meanwhile", async () => {
    const { session, library, type } = openSession();
    library.changeElsewhere("Theirs");
    type("Mine");
    const change = vi.fn();
    await expect(session.exclusively(change)).rejects.toMatchObject({ code: "article.conflict" });
    expect(change).not.toHaveBeenCalled();
    expect(library.revisions.get(6)?.fields.headline).toBe("Mine");
  });
});
