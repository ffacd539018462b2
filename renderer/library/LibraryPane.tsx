import { FileInput, Keyboard, Plus, Settings, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { searchMistakes } from "../../shared/article/search-query.ts";
import type { Status } from "../../shared/article/status.ts";
import { searchMistakeSentence } from "../../shared/messages/search.ts";
import { useCommand } from "../commands/command-hooks.ts";
import { messages } from "../messages/en.ts";
import { useCommands } from "../ui/commands-context.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { keyHint } from "../ui/key-hint.ts";
import { ArticleList } from "./ArticleList.tsx";
import { useArticleRows } from "./article-rows.ts";
import { ListFilters } from "./ListFilters.tsx";
import { SearchBox } from "./SearchBox.tsx";
import type { Trash } from "./use-trash.ts";

/** Milliseconds from the last key in the search field to the search. */
const searchDelay = 160;

interface Props {
  openId: string | null;
  onOpen(id: string): void;
  onSettings(): void;
  /** Counts up with each new article, which must not be hidden by a search. */
  made: number;
  /** Opens the pane before the search field gets the focus. */
  onShow(): void;
  /** What moves the pane's edge. */
  edge: ReactNode;
  trash: Trash;
}

export function LibraryPane({ openId, onOpen, onSettings, made, onShow, edge, trash }: Props) {
  const registry = useCommands();
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const [status, setStatus] = useState<Status | "">("");
  const [category, setCategory] = useState("");
  const [inTrash, setInTrash] = useState(false);
  const { pages, state } = useArticleRows({ query, status, category, trashed: inTrash });
  const search = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const timer = window.setTimeout(() => setQuery(typed), searchDelay);
    return () => window.clearTimeout(timer);
  }, [typed]);

  const clear = () => {
    setTyped("");
    setQuery("");
    setStatus("");
    setCategory("");
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `made` is the occasion
  useEffect(() => {
    clear();
    setInTrash(false);
  }, [made]);

  useCommand(registry, "view.search", () => {
    onShow();
    requestAnimationFrame(() => search.current?.select());
  });

  return (
    <aside className="library" aria-label={messages.articles.label}>
      <div className="library__head">
        <button
          type="button"
          className="button button--wide"
          title={keyHint("article.new")}
          onClick={() => registry.run("article.new")}
        >
          <Plus aria-hidden="true" />
          {messages.articles.newArticle}
        </button>
        <SearchBox inputRef={search} typed={typed} onType={setTyped} />
        <ListFilters
          status={status}
          category={category}
          state={state}
          onStatus={setStatus}
          onCategory={setCategory}
        />
      </div>
      {inTrash && (
        <div className="library__trash">
          <h2>{messages.trash.label}</h2>
          <button type="button" className="text-button" onClick={() => setInTrash(false)}>
            {messages.trash.leave}
          </button>
        </div>
      )}
      <div className="library__rows">
        <ArticleList
          pages={pages}
          state={state}
          openId={openId}
          label={inTrash ? messages.trash.label : messages.articles.label}
          onOpen={onOpen}
          onDelete={({ id, headline }) =>
            inTrash ? trash.ask({ id, headline }) : trash.move(id, headline)
          }
        />
        {state.known && state.total === 0 && (
          <div className="empty">
            {query !== "" || status !== "" || category !== "" ? (
              <>
                <p>{inTrash ? messages.trash.notFound : messages.articles.notFound}</p>
                {searchMistakes(query).map((mistake) => (
                  <p key={`${mistake.kind} ${mistake.text}`}>{searchMistakeSentence(mistake)}</p>
                ))}
                <button type="button" className="button" onClick={clear}>
                  {messages.articles.clear}
                </button>
              </>
            ) : (
              <p>{inTrash ? messages.trash.empty : messages.articles.none}</p>
            )}
          </div>
        )}
      </div>
      <div className="library__tools" role="toolbar" aria-label={messages.tools.label}>
        <button
          type="button"
          className="text-button"
          title={keyHint("article.import")}
          onClick={() => registry.run("article.import")}
        >
          <FileInput aria-hidden="true" />
          {messages.tools.import}
        </button>
        <IconButton
          label={messages.trash.show}
          aria-pressed={inTrash}
          onClick={() => setInTrash(!inTrash)}
        >
          <Trash2 />
        </IconButton>
        <IconButton
          label={messages.tools.keys}
          keys={keyHint("help.keys")}
          onClick={() => registry.run("help.keys")}
        >
          <Keyboard />
        </IconButton>
        <IconButton label={messages.tools.settings} onClick={onSettings}>
          <Settings />
        </IconButton>
      </div>
      {edge}
    </aside>
  );
}
