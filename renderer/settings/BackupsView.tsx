import { type FormEvent, useState } from "react";
import type { BroughtBack } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { useServices } from "../ui/services-context.ts";
import { BackupRow } from "./BackupRow.tsx";
import { useBackups } from "./backups-hold.ts";
import { FolderLine } from "./FolderLine.tsx";
import { ReturnReport } from "./ReturnReport.tsx";
import { SettingsView } from "./SettingsView.tsx";
import { useSettings } from "./settings-context.ts";

const words = messages.backups;

/** Where backups go, which there are, and bringing one back. */
export function BackupsView({ onDone }: { onDone(): void }) {
  const { library } = useServices();
  const { backups } = useBackups();
  const [chosen, setChosen] = useState<string | null>(null);
  const [report, setReport] = useState<BroughtBack | null>(null);

  async function bringBack(name: string): Promise<void> {
    setReport(null);
    setReport(await library.restoreBackup({ name }));
    setChosen(null);
  }

  return (
    <SettingsView onDone={onDone}>
      <BackupFolder usual={backups?.folder} />
      {report && (
        <ReturnReport
          text={words.broughtBack(report.added, report.changed, report.same)}
          problems={report.problems}
        />
      )}
      {backups?.backups.length === 0 && <p className="hint">{words.none}</p>}
      <ul className="backups" aria-label={words.listTitle}>
        {backups?.backups.map((backup) => (
          <BackupRow
            key={backup.folder}
            backup={backup}
            chosen={chosen === backup.name}
            onChoose={(yes) => setChosen(yes ? backup.name : null)}
            onBringBack={() => bringBack(backup.name)}
          />
        ))}
      </ul>
      {backups?.unreadable.map(({ name, folder, problem }) => (
        <p key={folder} className="problem">
          {words.unreadable(name, problem)}
        </p>
      ))}
    </SettingsView>
  );
}

function BackupFolder({ usual }: { usual: string | undefined }) {
  const { settings, change } = useSettings();
  const [typed, setTyped] = useState(settings.backupFolder);
  const use = (backupFolder: string) => change((service) => service.change({ backupFolder }));

  function submit(event: FormEvent): void {
    event.preventDefault();
    void use(typed);
  }

  return (
    <form className="backup-folder" onSubmit={submit}>
      <FolderLine
        label={words.folder}
        hint={words.folderHint}
        picker={words.folderPicker}
        value={typed}
        placeholder={usual}
        onChange={setTyped}
        onPick={(folder) => void use(folder)}
      />
      {typed !== settings.backupFolder && (
        <button type="submit" className="button">
          {words.use}
        </button>
      )}
      {settings.backupFolder !== "" && usual && (
        <p className="hint">
          <span dir="ltr">{words.kept(usual)}</span>
        </p>
      )}
    </form>
  );
}
