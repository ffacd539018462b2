import { useCallback, useSyncExternalStore } from "react";
import type { Article, ArticleFields } from "../../shared/article/article.ts";
import type { ArticleSession } from "./article-session.ts";
import type { SaveState } from "./save-state.ts";

/** One field and its setter; renders again only when that field changes. */
export function useField<K extends keyof ArticleFields>(
  session: ArticleSession,
  key: K,
): [ArticleFields[K], (value: ArticleFields[K]) => void] {
  const value = useSlice(session, () => session.fields[key]);
  const set = useCallback((next: ArticleFields[K]) => session.setField(key, next), [session, key]);
  return [value, set];
}

/** All fields; renders again at every change of any of them. */
export function useFields(session: ArticleSession): ArticleFields {
  return useSlice(session, () => session.fields);
}

export function useSaveState(session: ArticleSession): SaveState {
  return useSlice(session, () => session.saveState);
}

/** The article as last loaded or saved: status, times, revision. */
export function useArticle(session: ArticleSession): Article {
  return useSlice(session, () => session.article);
}

function useSlice<T>(session: ArticleSession, read: () => T): T {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  return useSyncExternalStore(subscribe, read);
}
