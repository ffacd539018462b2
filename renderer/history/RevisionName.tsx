import { type FormEvent, useId, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

interface Props {
  articleId: string;
  summary: RevisionSummary;
  onNamed(name: string): void;
}

const words = messages.history;

/** The name a person gives a revision. Enter keeps it; an empty one takes it away. */
export function RevisionName({ articleId, summary, onNamed }: Props) {
  const services = useServices();
  const notices = useNotices();
  const [typed, setTyped] = useState(summary.name);
  const id = useId();
  const name = typed.trim();

  async function keep(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (name === summary.name) return;
    try {
      await services.articles.nameRevision({ id: articleId, revision: summary.revision, name });
      notices.say(name === "" ? words.unnamed : words.named(name));
      onNamed(name);
    } catch (error) {
      notices.report(error);
    }
  }

  return (
    <form className="revision-name" onSubmit={(event) => void keep(event)}>
      <label htmlFor={id}>{words.name}</label>
      <span id={`${id}-hint`}>{words.nameHint}</span>
      <input
        id={id}
        className="line"
        aria-describedby={`${id}-hint`}
        value={typed}
        maxLength={200}
        placeholder={words.namePlaceholder}
        onChange={(event) => setTyped(event.target.value)}
      />
      {/* Always there, so that nothing moves while one types. */}
      <button type="submit" className="button" disabled={name === summary.name}>
        {words.saveName}
      </button>
    </form>
  );
}
