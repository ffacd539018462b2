import { messages } from "../messages/en.ts";
import { Dialog } from "../ui/Dialog.tsx";

/** An article that a person is about to delete for ever. */
export interface Purge {
  id: string;
  headline: string;
}

interface Props {
  purge: Purge;
  onPurge(): void;
  onClose(): void;
}

const words = messages.trash;

/** Asks once more, by the article's name: this is the one thing that cannot be undone. */
export function PurgeDialog({ purge, onPurge, onClose }: Props) {
  return (
    <Dialog title={words.purgeTitle} onClose={onClose}>
      <p>{words.purgeWarning(purge.headline || messages.untitled)}</p>
      <div className="dialog__actions">
        <button type="button" className="button" onClick={onClose}>
          {words.keep}
        </button>
        <button type="button" className="button button--primary" onClick={onPurge}>
          {words.purgeSure}
        </button>
      </div>
    </Dialog>
  );
}
