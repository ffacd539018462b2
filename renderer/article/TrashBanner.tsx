import { Trash2 } from "lucide-react";
import type { Trash } from "../library/use-trash.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { Strip } from "./Strip.tsx";

const words = messages.trash;

/** Over an article in the trash: it can be read, taken out, or deleted for ever. */
export function TrashBanner({ session, trash }: { session: ArticleSession; trash: Trash }) {
  const { id } = session;
  const { headline } = session.fields;
  return (
    <Strip icon={<Trash2 aria-hidden="true" />} text={words.inTrash(headline || messages.untitled)}>
      <button type="button" className="button" onClick={() => trash.takeOut(id, headline)}>
        {words.restore}
      </button>
      <button type="button" className="button" onClick={() => trash.ask({ id, headline })}>
        {words.purge}
      </button>
    </Strip>
  );
}
