import type { BroughtBack } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";

/** As many as a person reads here; the command line lists them all. */
const shown = 50;

/** What long work on the library came to, and what of it did not go as it should. */
export function ReturnReport(props: { text: string; problems: BroughtBack["problems"] }) {
  const { text, problems } = props;
  return (
    <div className="return-report">
      <p role="status">{text}</p>
      {problems.length > 0 && (
        <details>
          <summary className="problem">
            {messages.backups.problems} ({problems.length})
          </summary>
          <ul>
            {problems.slice(0, shown).map(({ subject, problem }) => (
              <li key={`${subject} ${problem}`}>
                <strong>{subject}</strong> {problem}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
