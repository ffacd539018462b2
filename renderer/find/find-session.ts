import type { ArticleFields } from "../../shared/article/article.ts";
import { type Query, replacedText, type Span } from "../../shared/find/find-text.ts";
import type { BodyEditorHandle } from "../editor/body-editor-types.ts";
import { BodyFinder, type BodyMatch, type Search } from "../editor/find/body-finder.ts";
import { type Beside, UndoBeside } from "../editor/find/undo-beside.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { type FieldText, settledFields, textsAfter, textsBefore } from "./field-texts.ts";
import { type SearchOrProblem, searchOf } from "./search-of.ts";

/** A match on a field or in the body. */
export type Match = { in: "field"; of: FieldText; span: Span } | { in: "body"; match: BodyMatch };

export interface FindState {
  matches: readonly Match[];
  /** Index of the match that next and replace are about; -1 when there is none. */
  at: number;
  problem: string | null;
}

const nothing: FindState = { matches: [], at: -1, problem: null };
/** Milliseconds from a change of the text to looking again. */
const settle = 200;

/**
 * Finding and replacing in one open article: its fields in the order of the page, and the body.
 * Looking changes nothing; replacing is one step of undo, fields included.
 */
export class FindSession {
  readonly #session: ArticleSession;
  readonly #handle: BodyEditorHandle;
  readonly #body: BodyFinder;
  readonly #undo: UndoBeside;
  readonly #listeners = new Set<() => void>();
  readonly #removals: (() => void)[];
  #query: Query | null = null;
  #search: SearchOrProblem = null;
  #state: FindState = nothing;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(session: ArticleSession, body: BodyEditorHandle) {
    this.#session = session;
    this.#handle = body;
    this.#body = new BodyFinder(body.getEditor());
    this.#undo = new UndoBeside(body.getEditor());
    const soon = () => {
      if (this.#search === null) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#look(), settle);
    };
    let fields = session.fields;
    this.#removals = [
      this.#undo.register(),
      this.#body.watch(soon),
      session.subscribe(() => {
        if (session.fields === fields) return;
        fields = session.fields;
        soon();
      }),
    ];
  }

  get state(): FindState {
    return this.#state;
  }

  get body(): BodyFinder {
    return this.#body;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks for something else, or with null for nothing. Resolves when it was looked for. */
  async ask(query: Query | null): Promise<void> {
    if (query === this.#query) return;
    this.#query = query;
    this.#search = query && searchOf(query);
    await this.#look(true);
  }

  /** True when this is what was looked for, and not something that is still typed. */
  isAbout(query: Query): boolean {
    return query === this.#query;
  }

  step(by: 1 | -1): void {
    const { matches, at } = this.#state;
    if (matches.length === 0) return;
    this.#set({ ...this.#state, at: (at + by + matches.length) % matches.length });
  }

  /** Replaces the match that it stands on. Gives how many were replaced. */
  replaceOne(replacement: string): Promise<number> {
    return this.#replace(({ matches, at }) => matches.slice(at, at + 1), replacement);
  }

  replaceAll(replacement: string): Promise<number> {
    return this.#replace(({ matches }) => matches, replacement);
  }

  /** Where the writing goes on when there is no match to go to. */
  leave(): void {
    this.#handle.focus();
  }

  /** Opens the form in which the text of a match is edited; false for one that stands on the page. */
  openForm(match: Match): boolean {
    if (match.in !== "body" || !match.match.fact) return false;
    this.#handle.editFact(match.match.line, match.match.fact);
    return true;
  }

  /** Takes the last replacement back; false when something else was done since. */
  undo(): boolean {
    return this.#undo.undoLast();
  }

  dispose(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    for (const remove of this.#removals) remove();
  }

  async #replace(
    choose: (state: FindState) => readonly Match[],
    replacement: string,
  ): Promise<number> {
    if (this.#session.readOnly) return 0;
    // What was typed a moment ago moves what was found.
    await this.#look();
    const matches = this.#state.at < 0 ? [] : choose(this.#state);
    let count = 0;
    this.#undo.around(() => {
      const before = this.#session.fields;
      const { fields, replaced } = replaceInFields(before, matches, replacement);
      setFields(this.#session, before, fields);
      const inBody = matches.flatMap((match) => (match.in === "body" ? [match.match] : []));
      count = replaced + (inBody.length > 0 ? this.#body.replace(inBody, replacement) : 0);
      return replaced > 0 ? this.#fieldsStep(before, fields) : null;
    });
    await this.#look();
    return count;
  }

  #fieldsStep(before: ArticleFields, after: ArticleFields): Beside {
    return {
      undo: () => setFields(this.#session, after, before),
      redo: () => setFields(this.#session, before, after),
    };
  }

  async #look(anew = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#turn += 1;
    const turn = this.#turn;
    const search = this.#search;
    if (typeof search !== "function") {
      this.#set({ ...nothing, problem: search?.problem ?? null });
      return;
    }
    try {
      const { fields } = this.#session;
      const [before, body, after] = await Promise.all([
        inFields(textsBefore(fields), fields, search),
        this.#body.find(search),
        inFields(textsAfter(fields), fields, search),
      ]);
      if (turn !== this.#turn) return;
      const inBody = body.map((match): Match => ({ in: "body", match }));
      const matches = [...before, ...inBody, ...after];
      const at = anew ? 0 : Math.max(this.#state.at, 0);
      this.#set({ matches, at: Math.min(at, matches.length - 1), problem: null });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#set({ ...nothing, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  #set(state: FindState): void {
    const { matches, problem } = this.#state;
    if (matches.length + state.matches.length === 0 && problem === state.problem) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

async function inFields(
  texts: readonly FieldText[],
  fields: ArticleFields,
  search: Search,
): Promise<Match[]> {
  const spans = await search(texts.map((of) => of.read(fields)));
  return texts.flatMap((of, index) =>
    (spans[index] ?? []).map((span): Match => ({ in: "field", of, span })),
  );
}

function replaceInFields(
  before: ArticleFields,
  matches: readonly Match[],
  replacement: string,
): { fields: ArticleFields; replaced: number } {
  const inFields = matches.filter((match) => match.in === "field");
  let fields = before;
  for (const [of, found] of Map.groupBy(inFields, (match) => match.of)) {
    const spans = found.map(({ span }) => span);
    fields = of.put(fields, replacedText(of.read(fields), spans, replacement));
  }
  if (fields.tags !== before.tags) fields = settledFields(fields);
  return { fields, replaced: inFields.length };
}

/** Sets the fields in which these two differ, but none that was changed to something else since. */
function setFields(session: ArticleSession, from: ArticleFields, to: ArticleFields): void {
  for (const key of Object.keys(to) as (keyof ArticleFields)[]) {
    if (from[key] !== to[key] && session.fields[key] === from[key]) session.setField(key, to[key]);
  }
}
