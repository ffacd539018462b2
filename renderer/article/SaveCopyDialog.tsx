import { useSyncExternalStore } from "react";
import type { ExportInput } from "../../shared/export/formats.ts";
import type { MediaItem } from "../../shared/media.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { usePublication } from "../settings/settings-context.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useMediaShelf } from "./media-shelf.ts";
import { htmlCopy, jsonCopy, saveFile } from "./save-copy.ts";

/** Offers what is in the window as a file, saved by the browser itself. */
export function SaveCopyDialog({ session, onClose }: { session: ArticleSession; onClose(): void }) {
  const publication = usePublication(session.fields.publication);
  const shelf = useMediaShelf();
  const known = useSyncExternalStore(shelf.subscribe, () => shelf.known);

  function input(): ExportInput {
    const { article, fields, copy } = session;
    const media = new Map<string, MediaItem>();
    for (const [id, item] of known) if (item) media.set(id, item);
    return { article: { ...article, fields, copy }, publication, media };
  }

  return (
    <Dialog title={messages.saveCopy.title} onClose={onClose}>
      <p>{messages.saveCopy.what}</p>
      <div className="save-copy">
        <button type="button" className="button" onClick={() => saveFile(jsonCopy(input()))}>
          {messages.saveCopy.json}
        </button>
        <button type="button" className="button" onClick={() => saveFile(htmlCopy(input()))}>
          {messages.saveCopy.html}
        </button>
      </div>
    </Dialog>
  );
}
