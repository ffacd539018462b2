import { X } from "lucide-react";
import type { Imported } from "../../shared/contract/services.ts";
import { sumFindings } from "../../shared/import/sum-findings.ts";
import { FindingMark } from "../checks/ChecksPanel.tsx";
import { messages } from "../messages/en.ts";
import { IconButton } from "../ui/IconButton.tsx";
import type { ImportReceipt, Imports, ImportWork } from "./imports.ts";

interface Props {
  imports: Imports;
  onOpen(id: string): void;
}

/** How far an import is, then what became of the files. It stands beside the work, not in its way. */
export function ImportPanel({ imports, onOpen }: Props) {
  const { receipt, work, stop, dismiss } = imports;
  if (work) return <Progress work={work} onStop={stop} />;
  if (!receipt) return null;
  const { imported, failed, left } = receipt;
  const title = messages.imports.receipt(imported.length);
  return (
    <section className="receipt" aria-label={title}>
      <header>
        <p role="status">{title}</p>
        <IconButton label={messages.dismiss} onClick={dismiss}>
          <X />
        </IconButton>
      </header>
      {left > 0 && <p className="receipt__file">{messages.imports.left(left)}</p>}
      {failed.length > 0 && <Failed failed={failed} />}
      {imported.length > 1 ? (
        <Summary receipt={receipt} onOpen={onOpen} />
      ) : (
        imported.map((only) => <Single key={only.id} imported={only} onOpen={onOpen} />)
      )}
    </section>
  );
}

function Progress({ work, onStop }: { work: ImportWork; onStop(): void }) {
  const { file, done, total } = work;
  const text = messages.imports.busy(file);
  if (total === 1) {
    return (
      <div className="receipt">
        <p role="status">{text}</p>
      </div>
    );
  }
  return (
    <section className="receipt" aria-label={messages.imports.working}>
      <header>
        <p>{messages.imports.progress(done, total)}</p>
        <button type="button" className="text-button" onClick={onStop}>
          {messages.imports.stop}
        </button>
      </header>
      <progress className="receipt__bar" aria-label={text} value={done} max={total} />
      <p className="receipt__file">{file}</p>
    </section>
  );
}

function Failed({ failed }: { failed: readonly string[] }) {
  return (
    <details className="receipt__part" open={failed.length <= 5}>
      <summary>{messages.imports.failed(failed.length)}</summary>
      <ul>
        {failed.map((sentence) => (
          <li key={sentence} className="receipt__failure" dir="auto">
            {sentence}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Of many: what was found in all of them together, then each by its headline. */
function Summary({ receipt, onOpen }: { receipt: ImportReceipt; onOpen(id: string): void }) {
  const { imported } = receipt;
  const sums = sumFindings(imported);
  return (
    <>
      {sums.length === 0 && <p className="receipt__clean">{messages.imports.clean}</p>}
      {sums.length > 0 && (
        <details className="receipt__part" open>
          <summary>{messages.imports.found}</summary>
          <table className="receipt__sums">
            <tbody>
              {sums.map(({ finding, count, articles }) => (
                <tr key={finding}>
                  <th scope="row">{finding}</th>
                  <td>{messages.imports.times(count, articles)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <details className="receipt__part" open={imported.length <= 10}>
        <summary>{messages.imports.articles}</summary>
        <ul>
          {imported.map((one) => (
            <li key={one.id}>
              <ArticleButton imported={one} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Single({ imported, onOpen }: { imported: Imported; onOpen(id: string): void }) {
  return (
    <>
      <ArticleButton imported={imported} onOpen={onOpen} />
      {imported.findings.length === 0 && <p className="receipt__clean">{messages.imports.clean}</p>}
      {imported.findings.map((finding) => (
        <p key={`${finding.code} ${finding.reason}`} className="receipt__finding">
          <FindingMark level={finding.level} />
          {finding.reason}
        </p>
      ))}
    </>
  );
}

function ArticleButton({ imported, onOpen }: { imported: Imported; onOpen(id: string): void }) {
  return (
    <button type="button" className="receipt__article" onClick={() => onOpen(imported.id)}>
      <span className="receipt__headline" dir="auto">
        {imported.headline || messages.untitled}
      </span>
      <span className="receipt__file">{imported.file}</span>
    </button>
  );
}
