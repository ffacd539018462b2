import { useState } from "react";
import type { Backup } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { figure } from "../ui/clock.ts";
import { useNotices } from "../ui/notices.ts";
import { usePercent, whenOf } from "./backups-hold.ts";

interface Props {
  backup: Backup;
  /** Asks whether to bring it back. */
  chosen: boolean;
  onChoose(chosen: boolean): void;
  onBringBack(): Promise<void>;
}

const words = messages.backups;

export function BackupRow({ backup, chosen, onChoose, onBringBack }: Props) {
  const notices = useNotices();
  const [busy, setBusy] = useState(false);
  const percent = usePercent("restore");
  const when = whenOf(backup.at, new Date());

  async function bringBack(): Promise<void> {
    setBusy(true);
    try {
      await onBringBack();
    } finally {
      setBusy(false);
    }
  }

  return (
    <li>
      <div className="backups__row">
        <div>
          <time dateTime={backup.at}>{when}</time>
          <p className="hint">
            {words.row(figure(backup.articles), backup.articles, backup.reason)}
          </p>
        </div>
        <button
          type="button"
          className="text-button"
          aria-expanded={chosen}
          aria-label={words.bringBackOf(when)}
          disabled={busy}
          onClick={() => onChoose(!chosen)}
        >
          {words.bringBack}
        </button>
      </div>
      {chosen && (
        <div className="backups__question">
          <p>{busy ? words.bringing(percent ?? 0) : words.bringBackHint}</p>
          <div className="library-settings__actions">
            <button
              type="button"
              className="button button--primary"
              disabled={busy}
              onClick={() => void bringBack().catch(notices.report)}
            >
              {words.bringBackYes}
            </button>
            <button
              type="button"
              className="button"
              disabled={busy}
              onClick={() => onChoose(false)}
            >
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </li>
  );
}
