import { useState } from "react";
import type { Publication } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { PersonalSettings } from "./PersonalSettings.tsx";
import { PublicationForm } from "./PublicationForm.tsx";
import { PublicationList } from "./PublicationList.tsx";
import { blankPublication } from "./publication-draft.ts";

interface Props {
  /** Begins with an empty publication. */
  addsPublication: boolean;
  onClose(): void;
}

const words = messages.settings;

/** Who writes here, how the window looks, and the publications articles leave in. */
export function SettingsDialog({ addsPublication, onClose }: Props) {
  const [edited, setEdited] = useState<Publication | null>(
    addsPublication ? blankPublication() : null,
  );
  const title = edited ? edited.name || words.newPublication : words.title;
  return (
    <Dialog title={title} onClose={onClose}>
      {edited ? (
        <PublicationForm publication={edited} onDone={() => setEdited(null)} />
      ) : (
        <>
          <PersonalSettings />
          <PublicationList onEdit={setEdited} onAdd={() => setEdited(blankPublication())} />
        </>
      )}
    </Dialog>
  );
}
