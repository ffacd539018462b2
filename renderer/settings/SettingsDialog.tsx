import { useState } from "react";
import type { Publication } from "../../shared/publication.ts";
import { messages } from "../messages/en.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { BackupsView } from "./BackupsView.tsx";
import { CheckView } from "./CheckView.tsx";
import { LibrarySettings, type LibraryView } from "./LibrarySettings.tsx";
import { OpenFilesView } from "./OpenFilesView.tsx";
import { PersonalSettings } from "./PersonalSettings.tsx";
import { PublicationForm } from "./PublicationForm.tsx";
import { PublicationList } from "./PublicationList.tsx";
import { blankPublication } from "./publication-draft.ts";
import { SnippetList } from "./SnippetList.tsx";

interface Props {
  /** Begins with an empty publication. */
  addsPublication: boolean;
  onClose(): void;
}

const words = messages.settings;

/** Who writes here, how the window looks, the publications articles leave in, and the library. */
export function SettingsDialog({ addsPublication, onClose }: Props) {
  const [edited, setEdited] = useState<Publication | null>(
    addsPublication ? blankPublication() : null,
  );
  const [view, setView] = useState<LibraryView | null>(null);
  const [left, setLeft] = useState<LibraryView | null>(null);

  function leave(): void {
    setLeft(view);
    setView(null);
  }

  const body = () => {
    if (edited) return <PublicationForm publication={edited} onDone={() => setEdited(null)} />;
    if (view === "backups") return <BackupsView onDone={leave} />;
    if (view === "files") return <OpenFilesView onDone={leave} />;
    if (view === "check") return <CheckView onDone={leave} />;
    return (
      <>
        <PersonalSettings />
        <PublicationList onEdit={setEdited} onAdd={() => setEdited(blankPublication())} />
        <SnippetList />
        <LibrarySettings cameFrom={left} onOpen={setView} />
      </>
    );
  };
  return (
    <Dialog title={titleOf(edited, view)} onClose={onClose}>
      {body()}
    </Dialog>
  );
}

function titleOf(edited: Publication | null, view: LibraryView | null): string {
  if (edited) return edited.name || words.newPublication;
  if (view === "backups") return messages.backups.listTitle;
  if (view === "files") return messages.backups.filesTitle;
  if (view === "check") return messages.check.title;
  return words.title;
}
