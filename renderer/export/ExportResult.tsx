import { Check, Copy, FolderOpen } from "lucide-react";
import type { ExportedArticle } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

/** What was written, and where it lies. */
export function ExportResult(props: { exported: ExportedArticle; canReveal: boolean }) {
  const { exported, canReveal } = props;
  const services = useServices();
  const notices = useNotices();

  async function copyPath(): Promise<void> {
    await navigator.clipboard.writeText(exported.folder);
    notices.say(messages.export.copied);
  }

  return (
    <section className="export-result" aria-label={messages.export.done(exported.files.length)}>
      <p className="export-result__head" role="status">
        <Check aria-hidden="true" />
        {messages.export.done(exported.files.length)}
      </p>
      <div className="export-result__folder">
        <span dir="ltr">{exported.folder}</span>
        <IconButton
          label={messages.export.copyPath}
          onClick={() => copyPath().catch(notices.report)}
        >
          <Copy />
        </IconButton>
        {canReveal && (
          <IconButton
            label={messages.export.reveal}
            onClick={() => {
              services.host.reveal({ path: exported.folder }).catch(notices.report);
            }}
          >
            <FolderOpen />
          </IconButton>
        )}
      </div>
      <ul>
        {exported.files.map((file) => (
          <li key={file} title={file}>
            {within(exported.folder, file)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function within(folder: string, file: string): string {
  return file.startsWith(folder) ? file.slice(folder.length).replace(/^[\\/]/, "") : file;
}
