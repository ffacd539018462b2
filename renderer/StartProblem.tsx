import { useState } from "react";
import type { StartupProblem, StartupService } from "../shared/contract/services.ts";
import { AppError } from "../shared/errors.ts";
import { messages } from "./messages/en.ts";
import { figure, fullTime } from "./ui/clock.ts";
import { sentenceOf } from "./ui/notices.ts";

interface Props {
  startup: StartupService;
  problem: StartupProblem;
  /** The library is open now. */
  onOpened(): void;
}

/** Instead of the newsroom, when the library is damaged: what happened, and what can be done. */
export function StartProblem({ startup, problem, onOpened }: Props) {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const newest = problem.backups[0];
  const words = messages.starting;

  async function choose(mend: () => Promise<void>): Promise<void> {
    setWorking(true);
    setFailure(null);
    try {
      await mend();
      onOpened();
    } catch (error) {
      setFailure(sentenceOf(error));
      setWorking(false);
    }
  }

  return (
    <main className="failed-start">
      <h1>{words.damaged}</h1>
      <p>{sentenceOf(new AppError(problem.error.code, problem.error.data))}</p>
      <p>{words.choose}</p>
      <div className="failed-start-choices">
        <button
          type="button"
          className="button button--primary"
          disabled={working}
          onClick={() => void choose(() => startup.repair({}))}
        >
          {words.repair}
        </button>
        {newest ? (
          <button
            type="button"
            className="button"
            disabled={working}
            onClick={() => void choose(() => startup.openBackup({}))}
          >
            {words.openBackup(fullTime(newest.at), figure(newest.articles), newest.articles)}
          </button>
        ) : null}
      </div>
      <p role="status">{working ? words.working : newest ? null : words.noBackup}</p>
      {failure === null ? null : <p role="alert">{failure}</p>}
    </main>
  );
}
