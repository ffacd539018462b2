import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { packContent } from "../../../electron/library/content.ts";
import { Database } from "../../../electron/library/database.ts";
import { lanes } from "../../../electron/library/journal-table.ts";
import { replayLane } from "../../../electron/library/replay.ts";
import { continueAbove, highestNumber } from "../../../electron/library/revision-numbers.ts";
import { headlessHost } from "../../../electron/platform/host.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../../electron/services/create-services.ts";
import { contentOf } from "../../support/article-builder.ts";
import { Desk, type Program } from "./desk.ts";
import { TextsKept } from "./texts-kept.ts";

const libraryFiles = ["dateline.sqlite", "dateline.sqlite-wal", "dateline.sqlite-shm"];

/**
 * One library, two programs on it and three windows: two of the first program, one of the other. The
 * command line opens the library for each of its commands, as it does in life.
 */
export class TestNewsroom {
  readonly folder = mkdtempSync(join(tmpdir(), "dateline-desks-"));
  readonly texts = new TextsKept();
  readonly articles: string[] = [];
  /** Hashes of every text in copies that were put aside, by article. */
  readonly #aside = new Map<string, Set<string>>();
  readonly #programs: Program[] = [];
  readonly desks: Desk[] = [];
  #ms = Date.UTC(2024, 10, 15, 9);
  #clockWentBack = false;
  #putBackByHand = false;

  async open(): Promise<void> {
    for (let n = 0; n < 2; n += 1) this.#programs.push({ opened: await this.#openServices() });
    const articles = this.#programs[0]!.opened.services.articles;
    for (const headline of ["first", "second"]) {
      const { id, fields, copy } = await articles.create(contentOf(headline));
      this.articles.push(id);
      this.texts.add({ article: id, by: "start", content: { fields, copy }, at: this.#now() });
    }
    const [one, two] = this.#programs;
    for (const [index, program] of [one!, one!, two!].entries()) {
      const desk = new Desk(`w${index}`, program, this.texts, () => this.#now());
      for (const id of this.articles) await desk.load(id);
      this.desks.push(desk);
    }
  }

  /** Lets time go by. A window that is left alone saves within five seconds what it has journaled. */
  async pause(seconds: number): Promise<void> {
    if (seconds > 5) for (const desk of this.desks) await desk.settle();
    this.#ms += seconds * 1000;
  }

  /**
   * A base is told by number and time. So where a copy is put back by hand and the clock is behind as
   * well, two revisions could look alike; that one can only help by not doing both.
   */
  async setClockBack(): Promise<void> {
    if (this.#putBackByHand) return;
    this.#clockWentBack = true;
    for (const desk of this.desks) await desk.settle();
    this.#ms -= 3_600_000;
  }

  /** What a command of the command line does: open, act, close. */
  async command(act: (services: OpenedServices["services"]) => Promise<void>): Promise<void> {
    const opened = await this.#openServices();
    try {
      await act(opened.services);
    } finally {
      await opened.close();
    }
  }

  /** Adds a text of the command line's to what has to be found again. */
  async acknowledged(article: string, by: string, services = this.services): Promise<void> {
    const { fields, copy } = (await services.articles.get({ id: article })).article;
    this.texts.add({ article, by, content: { fields, copy }, at: this.#now() });
  }

  get services(): OpenedServices["services"] {
    return this.#programs[0]!.opened.services;
  }

  /** A copy of one moment, as a backup is. */
  backUp(): void {
    const target = join(this.folder, "backup.sqlite");
    rmSync(target, { force: true });
    const source = new DatabaseSync(join(this.folder, "dateline.sqlite"), { readOnly: true });
    source.prepare("VACUUM INTO ?").run(target);
    source.close();
  }

  /**
   * Puts the backup in the library's place while no program runs. Windows know what they knew before.
   * What was there is put aside, where its texts can still be had.
   */
  async putBack(byHand: boolean): Promise<void> {
    if (byHand && this.#clockWentBack) return;
    if (byHand) this.#putBackByHand = true;
    await this.#setAside();
    for (const { opened } of this.#programs) await opened.close();
    const path = join(this.folder, "dateline.sqlite");
    const replaced = new Database(path, this.folder, "read");
    const highest = highestNumber(replaced);
    replaced.close();
    for (const file of libraryFiles) rmSync(join(this.folder, file), { force: true });
    cpSync(join(this.folder, "backup.sqlite"), path);
    if (!byHand) {
      const database = new Database(path, this.folder, "write");
      continueAbove(database, highest);
      database.close();
    }
    for (const program of this.#programs) program.opened = await this.#openServices();
  }

  /** Texts that cannot be had back, and what the doctor finds. */
  async lost(): Promise<string[]> {
    const lost: string[] = [];
    for (const id of this.articles) {
      const hashes = new Set([...(await this.#hashes(id)), ...(this.#aside.get(id) ?? [])]);
      lost.push(...this.texts.missing(id, hashes));
    }
    const found = await this.services.library.doctor({});
    // Of a copy put back by hand it tells that the library is older, as it should.
    const problems = found.filter(({ kind }) => kind !== "older");
    return [...lost, ...problems.map(({ subject, problem }) => `doctor: ${subject} ${problem}`)];
  }

  async close(): Promise<void> {
    for (const { opened } of this.#programs) await opened.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #setAside(): Promise<void> {
    for (const id of this.articles) {
      const aside = this.#aside.get(id) ?? new Set();
      for (const hash of await this.#hashes(id)) aside.add(hash);
      this.#aside.set(id, aside);
    }
  }

  /** Of everything that can be had back: revisions, and what the journal gives when it is replayed. */
  async #hashes(id: string): Promise<string[]> {
    const revisions = await this.services.articles.history({ id });
    const database = new Database(join(this.folder, "dateline.sqlite"), this.folder, "read");
    try {
      const replayed = lanes(database, id).flatMap((lane) => {
        // Texts that were left behind become revisions together with the last one.
        const { replayed, leftBehind } = replayLane(database, lane);
        const texts = replayed ? [replayed, ...leftBehind] : leftBehind;
        return texts.map(({ content }) => packContent(content).hash);
      });
      return [...revisions.map(({ contentHash }) => contentHash), ...replayed];
    } finally {
      database.close();
    }
  }

  #now(): number {
    return this.#ms++;
  }

  #openServices(): Promise<OpenedServices> {
    return openServices({
      folder: this.folder,
      host: headlessHost("cli"),
      log: silentLog,
      openSettings: openSettingsStore,
      now: () => new Date(this.#now()),
    });
  }
}
