import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { ArticleSession } from "../../../renderer/session/article-session.ts";
import type { SaveState } from "../../../renderer/session/save-state.ts";
import type { OpenedArticle } from "../../../shared/contract/services.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { AppError } from "../../../shared/errors.ts";
import { anArticle } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { OneArticleLibrary } from "../support/library.ts";

const full = new AppError("library.full", { folder: "/library" });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(given: Partial<OpenedArticle> = {}) {
  const opened = { article: anArticle(), readOnly: null, ...given };
  const library = new OneArticleLibrary(opened);
  const session = new ArticleSession({ opened, save: library.save });
  const seen: SaveState["kind"][] = [];
  session.subscribe(() => {
    const { kind } = session.saveState;
    if (seen.at(-1) !== kind) seen.push(kind);
  });
  onTestFinished(() => session.dispose());
  const kind = () => session.saveState.kind;
  const type = (headline: string) => session.setField("headline", headline);
  return { opened, library, session, seen, kind, type };
}

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe("the save state", () => {
  it("begins as saved, with the time and the revision that were loaded", () => {
    const { session, opened } = open();
    const { updatedAt, revision } = opened.article;
    expect(session.saveState).toEqual({ kind: "saved", at: updatedAt, revision });
  });

  it("is saving at once with the first change, and saved only after the acknowledgement", async () => {
    const { library, session, kind, type } = open();
    library.takes = 100;
    type("A");
    expect(kind()).toBe("saving");
    await pass(250);
    expect(library.running).toBe(1);
    expect(kind()).toBe("saving");
    await pass(100);
    expect(session.saveState).toMatchObject({ kind: "saved", revision: 5 });
    expect(library.content.fields.headline).toBe("A");
  });

  it("stays saving when something was typed while the save was on its way", async () => {
    const { library, kind, type, seen } = open();
    library.takes = 100;
    type("A");
    await pass(300);
    type("AB");
    await pass(60);
    expect(library.content.fields.headline).toBe("A");
    expect(kind()).toBe("saving");
    await pass(400);
    expect(library.content.fields.headline).toBe("AB");
    expect(seen).toEqual(["saving", "saved"]);
  });

  it("says why a save failed, keeps saying so, and is saved once one succeeds", async () => {
    const { library, session, kind, type, seen } = open();
    library.broken = full;
    type("A");
    await pass(250);
    expect(session.saveState).toEqual({ kind: "failed", error: full });
    type("AB");
    expect(kind()).toBe("failed");
    library.broken = undefined;
    await pass(250);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("AB");
    expect(seen).toEqual(["saving", "failed", "saved"]);
  });

  it("wraps what is no error of ours, so that there is a sentence for it", async () => {
    const { session, library, kind, type } = open();
    library.save = async () => {
      throw new TypeError("no wire");
    };
    const broken = new ArticleSession({
      opened: { article: session.article, readOnly: null },
      save: library.save,
    });
    onTestFinished(() => broken.dispose());
    broken.setField("headline", "A");
    await pass(250);
    expect(broken.saveState).toMatchObject({ kind: "failed", error: { code: "internal" } });
    type("untouched");
    expect(kind()).toBe("saving");
  });
});

describe("when a save starts", () => {
  it("is 250 ms after the last change", async () => {
    const { library, type } = open();
    type("A");
    await pass(200);
    type("AB");
    await pass(200);
    expect(library.calls).toBe(0);
    await pass(50);
    expect(library.calls).toBe(1);
  });

  it("is at most 700 ms after the first unsaved change, however fast somebody types", async () => {
    const { library, type } = open();
    for (let at = 0; at < 700; at += 50) {
      type(`A${at}`);
      await pass(50);
    }
    expect(library.calls).toBe(1);
    for (let at = 700; at < 1450; at += 50) {
      type(`A${at}`);
      await pass(50);
    }
    expect(library.calls).toBe(2);
  });

  it("is never while another is on its way", async () => {
    const { library, type } = open();
    library.takes = 900;
    for (let at = 0; at < 6000; at += 70) {
      type(`A${at}`);
      await pass(70);
    }
    await pass(3000);
    expect(library.mostRunning).toBe(1);
    expect(library.content.fields.headline).toMatch(/^A59/);
  });

  it("is after 1, 2, 4, 8 and then every 10 seconds while the disk fails", async () => {
    const { library, type } = open();
    library.broken = full;
    type("A");
    await pass(250);
    const calls: number[] = [];
    for (const pause of [1000, 2000, 4000, 8000, 10_000, 10_000]) {
      await pass(pause - 1);
      calls.push(library.calls);
      await pass(1);
    }
    expect(calls).toEqual([1, 2, 3, 4, 5, 6]);
    expect(library.calls).toBe(7);
  });

  it("is soon after a new change, even in a long pause after a failure", async () => {
    const { library, type, kind } = open();
    library.broken = full;
    type("A");
    await pass(250 + 1000 + 2000);
    library.broken = undefined;
    type("AB");
    await pass(250);
    expect(kind()).toBe("saved");
  });

  it("is not at all when the content is what was saved last", async () => {
    const { library, session, kind, type } = open();
    const { headline } = session.fields;
    type("other");
    type(headline);
    session.copyChanged();
    await pass(250);
    expect(library.calls).toBe(0);
    expect(kind()).toBe("saved");
  });

  it("is not for a field set to the value it has", () => {
    const { session, kind } = open();
    session.setField("tags", [...session.fields.tags]);
    expect(kind()).toBe("saved");
  });

  it("is not at all for an article that may only be read", async () => {
    const { library, session, kind, type } = open({
      readOnly: { reason: "copy.too-new", detail: "copy version 2" },
    });
    type("A");
    session.copyChanged();
    await pass(2000);
    expect(library.calls).toBe(0);
    expect(kind()).toBe("saved");
  });
});

describe("the copy", () => {
  it("is read from the editor when it is saved, not when it changes", async () => {
    const { library, session } = open();
    let copy: Copy = doc(p("one"));
    const read = vi.fn(() => copy);
    session.attachCopy(read);
    session.copyChanged();
    copy = doc(p("one two"));
    session.copyChanged();
    expect(read).not.toHaveBeenCalled();
    await pass(250);
    expect(library.content.copy).toEqual(doc(p("one two")));
  });

  it("outlives the editor", async () => {
    const { library, session } = open();
    const detach = session.attachCopy(() => doc(p("last words")));
    session.copyChanged();
    detach();
    await session.flush();
    expect(library.content.copy).toEqual(doc(p("last words")));
  });
});

describe("flush", () => {
  it("saves at once and resolves when everything typed before it is saved", async () => {
    const { library, session, type } = open();
    type("A");
    await session.flush();
    expect(library.content.fields.headline).toBe("A");
    expect(library.calls).toBe(1);
  });

  it("waits for a save on its way and sends what came after it", async () => {
    const { library, session, type } = open();
    library.takes = 100;
    type("A");
    await pass(250);
    type("AB");
    const flushed = session.flush();
    await pass(200);
    await flushed;
    expect(library.content.fields.headline).toBe("AB");
    expect(library.mostRunning).toBe(1);
  });

  it("rejects with the reason when the save fails", async () => {
    const { library, session, type } = open();
    library.broken = full;
    type("A");
    await expect(session.flush()).rejects.toBe(full);
    expect(session.hasUnsaved).toBe(true);
  });

  it("has nothing to do when nothing was changed", async () => {
    const { library, session } = open();
    await session.flush();
    expect(library.calls).toBe(0);
    expect(session.hasUnsaved).toBe(false);
  });
});

describe("a conflict", () => {
  async function conflicted() {
    const opened = open();
    opened.library.changeElsewhere("Theirs");
    opened.type("Mine");
    await pass(250);
    return opened;
  }

  it("names the revision the text was kept as and the one that is in its way", async () => {
    const { session, library } = await conflicted();
    expect(session.saveState).toEqual({ kind: "conflict", kept: 6, head: 5 });
    expect(library.content.fields.headline).toBe("Theirs");
    expect(library.revisions.get(6)?.fields.headline).toBe("Mine");
    expect(session.hasUnsaved).toBe(false);
  });

  it("stops saving until a person decides, whatever is typed", async () => {
    const { session, library, type, kind } = await conflicted();
    type("Mine too");
    await pass(60_000);
    expect(library.calls).toBe(1);
    expect(kind()).toBe("conflict");
    expect(session.hasUnsaved).toBe(true);
  });

  it("keeps what was typed since as a revision of its own before the window goes", async () => {
    const { session, library, type } = await conflicted();
    type("Mine too");
    await session.flush();
    expect(session.saveState).toEqual({ kind: "conflict", kept: 7, head: 5 });
    expect(library.revisions.get(7)?.fields.headline).toBe("Mine too");
    await session.flush();
    expect(library.calls).toBe(2);
  });

  it("ends with mine on top of theirs, and the revision remembers both", async () => {
    const { session, library, type } = await conflicted();
    type("Mine too");
    await session.keepMine();
    expect(session.saveState).toMatchObject({ kind: "saved", revision: 7 });
    expect(library.content.fields.headline).toBe("Mine too");
    expect(library.revisions.get(7)?.parents).toEqual([5, 6]);
    type("And on");
    await pass(250);
    expect(library.revisions.get(8)?.parents).toEqual([7]);
  });

  it("may come again while mine is being kept", async () => {
    const { session, library } = await conflicted();
    library.changeElsewhere("Theirs again");
    await session.keepMine();
    expect(session.saveState).toEqual({ kind: "conflict", kept: 8, head: 7 });
    await session.keepMine();
    expect(library.revisions.get(9)?.parents).toEqual([7, 6, 8]);
  });
});

describe("a change that this window makes by another service", () => {
  it("meets no save: what was typed before is saved first, what is typed meanwhile waits", async () => {
    const { session, library, type, kind } = open();
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
    expect(kind()).toBe("saving");
    await pass(250);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("Meanwhile");
    expect(library.calls).toBe(2);
  });

  it("is not made when what was typed cannot be saved", async () => {
    const { session, library, type } = open();
    library.broken = full;
    type("Before");
    const change = vi.fn();
    await expect(session.exclusively(change)).rejects.toBe(full);
    expect(change).not.toHaveBeenCalled();
  });

  it("is not made while a conflict waits for a person, whose text is kept meanwhile", async () => {
    const { session, library, type } = open();
    library.changeElsewhere("Theirs");
    type("Mine");
    const change = vi.fn();
    await expect(session.exclusively(change)).rejects.toMatchObject({ code: "article.conflict" });
    expect(change).not.toHaveBeenCalled();
    expect(library.revisions.get(6)?.fields.headline).toBe("Mine");
  });
});
