import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { FieldName } from "../../shared/article/finding.ts";
import { useCommand } from "../commands/command-hooks.ts";
import type { BodyEditorHandle } from "../editor/body-editor-types.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useCommands } from "../ui/commands-context.ts";
import { type Asked, FindBar } from "./FindBar.tsx";
import { FindSession } from "./find-session.ts";

const nothingAsked: Asked = {
  query: { text: "", matchCase: false, matchAccents: false, wholeWord: false, pattern: false },
  replacement: "",
};
/** What was looked for last, in whichever article. */
let lastAsked = nothingAsked;

interface Open {
  replaces: boolean;
  turn: number;
}

/** The commands that find and replace in this article, and their bar while it is open. */
export function useFind(
  session: ArticleSession,
  body: RefObject<BodyEditorHandle | null>,
  onJump: (field: FieldName) => void,
): ReactNode {
  const registry = useCommands();
  const [open, setOpen] = useState<Open | null>(null);
  const [asked, setAsked] = useState(lastAsked);
  const find = useRef<FindSession>(undefined);
  useEffect(
    () => () => {
      find.current?.dispose();
      find.current = undefined;
    },
    [],
  );

  const ask = (next: Asked) => {
    lastAsked = next;
    setAsked(next);
  };
  const show = (replaces: boolean) => {
    if (!body.current) return;
    find.current ??= new FindSession(session, body.current);
    const chosen = chosenText();
    if (chosen) ask({ ...asked, query: { ...asked.query, text: chosen } });
    setOpen({ replaces: replaces || (open?.replaces ?? false), turn: (open?.turn ?? 0) + 1 });
  };
  const step = (by: 1 | -1) => (open ? find.current?.step(by) : show(false));
  useCommand(registry, "find", () => show(false));
  useCommand(registry, "find.replace", () => show(session.readOnly === null));
  useCommand(registry, "find.next", () => step(1));
  useCommand(registry, "find.previous", () => step(-1));

  if (!open || !find.current) return null;
  return (
    <FindBar
      find={find.current}
      asked={asked}
      onAsk={ask}
      replaces={open.replaces}
      turn={open.turn}
      canReplace={session.readOnly === null}
      onJump={onJump}
      onReplaces={(replaces) => setOpen({ ...open, replaces })}
      onClose={() => setOpen(null)}
    />
  );
}

/** What is selected on the page, when that is a few words of one line. */
function chosenText(): string {
  const text = window.getSelection()?.toString() ?? "";
  return text.length <= 100 && !text.includes("\n") ? text.trim() : "";
}
