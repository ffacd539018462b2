import { useState } from "react";
import type { LibraryProblem } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { ReturnReport } from "./ReturnReport.tsx";
import { SettingsView } from "./SettingsView.tsx";

const words = messages.check;

/** Looks for damage in the library, and mends what is found when the person asks for it. */
export function CheckView({ onDone }: { onDone(): void }) {
  const { library } = useServices();
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<LibraryProblem[] | null>(null);

  async function look(repair: boolean): Promise<void> {
    setBusy(true);
    try {
      const found = await library.doctor({ repair });
      setProblems(found);
      if (found.every(({ kind, repaired }) => kind !== "integrity" || repaired)) notices.mended();
    } finally {
      setBusy(false);
    }
  }

  const left = problems?.filter(({ repaired }) => !repaired) ?? [];
  const mended = (problems?.length ?? 0) - left.length;
  return (
    <SettingsView onDone={onDone}>
      <p className="hint">{words.hint}</p>
      <div className="library-settings__actions">
        <button
          type="button"
          className="button"
          disabled={busy}
          onClick={() => void look(false).catch(notices.tell)}
        >
          {words.look}
        </button>
        {left.length > 0 && (
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => void look(true).catch(notices.tell)}
          >
            {words.repair}
          </button>
        )}
      </div>
      {busy && <p role="status">{words.looking}</p>}
      {!busy && problems && (
        <ReturnReport text={words.found(left.length, mended)} problems={left} />
      )}
    </SettingsView>
  );
}
