import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ArticleSession } from "../../../renderer/session/article-session.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { full, openSession, pass } from "../support/session.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the save state", () => {
  it("begins as saved, with the time and the revision that were loaded", () => {
    const { session, opened } = openSession();
    const { updatedAt, revision } = opened.article;
    expect(session.saveState).toEqual({ kind: "saved", at: updatedAt, revision });
  });

  it("is saving at once with the first change, and saved only after the journal has it", async () => {
    const { library, session, kind, type } = openSession();
    library.takes = 100;
    type("A");
    expect(kind()).toBe("saving");
    await pass(100);
    expect(library.running).toBe(1);
    expect(kind()).toBe("saving");
    expect(session.hasUnsaved).toBe(true);
    await pass(100);
    expect(session.hasUnsaved).toBe(false);
    await pass(250);
    expect(session.saveState).toMatchObject({ kind: "saved", revision: 4 });
    expect(library.recoverable(4).fields.headline).toBe("A");
    await pass(1500);
    expect(session.saveState).toMatchObject({ kind: "saved", revision: 5 });
    expect(library.content.fields.headline).toBe("A");
  });

  it("stays saving while somebody types, however soon it is on the disk: no flicker", async () => {
    const { type, seen, library } = openSession();
    for (let at = 0; at < 1400; at += 125) {
      type(`A${at}`);
      await pass(125);
    }
    expect(library.entries.length + library.calls).toBeGreaterThan(10);
    expect(seen).toEqual(["saving"]);
    await pass(250);
    expect(seen).toEqual(["saving", "saved"]);
  });

  it("stays saving when something was typed while the last was on its way", async () => {
    const { library, kind, type, seen } = openSession();
    library.takes = 1000;
    type("A");
    await pass(200);
    type("AB");
    await pass(1300);
    expect(library.recoverable(4).fields.headline).toBe("A");
    expect(kind()).toBe("saving");
    await pass(5000);
    expect(library.content.fields.headline).toBe("AB");
    expect(seen).toEqual(["saving", "saved"]);
  });

  it("says why a save failed, keeps saying so, and is saved once one succeeds", async () => {
    const { library, session, kind, type, seen } = openSession();
    library.broken = full;
    type("A");
    await pass(150);
    expect(session.saveState).toMatchObject({ kind: "failed", error: full });
    type("AB");
    expect(kind()).toBe("failed");
    library.broken = undefined;
    await pass(250);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("AB");
    expect(seen).toEqual(["saving", "failed", "saved"]);
  });

  it("wraps what is no error of ours, so that there is a sentence for it", async () => {
    const { session, library } = openSession();
    const broken = async () => {
      throw new TypeError("no wire");
    };
    const other = new ArticleSession({
      opened: { article: session.article, readOnly: null, recovered: null, waiting: null },
      window: "page",
      save: broken,
      journal: broken,
    });
    onTestFinished(() => other.dispose());
    other.setField("headline", "A");
    await pass(250);
    expect(other.saveState).toMatchObject({ kind: "failed", error: { code: "internal" } });
    expect(library.calls).toBe(0);
  });
});

describe("when a save starts", () => {
  it("is 0.4 seconds after the last change", async () => {
    const { library, type } = openSession();
    type("A");
    await pass(300);
    type("AB");
    await pass(399);
    expect(library.calls).toBe(0);
    await pass(1);
    expect(library.calls).toBe(1);
  });

  it("is at most 0.7 seconds after the first unsaved change, however fast somebody types", async () => {
    const { library, type } = openSession();
    const typeUntil = async (from: number, to: number) => {
      for (let at = from; at < to; at += 50) {
        type(`A${at}`);
        await pass(50);
      }
    };
    await typeUntil(0, 750);
    expect(library.calls).toBe(1);
    await typeUntil(750, 1500);
    expect(library.calls).toBe(2);
  });

  it("is never while another call is on its way", async () => {
    const { library, type } = openSession();
    library.takes = 900;
    for (let at = 0; at < 16_000; at += 70) {
      type(`A${at}`);
      await pass(70);
    }
    await pass(6000);
    expect(library.mostRunning).toBe(1);
    expect(library.content.fields.headline).toMatch(/^A159/);
  });

  it("is after 1, 2, 4, 8 and then every 10 seconds while the disk fails", async () => {
    const { library, type } = openSession();
    library.broken = full;
    type("A");
    await pass(101);
    const calls: number[] = [];
    for (const pause of [1000, 2000, 4000, 8000, 10_000, 10_000]) {
      await pass(pause - 2);
      calls.push(library.calls);
      await pass(2);
    }
    expect(calls).toEqual([1, 2, 3, 4, 5, 6]);
    expect(library.calls).toBe(7);
    expect(library.entries).toHaveLength(1);
  });

  it("is soon after a new change, even in a long pause after a failure", async () => {
    const { library, type, kind } = openSession();
    library.broken = full;
    type("A");
    await pass(250 + 1000 + 2000);
    library.broken = undefined;
    type("AB");
    await pass(250);
    expect(kind()).toBe("saved");
  });

  it("is not at all when the content is what was saved last, and nothing was journaled", async () => {
    const { library, session, kind, type } = openSession();
    const { headline } = session.fields;
    type("other");
    type(headline);
    session.copyChanged();
    await pass(1500);
    expect(library.calls).toBe(0);
    expect(kind()).toBe("saved");
  });

  it("is when it was undone, so that nothing of it is recovered", async () => {
    const { library, session, type } = openSession();
    const { headline } = session.fields;
    type("other");
    await pass(100);
    type(headline);
    await pass(1500);
    expect(library.calls).toBe(1);
    expect(library.head).toBe(4);
    expect(library.recoverable(4).fields.headline).toBe(headline);
  });

  it("is not for a field set to the value it has", () => {
    const { session, kind } = openSession();
    session.setField("tags", [...session.fields.tags]);
    expect(kind()).toBe("saved");
  });

  it("is not at all for an article that may only be read", async () => {
    const { library, session, kind, type } = openSession({
      readOnly: { reason: "copy.too-new", detail: "copy version 2" },
    });
    type("A");
    session.copyChanged();
    await pass(6000);
    expect(library.calls + library.entries.length).toBe(0);
    expect(kind()).toBe("saved");
  });
});

describe("the copy", () => {
  it("is read from the editor when it is kept, not when it changes", async () => {
    const { library, session } = openSession();
    let copy: Copy = doc(p("one"));
    const read = vi.fn(() => copy);
    session.attachCopy(read);
    read.mockClear();
    session.copyChanged();
    copy = doc(p("one two"));
    session.copyChanged();
    expect(read).not.toHaveBeenCalled();
    await pass(1500);
    expect(library.content.copy).toEqual(doc(p("one two")));
  });

  it("outlives the editor", async () => {
    const { library, session } = openSession();
    const detach = session.attachCopy(() => doc(p("last words")));
    session.copyChanged();
    detach();
    await session.flush();
    expect(library.content.copy).toEqual(doc(p("last words")));
  });
});

describe("flush", () => {
  it("saves at once and resolves when everything typed before it is saved", async () => {
    const { library, session, type } = openSession();
    type("A");
    await session.flush();
    expect(library.content.fields.headline).toBe("A");
    expect(library.calls).toBe(1);
  });

  it("waits for a save on its way and sends what came after it", async () => {
    const { library, session, type } = openSession();
    library.takes = 100;
    type("A");
    await pass(150);
    type("AB");
    const flushed = session.flush();
    await pass(200);
    await flushed;
    expect(library.content.fields.headline).toBe("AB");
    expect(library.mostRunning).toBe(1);
  });

  it("rejects with the reason when the save fails", async () => {
    const { library, session, type } = openSession();
    library.broken = full;
    type("A");
    await expect(session.flush()).rejects.toBe(full);
    expect(session.hasUnsaved).toBe(true);
  });

  it("has nothing to do when nothing was changed", async () => {
    const { library, session } = openSession();
    await session.flush();
    expect(library.calls).toBe(0);
    expect(session.hasUnsaved).toBe(false);
  });
});
