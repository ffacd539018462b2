import type { RefObject } from "react";
import { blocks, type FieldName, type Finding } from "../../shared/article/finding.ts";
import { ChecksPanel } from "../checks/ChecksPanel.tsx";
import { useFindings } from "../checks/findings.ts";
import type { BodyFacts } from "../editor/body-facts.ts";
import { ExportPanel } from "../export/ExportPanel.tsx";
import type { ExportFacts } from "../export/export-facts.ts";
import type { CompareRequest } from "../history/CompareDialog.tsx";
import { HistoryPanel } from "../history/HistoryPanel.tsx";
import type { ArticleSession } from "../session/article-session.ts";
import { ArticleLanguage } from "../ui/article-language.ts";
import type { Layout } from "../ui/layout.ts";
import type { Observable } from "../ui/observable.ts";
import type { PageHandle } from "./ArticlePage.tsx";
import { DetailsPanel } from "./details/DetailsPanel.tsx";
import { Inspector } from "./Inspector.tsx";
import { OutlinePanel } from "./OutlinePanel.tsx";
import { usePrintedLanguage } from "./printed-language.ts";

interface Props {
  session: ArticleSession;
  layout: Layout;
  exportFacts: ExportFacts;
  facts: Observable<BodyFacts>;
  page: RefObject<PageHandle | null>;
  onJump(field: FieldName, at: Pick<Finding, "block" | "control">): void;
  onRenew(): Promise<void>;
  onAddPublication(): void;
  onCompare(request: CompareRequest): void;
}

/** The panels about the open article. */
export function ArticleInspector(props: Props) {
  const { session, layout, exportFacts, onJump, onRenew, onAddPublication, onCompare } = props;
  const findings = useFindings(session);
  const language = usePrintedLanguage(session);
  return (
    <ArticleLanguage value={language}>
      <Inspector
        panel={layout.panel}
        onPanel={layout.show}
        findings={findings.length}
        isBlocked={blocks(findings)}
      >
        {layout.panel === "details" && (
          <DetailsPanel session={session} onAddPublication={onAddPublication} />
        )}
        {layout.panel === "outline" && (
          <OutlinePanel
            facts={props.facts}
            page={props.page}
            onJump={() => layout.inspectorFloats && layout.setInspectorOpen(false)}
          />
        )}
        {layout.panel === "checks" && <ChecksPanel findings={findings} onJump={onJump} />}
        {layout.panel === "history" && (
          <HistoryPanel session={session} onRenew={onRenew} onCompare={onCompare} />
        )}
        {layout.panel === "export" && (
          <ExportPanel
            session={session}
            facts={exportFacts}
            findings={findings}
            onSeeChecks={() => layout.show("checks")}
          />
        )}
      </Inspector>
    </ArticleLanguage>
  );
}
