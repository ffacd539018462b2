import { X } from "lucide-react";
import { FindingMark } from "../checks/ChecksPanel.tsx";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { Imports } from "./imports.ts";

interface Props {
  imports: Imports;
  onOpen(id: string): void;
}

/** What became of the files: which article each is, and what an editor should know about it. */
export function ImportReceipt({ imports, onOpen }: Props) {
  const { receipt, busy, dismiss } = imports;
  if (busy !== null) {
    return (
      <div className="receipt">
        <p role="status">{messages.imports.busy(busy)}</p>
      </div>
    );
  }
  if (receipt.length === 0) return null;
  return (
    <section className="receipt" aria-label={messages.imports.receipt(receipt.length)}>
      <header>
        <p role="status">{messages.imports.receipt(receipt.length)}</p>
        <IconButton label={messages.dismiss} onClick={dismiss}>
          <X />
        </IconButton>
      </header>
      <ul>
        {receipt.map((imported) => (
          <li key={imported.id}>
            <button type="button" className="receipt__article" onClick={() => onOpen(imported.id)}>
              <span className="receipt__headline" dir="auto">
                {imported.headline || messages.untitled}
              </span>
              <span className="receipt__file">{imported.file}</span>
            </button>
            {imported.findings.length === 0 && (
              <p className="receipt__clean">{messages.imports.clean}</p>
            )}
            {imported.findings.map((finding) => (
              <p key={`${finding.code} ${finding.reason}`} className="receipt__finding">
                <FindingMark level={finding.level} />
                {finding.reason}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
