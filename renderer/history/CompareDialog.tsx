import { useCallback, useEffect, useMemo, useState } from "react";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useArticle } from "../session/session-hooks.ts";
import { clockTime } from "../ui/clock.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { type Choosing, ComparisonView } from "./ComparisonView.tsx";
import { partsOf } from "./comparison.ts";
import { type Pair, PairChoice } from "./PairChoice.tsx";
import { useComparison, useRevisions } from "./use-comparison.ts";

/**
 * What a person wants to look at: a revision against another, a text kept beside the head, or, in a
 * conflict, what was typed in this window against the head that it does not show.
 */
export type CompareRequest = { revision: number } & (
  | { purpose: "restore" | "merge" }
  | { purpose: "conflict"; head: number }
);

interface Props {
  session: ArticleSession;
  request: CompareRequest;
  onClose(): void;
  /** Opens the article anew, after its head has changed. */
  onRenew(): Promise<void>;
}

/** Two revisions in one text, wide over the page, and what a person takes of them. */
export function CompareDialog({ session, request, onClose, onRenew }: Props) {
  const { id, revision } = useArticle(session);
  const head = request.purpose === "conflict" ? request.head : revision;
  const isSafe = useFlushed(session);
  const revisions = useRevisions(id, head);
  const title =
    request.purpose === "restore" ? messages.compare.title : messages.compare.mergeTitle;
  return (
    <Dialog title={title} size="wide" onClose={onClose}>
      {isSafe && revisions ? (
        <Compare
          session={session}
          request={request}
          revisions={revisions}
          head={head}
          onClose={onClose}
          onRenew={onRenew}
        />
      ) : (
        <p className="hint">{messages.compare.reading}</p>
      )}
    </Dialog>
  );
}

const words = messages.compare;

interface CompareProps extends Props {
  revisions: readonly RevisionSummary[];
  head: number;
}

function Compare({ session, request, revisions, head, onClose, onRenew }: CompareProps) {
  const { purpose } = request;
  const isMerge = purpose !== "restore";
  const services = useServices();
  const notices = useNotices();
  const [asked, setAsked] = useState(() => pairFor(request, revisions, head));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const pair = { revision: asked.revision ?? head, other: asked.other ?? head };
  // Of two revisions the older one is what was; of two texts the article is.
  const isTurned = purpose === "restore" && pair.revision > pair.other;
  const [old, fresh] = isTurned ? [pair.other, pair.revision] : [pair.revision, pair.other];
  const { id } = session;
  const comparison = useComparison(id, old, fresh, giveUp);
  const taken = old === head ? fresh : old;
  const canTake = session.readOnly === null && old !== fresh && (old === head || fresh === head);

  /** A notice lies under a dialog, where nobody can read or hear it. */
  function giveUp(error: unknown): void {
    notices.report(error);
    onClose();
  }

  const toggle = useCallback((key: string) => {
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const choosing = useMemo<Choosing | null>(
    () => (canTake ? { chosen, from: old === head ? "fresh" : "old", purpose, toggle } : null),
    [canTake, chosen, old, head, purpose, toggle],
  );

  function choosePair(next: Pair): void {
    setAsked(next);
    setChosen(new Set());
  }

  /** All of the other text without parts, nothing of it with two empty lists. */
  async function take(parts: ReturnType<typeof partsOf> | null, said: string): Promise<void> {
    const change = isMerge ? services.articles.merge : services.articles.restore;
    const make = () => change({ id, revision: taken, ...parts });
    await settle(async () => {
      // In a conflict all that was typed is kept, and nothing can be saved before it ends.
      await (purpose === "conflict" ? make() : session.exclusively(make));
      await onRenew();
      notices.say(said);
    });
  }

  async function settle(action: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await action();
      onClose();
    } catch (error) {
      giveUp(error);
    }
  }

  const takeChosen = () => {
    const said = isMerge ? words.merged : messages.history.partsRestored(chosen.size, taken);
    void take(partsOf(comparison!, chosen), said);
  };
  const takeAll = () => {
    if (purpose === "conflict") void settle(() => session.keepMine());
    else void take(null, isMerge ? words.merged : messages.history.restored(taken));
  };

  return (
    <div className="compare">
      {purpose === "restore" && (
        <PairChoice revisions={revisions} head={head} pair={asked} onChange={choosePair} />
      )}
      <Legend
        old={nameOf(old, head, purpose, revisions)}
        fresh={nameOf(fresh, head, purpose, revisions)}
      />
      {comparison ? (
        <ComparisonView comparison={comparison} choosing={choosing} />
      ) : (
        <p className="hint">{words.reading}</p>
      )}
      <footer className="compare__foot">
        <p role="status">{canTake ? words.chosen(chosen.size) : words.onlyReading}</p>
        {canTake && (
          <>
            {isMerge && (
              <button
                type="button"
                className="button"
                disabled={busy}
                onClick={() => void take({ fields: [], blocks: [] }, words.merged)}
              >
                {purpose === "conflict" ? words.takeTheirs : words.keepMine}
              </button>
            )}
            <button type="button" className="button" disabled={busy} onClick={takeAll}>
              {takeAllWords(purpose, taken)}
            </button>
            <button
              type="button"
              className="button button--primary"
              disabled={busy || chosen.size === 0 || !comparison}
              onClick={takeChosen}
            >
              {isMerge ? words.mergeChosen : words.restoreChosen}
            </button>
          </>
        )}
      </footer>
    </div>
  );
}

function Legend({ old, fresh }: { old: string; fresh: string }) {
  return (
    <p className="compare__legend">
      <del className="diff-removed">{words.onlyIn(old)}</del>
      <ins className="diff-added">{words.onlyIn(fresh)}</ins>
    </p>
  );
}

/** A text beside the head is held against it; the head against the one before; all else against it. */
function pairFor(
  { revision, purpose }: CompareRequest,
  revisions: readonly RevisionSummary[],
  head: number,
): Pair {
  if (purpose !== "restore") return { revision: null, other: revision };
  if (revision !== head) return { revision, other: null };
  const before = revisions.find((each) => each.revision === head)?.parents[0];
  return { revision: null, other: before ?? null };
}

/** False until what was typed is saved: what is compared is what the library has. */
function useFlushed(session: ArticleSession): boolean {
  const notices = useNotices();
  const [isFlushed, setFlushed] = useState(false);
  useEffect(() => {
    session.flush().then(() => setFlushed(true), notices.report);
  }, [session, notices]);
  return isFlushed;
}

function takeAllWords(purpose: CompareRequest["purpose"], revision: number): string {
  if (purpose === "conflict") return messages.save.keepMine;
  return purpose === "merge" ? words.takeAll : words.restoreAll(revision);
}

function nameOf(
  number: number,
  head: number,
  purpose: CompareRequest["purpose"],
  revisions: readonly RevisionSummary[],
): string {
  if (purpose === "conflict") return number === head ? words.inTheirs : words.inMine;
  if (number === head) return words.inNow;
  if (purpose === "restore") return words.inRevision(number);
  const at = revisions.find(({ revision }) => revision === number)?.at;
  return at === undefined ? words.inRevision(number) : words.inOther(clockTime(at));
}
