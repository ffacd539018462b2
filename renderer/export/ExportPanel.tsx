import { useState } from "react";
import { blocks, type Finding, findingKey } from "../../shared/article/finding.ts";
import type { ExportedArticle } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { useSettings } from "../settings/settings-context.ts";
import { Choice } from "../ui/Choice.tsx";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { readStored, writeStored } from "../ui/stored.ts";
import { TextField } from "../ui/TextField.tsx";
import { ExportResult } from "./ExportResult.tsx";
import type { ExportFacts } from "./export-facts.ts";
import { FolderField } from "./FolderField.tsx";
import { FormatTicks } from "./FormatTicks.tsx";
import { Preview } from "./Preview.tsx";
import { PrintTicks } from "./PrintTicks.tsx";

const words = messages.export;

interface Props {
  session: ArticleSession;
  facts: ExportFacts;
  findings: readonly Finding[];
  onSeeChecks(): void;
}

/** What leaves, in which formats, where to, and the page as it will be. */
export function ExportPanel({ session, facts, findings, onSeeChecks }: Props) {
  const services = useServices();
  const notices = useNotices();
  const { settings } = useSettings();
  const [own] = useField(session, "publication");
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    readStored("formats", ["html", "json"]),
  );
  const [publication, setPublication] = useState("");
  const [folder, setFolder] = useState(settings.exportFolder);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [result, setResult] = useState<ExportedArticle | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isBlocked = blocks(findings);
  const asked = findings.filter((finding) => finding.asks !== undefined);
  const isOverridden =
    reason.trim() !== "" && asked.every((finding) => ticked.has(findingKey(finding)));

  async function run(): Promise<void> {
    setBusy(true);
    setResult(null);
    try {
      await session.exclusively(async () => {
        const [exported] = await services.exports.export({
          ids: [session.id],
          formats: [...chosen],
          ...(folder.trim() !== "" && { folder: folder.trim() }),
          ...(publication !== "" && { publication }),
          ...(reason.trim() !== "" && { override: reason.trim() }),
        });
        setResult(exported ?? null);
        // An export is a revision of its own and may move the status.
        return (await services.articles.get({ id: session.id })).article;
      });
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="export">
      <form
        className="export__form"
        onSubmit={(event) => {
          event.preventDefault();
          run().catch(notices.report);
        }}
      >
        <FormatTicks
          formats={facts.formats}
          chosen={chosen}
          onChange={(next) => {
            setChosen(next);
            writeStored("formats", next);
          }}
        />
        {settings.publications.length > 1 && (
          <Choice
            label={words.publication}
            value={publication || own}
            onChange={(id) => setPublication(id === own ? "" : id)}
          >
            {settings.publications.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </Choice>
        )}
        <FolderField
          value={folder}
          usual={facts.usualFolder}
          canChoose={facts.can.pickFolder}
          onChange={setFolder}
        />
        <FindingsLine findings={findings} onSeeChecks={onSeeChecks} />
        <PrintTicks asked={asked} ticked={ticked} onChange={setTicked} />
        {isBlocked && (
          <TextField
            label={words.override}
            hint={words.overrideHint}
            multiline
            value={reason}
            onChange={setReason}
          />
        )}
        <button
          type="submit"
          className="button button--primary button--wide"
          disabled={isBusy || chosen.length === 0 || (isBlocked && !isOverridden)}
        >
          {words.action}
        </button>
        {chosen.length === 0 && <p className="hint">{words.pickOne}</p>}
        <p className="unseen" role="status">
          {isBusy ? words.busy : ""}
        </p>
      </form>
      {result && <ExportResult exported={result} canReveal={facts.can.reveal} />}
      <Preview session={session} publication={publication || own} />
    </div>
  );
}

function FindingsLine({ findings, onSeeChecks }: Pick<Props, "findings" | "onSeeChecks">) {
  const blocking = findings.filter((finding) => finding.level === "block").length;
  if (findings.length === 0) return <p className="hint">{words.noFindings}</p>;
  return (
    <p className="export__findings" data-blocked={blocking > 0 || undefined}>
      {words.findings(blocking, findings.length - blocking)}
      <button type="button" className="text-button" onClick={onSeeChecks}>
        {words.see}
      </button>
    </p>
  );
}
