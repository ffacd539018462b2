import { useMemo } from "react";
import { type Status, statuses } from "../../shared/article/status.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { useSettings } from "../settings/settings-context.ts";
import { figure } from "../ui/clock.ts";
import type { ListState, Question } from "./article-pages.ts";

interface Props {
  status: Question["status"];
  category: string;
  state: ListState;
  onStatus(status: Question["status"]): void;
  onCategory(category: string): void;
}

/** Status, category, and how many articles that leaves. */
export function ListFilters({ status, category, state, onStatus, onCategory }: Props) {
  const categories = useCategories(category);
  return (
    <div className="library__filter">
      <select
        className="choice choice--quiet"
        aria-label={messages.articles.status}
        value={status}
        onChange={(event) => onStatus(event.target.value as Status | "")}
      >
        <option value="">{messages.articles.everyStatus}</option>
        {statuses.map((name) => (
          <option key={name} value={name}>
            {statusNames[name]}
          </option>
        ))}
      </select>
      <select
        className="choice choice--quiet"
        aria-label={messages.articles.category}
        value={category}
        onChange={(event) => onCategory(event.target.value)}
      >
        <option value="">{messages.articles.everyCategory}</option>
        {categories.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <span className="library__count figures" role="status">
        {state.known && (
          <>
            {messages.articles.count(figure(state.total), state.capped)}
            <span className="unseen">{messages.articles.counted(state.total)}</span>
          </>
        )}
      </span>
    </div>
  );
}

/** The categories of all publications by name, and the chosen one. */
function useCategories(chosen: string): string[] {
  const { publications } = useSettings().settings;
  return useMemo(() => {
    const names = publications.flatMap(({ categories }) => categories.map(({ name }) => name));
    if (chosen !== "") names.push(chosen);
    return [...new Set(names)].sort((a, b) => a.localeCompare(b));
  }, [publications, chosen]);
}
