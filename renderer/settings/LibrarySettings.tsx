import { Archive, FolderOpen } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Backups, HostInfo, LibraryInfo } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { useBackups, usePercent, whenOf } from "./backups-hold.ts";

export type LibraryView = "backups" | "files" | "check";

const labels: Readonly<Record<LibraryView, string>> = {
  backups: messages.backups.list,
  files: messages.backups.files,
  check: messages.check.open,
};

interface Props {
  /** The view that was just left: its button has the focus again. */
  cameFrom: LibraryView | null;
  onOpen(view: LibraryView): void;
}

const words = messages.backups;

/** Where the library is, when it was last backed up, and the ways to its backups and open files. */
export function LibrarySettings({ cameFrom, onOpen }: Props) {
  const { library, host } = useServices();
  const notices = useNotices();
  const [facts, setFacts] = useState<{ info: LibraryInfo; can: HostInfo["can"] } | null>(null);
  const { backups, reload } = useBackups();
  const [busy, setBusy] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    Promise.all([library.info({}), host.info({})]).then(
      ([info, { can }]) => setFacts({ info, can }),
      notices.report,
    );
  }, [library, host, notices]);
  useEffect(() => opener.current?.focus(), []);

  async function backUp(): Promise<void> {
    setBusy(true);
    try {
      await library.backUp({});
    } finally {
      setBusy(false);
      reload();
    }
  }

  return (
    <section className="settings-part library-settings">
      <h3>{words.title}</h3>
      {facts && (
        <p className="library-settings__place">
          <span dir="ltr">{facts.info.folder}</span>
          {facts.can.reveal && (
            <IconButton
              label={words.reveal}
              onClick={() => {
                host.reveal({ path: facts.info.folder }).catch(notices.report);
              }}
            >
              <FolderOpen />
            </IconButton>
          )}
        </p>
      )}
      {backups && <Standing backups={backups} busy={busy} />}
      <div className="library-settings__actions">
        <button
          type="button"
          className="button"
          disabled={busy || backups?.running === true}
          onClick={() => void backUp().catch(notices.report)}
        >
          <Archive aria-hidden="true" />
          {words.backUp}
        </button>
        {(["backups", "files", "check"] as const).map((view) => (
          <button
            key={view}
            type="button"
            className="button"
            ref={view === cameFrom ? opener : null}
            onClick={() => onOpen(view)}
          >
            {labels[view]}
          </button>
        ))}
      </div>
    </section>
  );
}

function Standing({ backups, busy }: { backups: Backups; busy: boolean }) {
  const percent = usePercent("backup");
  const { failure, running } = backups;
  const last = backups.backups[0];
  const now = new Date();
  let text = last ? words.last(whenOf(last.at, now)) : words.never;
  if (busy || running) text = percent === null ? words.starting : words.running(percent);
  return (
    <>
      <p role="status">{text}</p>
      {last && last.reason !== "migration" && last.mediaMissing > 0 && (
        <p className="problem">{words.mediaMissing(last.mediaMissing)}</p>
      )}
      {last && last.altered > 0 && <p className="problem">{words.altered(last.altered)}</p>}
      {failure && (
        <p className="problem" role="alert">
          {words.failed(whenOf(failure.at, now), failure.problem, failure.folder)}
        </p>
      )}
    </>
  );
}
