import { useEffect, useRef } from "react";
import { useCommand } from "../commands/command-hooks.ts";
import { isTextField } from "../commands/text-field.ts";
import { runMenuCommand, useCommandKeys } from "../commands/use-command-keys.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useCommands } from "../ui/commands-context.ts";
import { useServerEvents } from "../ui/events-context.ts";
import type { Layout } from "../ui/layout.ts";
import { useNotices } from "../ui/notices.ts";

interface Actions {
  layout: Layout;
  session: ArticleSession | null;
  newArticle(): Promise<void>;
  chooseTemplate(): void;
  moveToTrash(): void;
  chooseFiles(): void;
  openPalette(): void;
  openKeys(): void;
  saveCopy(): void;
}

/** What the commands about the window and the article do; those of the body are the editor's. */
export function useWindowCommands(actions: Actions): void {
  const { layout, session, newArticle, moveToTrash, chooseFiles, saveCopy } = actions;
  const { openPalette, openKeys, chooseTemplate } = actions;
  const registry = useCommands();
  const notices = useNotices();
  const isOpen = session !== null;

  useCommandKeys(registry);
  useServerEvents((event) => {
    if (event.type === "window.command") runMenuCommand(registry, event.command);
  });

  useCommand(registry, "article.new", () => newArticle().catch(notices.report));
  useCommand(registry, "article.fromTemplate", chooseTemplate);
  useCommand(registry, "article.import", chooseFiles);
  useCommand(
    registry,
    "article.save",
    // A save that fails is shown where the save status is.
    () => session?.flush().catch(() => undefined),
    isOpen,
  );
  useCommand(registry, "article.saveCopy", saveCopy, isOpen);
  useCommand(registry, "article.export", () => layout.show("export"), isOpen);
  useCommand(
    registry,
    "article.trash",
    moveToTrash,
    isOpen && session.readOnly?.reason !== "article.trashed",
  );
  useCommand(registry, "view.articles", () => layout.setListOpen(!layout.listOpen));
  useCommand(registry, "view.details", () => layout.show("details"), isOpen);
  useCommand(registry, "view.outline", () => layout.show("outline"), isOpen);
  useCommand(registry, "view.checks", () => layout.show("checks"), isOpen);
  useCommand(registry, "view.history", () => layout.show("history"), isOpen);
  useCommand(registry, "view.inspector", () => layout.setInspectorOpen(!layout.inspectorOpen));
  useCommand(registry, "view.palette", openPalette);
  useCommand(registry, "help.keys", openKeys);
  useQuestionMark(openKeys);
  useEscape(layout);
}

/** A bare question mark asks for the shortcuts wherever nothing is typed. */
function useQuestionMark(openKeys: () => void): void {
  const latest = useRef(openKeys);
  latest.current = openKeys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (isTextField(target) || (target instanceof HTMLElement && target.isContentEditable))
        return;
      if (target instanceof Element && target.closest("dialog, select")) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

/** Escape closes a pane that lies over the page, when nothing nearer has taken it. */
function useEscape(layout: Layout): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      // Dialogs and lists of choices close themselves.
      if (target?.closest("dialog, select")) return;
      if (layout.inspectorFloats && layout.inspectorOpen) {
        layout.setInspectorOpen(false);
        focusToggle(target, ".inspector", ".bar__last");
      } else if (layout.listFloats && layout.listOpen) {
        layout.setListOpen(false);
        focusToggle(target, ".library", ".bar__first");
      }
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [layout]);
}

// The focus must not vanish with the pane it was in.
function focusToggle(from: Element | null, pane: string, toggle: string): void {
  if (from?.closest(pane)) document.querySelector<HTMLElement>(toggle)?.focus();
}
