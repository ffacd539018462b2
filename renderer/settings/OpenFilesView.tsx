import { useState } from "react";
import type { BroughtBack } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { figure } from "../ui/clock.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { usePercent } from "./backups-hold.ts";
import { FolderLine } from "./FolderLine.tsx";
import { ReturnReport } from "./ReturnReport.tsx";
import { SettingsView } from "./SettingsView.tsx";

const words = messages.backups;

interface Report {
  text: string;
  problems: BroughtBack["problems"];
}

/** The whole library out into open files, and back from them. */
export function OpenFilesView({ onDone }: { onDone(): void }) {
  const { library } = useServices();
  const notices = useNotices();
  const [folder, setFolder] = useState("");
  const [busy, setBusy] = useState<"writing" | "reading" | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const writing = usePercent("export");
  const reading = usePercent("import");

  async function work(kind: "writing" | "reading", action: () => Promise<Report>): Promise<void> {
    setBusy(kind);
    setReport(null);
    try {
      setReport(await action());
    } finally {
      setBusy(null);
    }
  }

  async function write(): Promise<Report> {
    const { articles, folder: written, problems } = await library.writeOpenFiles({ folder });
    return { text: words.written(figure(articles), articles, written), problems };
  }

  async function read(): Promise<Report> {
    const { added, changed, same, problems } = await library.readOpenFiles({ folder });
    return { text: words.readIn(added, changed, same), problems };
  }

  const ready = folder.trim() !== "" && busy === null;
  return (
    <SettingsView onDone={onDone}>
      <p className="hint">{words.filesHint}</p>
      <FolderLine
        label={words.filesFolder}
        picker={words.filesPicker}
        value={folder}
        onChange={setFolder}
      />
      <div className="library-settings__actions">
        <button
          type="button"
          className="button"
          disabled={!ready}
          onClick={() => void work("writing", write).catch(notices.report)}
        >
          {words.write}
        </button>
        <button
          type="button"
          className="button"
          disabled={!ready}
          onClick={() => void work("reading", read).catch(notices.report)}
        >
          {words.read}
        </button>
      </div>
      {busy === "writing" && <p role="status">{words.writing(writing ?? 0)}</p>}
      {busy === "reading" && <p role="status">{words.reading(reading ?? 0)}</p>}
      {report && <ReturnReport {...report} />}
    </SettingsView>
  );
}
