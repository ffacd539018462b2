import { CircleCheck, OctagonAlert, TriangleAlert } from "lucide-react";
import {
  type FieldName,
  type Finding,
  type FindingLevel,
  findingKey,
} from "../../shared/article/finding.ts";
import { messages } from "../messages/en.ts";

interface Props {
  findings: readonly Finding[];
  /** To the field, or to the block or the control that it is about. */
  onJump(field: FieldName, at: Pick<Finding, "block" | "control">): void;
}

/** What would be found before publication; each finding leads to its field. */
export function ChecksPanel({ findings, onJump }: Props) {
  if (findings.length === 0) {
    return (
      <p className="all-clear">
        <CircleCheck aria-hidden="true" />
        {messages.checks.none}
      </p>
    );
  }
  return (
    <div className="checks">
      <Group level="block" title={messages.checks.blocks} findings={findings} onJump={onJump} />
      <Group level="warn" title={messages.checks.warns} findings={findings} onJump={onJump} />
    </div>
  );
}

function Group({ level, title, findings, onJump }: Props & { level: FindingLevel; title: string }) {
  const own = findings.filter((finding) => finding.level === level);
  if (own.length === 0) return null;
  return (
    <section className="checks__group">
      <h2>
        {title} <span className="checks__count">{own.length}</span>
      </h2>
      <ul>
        {own.map((finding) => (
          <li key={findingKey(finding)}>
            <button
              type="button"
              className="finding"
              data-level={level}
              onClick={() => onJump(finding.field, finding)}
            >
              <FindingMark level={level} />
              <span className="finding__field">{messages.checks.fields[finding.field]}</span>
              <span className="finding__reason">{finding.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An octagon for what stops, a triangle for what warns. */
export function FindingMark({ level }: { level: FindingLevel }) {
  return level === "block" ? (
    <OctagonAlert className="finding-mark" data-level={level} aria-hidden="true" />
  ) : (
    <TriangleAlert className="finding-mark" data-level={level} aria-hidden="true" />
  );
}
