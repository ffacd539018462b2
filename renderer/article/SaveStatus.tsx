import { errorSentence } from "../../shared/messages/errors.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import type { SaveState } from "../session/save-state.ts";
import { useSaveState } from "../session/session-hooks.ts";
import { clockTime, fullTime } from "../ui/clock.ts";

/** Whether what was typed is safe; never more than is known. */
export function SaveStatus({ session }: { session: ArticleSession }) {
  const state = useSaveState(session);
  const text = session.readOnly ? messages.save.readOnly : textOf(state);
  return (
    // Not live: a voice at every pause would drown the writing. What fails is an alert of its own.
    <span
      role="status"
      aria-live="off"
      aria-label={messages.save.label}
      className="save-status figures"
      data-state={state.kind}
      title={state.kind === "saved" ? fullTime(state.at) : text}
    >
      {text}
    </span>
  );
}

function textOf(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return messages.save.saved(clockTime(state.at));
    case "saving":
      return messages.save.saving;
    case "failed":
      return messages.save.failed(errorSentence(state.error));
    case "emptied":
      return messages.save.emptiedShort;
    case "conflict":
      return state.isKept ? messages.save.conflict : messages.save.saving;
  }
}
