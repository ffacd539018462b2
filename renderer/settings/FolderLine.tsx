import { FolderOpen } from "lucide-react";
import { useEffect, useState } from "react";
import { messages } from "../messages/en.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { TextField } from "../ui/TextField.tsx";

interface Props {
  label: string;
  hint?: string;
  /** Title of the host's dialog. */
  picker: string;
  value: string;
  placeholder?: string | undefined;
  onChange(folder: string): void;
  /** After a folder was picked, which needs no further word. */
  onPick?(folder: string): void;
}

/** A folder's path to type, and to pick where the host can ask for one. */
export function FolderLine(props: Props) {
  const { label, hint, picker, value, placeholder, onChange, onPick } = props;
  const { host } = useServices();
  const notices = useNotices();
  const [canPick, setCanPick] = useState(false);
  useEffect(() => {
    host.info({}).then(({ can }) => setCanPick(can.pickFolder), notices.report);
  }, [host, notices]);

  async function pick(): Promise<void> {
    const folder = await host.pickFolder({ title: picker });
    if (folder === null) return;
    onChange(folder);
    onPick?.(folder);
  }

  return (
    <div className="folder-field">
      <TextField
        label={label}
        hint={hint}
        value={value}
        placeholder={placeholder}
        onChange={onChange}
      />
      {canPick && (
        <button
          type="button"
          className="text-button"
          onClick={() => void pick().catch(notices.report)}
        >
          <FolderOpen aria-hidden="true" />
          {messages.backups.choose}
        </button>
      )}
    </div>
  );
}
