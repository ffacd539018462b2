import { FolderOpen } from "lucide-react";
import { messages } from "../messages/en.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { TextField } from "../ui/TextField.tsx";

interface Props {
  value: string;
  /** Where exports go when nothing is given. */
  usual: string;
  canChoose: boolean;
  onChange(folder: string): void;
}

export function FolderField({ value, usual, canChoose, onChange }: Props) {
  const services = useServices();
  const notices = useNotices();

  async function choose(): Promise<void> {
    const folder = await services.host.pickFolder({ title: messages.export.folderTitle });
    if (folder !== null) onChange(folder);
  }

  return (
    <div className="folder-field">
      <TextField
        label={messages.export.folder}
        value={value}
        placeholder={usual}
        onChange={onChange}
      />
      {canChoose && (
        <button
          type="button"
          className="text-button"
          onClick={() => choose().catch(notices.report)}
        >
          <FolderOpen aria-hidden="true" />
          {messages.export.chooseFolder}
        </button>
      )}
    </div>
  );
}
