import type { ArticleSession } from "./article-session.ts";

/**
 * Saves when the window loses the focus, is hidden or goes away, and asks before it goes away with
 * something unsaved. Gives back the removal.
 */
export function flushOnLeave(session: ArticleSession): () => void {
  // The session shows and retries a save that fails; there is nobody here to tell.
  const flush = () => void session.flush().catch(() => undefined);
  const onVisibility = () => {
    if (document.visibilityState === "hidden") flush();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (!session.hasUnsaved) return;
    flush();
    event.preventDefault();
  };
  window.addEventListener("blur", flush);
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", onBeforeUnload);
  return () => {
    window.removeEventListener("blur", flush);
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("pagehide", flush);
    window.removeEventListener("beforeunload", onBeforeUnload);
  };
}
