import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Copy } from "../../../shared/copy/copy.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { full, openSession, pass } from "../support/session.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("an entry of the journal", () => {
  it("goes out 100 ms after the first change that none holds", async () => {
    const { library, type } = openSession();
    type("A");
    await pass(60);
    type("AB");
    await pass(39);
    expect(library.entries).toEqual([]);
    await pass(1);
    expect(library.entries).toMatchObject([{ sequence: 1, fields: { headline: "AB" } }]);
    await pass(50);
    type("ABC");
    await pass(100);
    expect(library.entries.at(-1)).toMatchObject({ sequence: 2, fields: { headline: "ABC" } });
  });

  it("holds the fields and blocks that changed, and nothing else", async () => {
    const { library, session, opened } = openSession();
    let copy: Copy = doc(p("one"), p("two"), p("three"));
    session.attachCopy(() => copy);
    session.copyChanged();
    await pass(100);
    const changed = { ...p("two, and more"), id: copy.blocks[1]!.id };
    copy = { ...copy, blocks: copy.blocks.with(1, changed) };
    session.copyChanged();
    session.setField("kicker", "Weather");
    await pass(100);
    const { id, revision, updatedAt } = opened.article;
    expect(library.entries[1]).toEqual({
      ...{ id, window: "page", baseRevision: revision, baseSavedAt: updatedAt, sequence: 2 },
      fields: { kicker: "Weather" },
      splices: [{ at: 1, remove: 1, insert: [changed] }],
    });
  });

  it("is not sent when nothing is different", async () => {
    const { library, session, kind } = openSession();
    session.copyChanged();
    await pass(100);
    expect(library.entries).toEqual([]);
    await pass(250);
    expect(kind()).toBe("saved");
  });

  it("that cannot be written is followed by a save at once, and the journal goes on from there", async () => {
    const { library, session, type, kind } = openSession();
    type("A");
    await pass(100);
    library.recoverJournal();
    type("AB");
    await pass(100);
    await pass(1);
    expect(library.content.fields.headline).toBe("AB");
    expect(session.revision).toBe(6);
    await pass(150);
    expect(kind()).toBe("saved");
    type("ABC");
    await pass(100);
    expect(library.entries.at(-1)).toMatchObject({ baseRevision: 6, sequence: 1 });
  });

  it("goes on being written while only whole saves fail, and the status does not hide that", async () => {
    const { library, session, type, kind } = openSession();
    library.broken = full;
    library.takesEntries = true;
    type("A");
    await pass(1600);
    expect(kind()).toBe("failed");
    type("AB");
    await pass(100);
    expect(library.recoverable(4).fields.headline).toBe("AB");
    expect(session.hasUnsaved).toBe(false);
    expect(kind()).toBe("failed");
  });

  it("goes out at once when the page is left, also behind one that is on its way", async () => {
    const { library, session, type } = openSession();
    library.takes = 500;
    type("A");
    await pass(100);
    type("AB");
    session.leave();
    expect(library.entries).toMatchObject([{ sequence: 1 }, { sequence: 2 }]);
    await pass(2000);
    expect(library.content.fields.headline).toBe("AB");
  });
});

describe("an article that was emptied", () => {
  async function emptied() {
    const given = openSession();
    const { session } = given;
    session.attachCopy(() => ({ version: 3, blocks: [] }));
    session.copyChanged();
    session.setField("headline", "");
    session.setField("standfirst", "");
    await pass(1500);
    return given;
  }

  it("keeps its text in the library until a person decides, and the journal what was done", async () => {
    const { session, library, kind, opened } = await emptied();
    expect(kind()).toBe("emptied");
    expect(library.content.fields).toEqual(opened.article.fields);
    expect(session.hasUnsaved).toBe(false);
    await pass(60_000);
    expect(library.calls).toBe(1);
  });

  it("is left empty at a person's word", async () => {
    const { session, library, kind } = await emptied();
    await session.leaveEmpty();
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("");
  });

  it("has its text back when it is opened anew, and nothing empty is recovered", async () => {
    const { session, library, opened } = await emptied();
    await session.dropEmptiness();
    expect(library.head).toBe(4);
    expect(library.recoverable(4).fields).toEqual(opened.article.fields);
  });

  it("is saved as before once that is undone, also where no entry came before the save", async () => {
    const { session, kind, opened } = openSession();
    const { copy, fields } = opened.article;
    let shown: Copy = { ...copy, blocks: [] };
    session.attachCopy(() => shown);
    session.copyChanged();
    session.setField("headline", "");
    session.setField("standfirst", "");
    await session.flush();
    expect(kind()).toBe("emptied");
    shown = copy;
    session.copyChanged();
    session.setField("headline", fields.headline);
    session.setField("standfirst", fields.standfirst);
    await pass(1500);
    expect(kind()).toBe("saved");
  });

  it("is saved as before once something is typed", async () => {
    const { library, kind, type } = await emptied();
    type("A new beginning");
    await pass(1500);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("A new beginning");
  });
});

describe("a copy elsewhere", () => {
  it("is made at once when saving fails, and then at most every two seconds while the text changes", async () => {
    const { session, library, type, rescue, kind } = openSession();
    library.broken = full;
    type("A");
    await pass(150);
    expect(rescue).toHaveBeenCalledTimes(1);
    expect(session.saveState).toMatchObject({ kind: "failed", rescued: "/home/ana/rescued.json" });
    for (let at = 0; at < 4000; at += 100) {
      type(`A${at}`);
      await pass(100);
    }
    await pass(60_000);
    expect(rescue).toHaveBeenCalledTimes(3);
    expect(rescue).toHaveBeenLastCalledWith(
      expect.objectContaining({ fields: expect.objectContaining({ headline: "A3900" }) }),
      expect.any(Number),
    );
    library.broken = undefined;
    await pass(10_000);
    expect(kind()).toBe("saved");
  });

  it("that cannot be made is tried again with the next change, and none is claimed", async () => {
    const { session, library, type, rescue } = openSession();
    library.broken = full;
    rescue.mockRejectedValueOnce(new Error("no disk at all"));
    type("A");
    await pass(150);
    expect(session.saveState).toMatchObject({ kind: "failed", rescued: null });
    type("AB");
    await pass(2000);
    expect(session.saveState).toMatchObject({ kind: "failed", rescued: "/home/ana/rescued.json" });
  });
});
