import type { ArticleSession } from "./article-session.ts";

/**
 * Saves when the window loses the focus, is hidden or goes away, and asks before it goes away with
 * something that is not on the disk. Gives back the removal.
 */
export function flushOnLeave(session: ArticleSession): () => void {
  const leave = () => session.leave();
  const onVisibility = () => {
    if (document.visibilityState === "hidden") leave();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    leave();
    if (session.hasUnsaved) event.preventDefault();
  };
  window.addEventListener("blur", leave);
  document.addEventListener("visibilitychange", onVisibility);
  window.addEventListener("pagehide", leave);
  window.addEventListener("beforeunload", onBeforeUnload);
  return () => {
    window.removeEventListener("blur", leave);
    document.removeEventListener("visibilitychange", onVisibility);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("beforeunload", onBeforeUnload);
  };
}
