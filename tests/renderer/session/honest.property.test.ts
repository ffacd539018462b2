import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { full, openSession, pass } from "../support/session.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Opened = ReturnType<typeof openSession>;

/** Everything that can befall an open article, each as a step. */
const steps = {
  types: async ({ type }: Opened) => type(`Typed at ${Date.now()}`),
  "types a letter more": async ({ type, session }: Opened) => type(`${session.fields.headline}.`),
  "is emptied": async ({ session, type }: Opened) => {
    session.attachCopy(() => ({ version: 3, blocks: [] }));
    session.copyChanged();
    session.setField("standfirst", "");
    type("");
  },
  "is left empty": async ({ session }: Opened) =>
    void (await session.leaveEmpty().catch(() => undefined)),
  "undoes all": async ({ type, opened }: Opened) => type(opened.article.fields.headline),
  "is changed elsewhere": async ({ library }: Opened) => library.changeElsewhere("Theirs"),
  "loses its answers": async ({ library }: Opened) => {
    library.answersLost = true;
  },
  "has a full disk": async ({ library }: Opened) => {
    library.broken = full;
  },
  "is well again": async ({ library }: Opened) => {
    library.answersLost = false;
    library.takesEntries = false;
    library.broken = undefined;
  },
  "has room for entries only": async ({ library }: Opened) => {
    library.broken = full;
    library.takesEntries = true;
  },
  "is taken for gone": async ({ library }: Opened) => library.recoverJournal(),
  "is hidden": async ({ session }: Opened) => session.leave(),
  "waits for the journal": async () => void (await pass(100)),
  "waits a little": async () => void (await pass(300)),
  "waits long": async () => void (await pass(12_000)),
  "is flushed": async ({ session }: Opened) => void (await session.flush().catch(() => undefined)),
  "is decided": async ({ session }: Opened) =>
    void (await session.keepMine().catch(() => undefined)),
  "moves its status": async ({ session, library }: Opened) => {
    const move = async () => {
      library.changeElsewhere(library.content.fields.headline);
      return { ...session.article, ...library.content, revision: library.head };
    };
    await session.exclusively(move).catch(() => undefined);
  },
};

function expectHonest({ session, library }: Opened): void {
  const { saveState } = session;
  const isSaid = saveState.kind === "saved" || (saveState.kind === "conflict" && saveState.isKept);
  if (!isSaid) return;
  const base = saveState.kind === "conflict" ? saveState.kept : session.revision;
  expect(canonicalJson(library.recoverable(base))).toBe(
    canonicalJson({ fields: session.fields, copy: session.copy }),
  );
}

describe("the save state of an article that", () => {
  it("says saved, or kept beside, only while the library has the text of the window, as its base or in its journal", async () => {
    const names = Object.keys(steps) as (keyof typeof steps)[];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...names), { maxLength: 25 }), async (walk) => {
        const opened = openSession();
        for (const name of walk) {
          await steps[name](opened);
          expectHonest(opened);
        }
        // Whatever befell it, it comes to rest saved or at a decision that is a person's.
        await steps["is well again"](opened);
        await pass(30_000);
        expect(["saved", "conflict", "emptied"]).toContain(opened.session.saveState.kind);
        expectHonest(opened);
        opened.session.dispose();
      }),
      { numRuns: 300 },
    );
  });

  it("was undone during a conflict is saved by itself again once that is over", async () => {
    const opened = openSession();
    const { session, library, type, kind } = opened;
    library.changeElsewhere("Theirs");
    type("Mine");
    await pass(1500);
    type(opened.opened.article.fields.headline);
    await session.flush();
    expect(kind()).toBe("conflict");
    await session.keepMine();
    type("And on");
    await pass(1500);
    expect(kind()).toBe("saved");
    expect(library.content.fields.headline).toBe("And on");
  });

  it("another program changed just before a status move meets that text as a conflict", async () => {
    const { session, library, type, kind } = openSession();
    await session.exclusively(async () => {
      library.changeElsewhere("Theirs");
      return { ...session.article, ...library.content, revision: library.head };
    });
    type("Mine");
    await pass(1500);
    expect(kind()).toBe("conflict");
    expect(library.content.fields.headline).toBe("Theirs");
  });
});
