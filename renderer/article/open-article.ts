import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { ServerEvent } from "../../shared/contract/server-event.ts";
import { isAppError } from "../../shared/errors.ts";
import { messages } from "../messages/en.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { pageBefore, pageId } from "../session/page-id.ts";
import { showLife } from "../session/page-life.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";
import { readStored, writeStored } from "../ui/stored.ts";
import { Desk } from "./desk.ts";
import { useMediaShelf } from "./media-shelf.ts";
import { rescueOver, rescueText, returnCopies } from "./rescue-text.ts";

/** No article waits longer than this for a browser's store that does not answer. */
const copiesMs = 3000;

export interface OpenArticle {
  session: ArticleSession | null;
  /** Another value for each time an article was put on the desk. */
  opening: number;
  /** False until it is known whether there is an article to begin with. */
  isKnown: boolean;
  /** Opens what is opened at a start, where nothing is open. */
  begin(): void;
  open(id: string): void;
  create(given?: Parameters<Desk["create"]>[0]): Promise<boolean>;
  renew(): Promise<void>;
  desk: Desk;
}

/** The article on the desk: at first the one last open, else the newest. */
export function useOpenArticle(): OpenArticle {
  const services = useServices();
  const notices = useNotices();
  const media = useMediaShelf();
  const [desk] = useState(
    () =>
      new Desk(services.articles, media, {
        window: pageId,
        windowBefore: pageBefore,
        rescue: (params, at) => rescueText(services.library, params, at),
        rescueOver,
      }),
  );
  const session = useSyncExternalStore(desk.subscribe, () => desk.session);
  const [isKnown, setKnown] = useState(false);
  // What a person opens is never taken off the desk again by what was open last time.
  const hasChosen = useRef(false);

  useEffect(() => {
    showLife();
    const copies = returnCopies(services.articles).then((headlines) => {
      for (const headline of headlines) notices.say(messages.save.returned(headline));
    });
    // First, so that the article is opened with them; what fails is tried again at the next start.
    Promise.race([copies.catch(() => undefined), pause(copiesMs)])
      .then(() => (hasChosen.current ? undefined : openFirst(desk)))
      .catch(notices.report)
      .finally(() => setKnown(true));
  }, [desk, notices, services]);

  useEffect(() => {
    if (session) writeStored("open", session.id);
  }, [session]);

  useServerEvents((event) => {
    const looked = lookFor(event, desk);
    looked?.then(
      // What came back is told over the page.
      (replaced) => replaced && !desk.session?.recovered && notices.say(messages.save.revised),
      // A save that fails is shown, and tried again, where the save status is.
      () => undefined,
    );
  });

  const begin = useCallback(() => {
    if (!desk.session) openFirst(desk).catch(notices.report);
  }, [desk, notices]);
  const report = useCallback(
    (error: unknown) => {
      // Why its text is not safe stands over the page, with what can be done about it.
      if (desk.session?.saveState.kind === "failed") notices.say(messages.save.staysOpen);
      else notices.report(error);
    },
    [desk, notices],
  );
  const open = useCallback(
    (id: string) => {
      hasChosen.current = true;
      void desk.open(id).catch(report);
    },
    [desk, report],
  );
  const create = useCallback(
    async (given?: Parameters<Desk["create"]>[0]) => {
      hasChosen.current = true;
      try {
        await desk.create(given);
        return true;
      } catch (error) {
        report(error);
        return false;
      }
    },
    [desk, report],
  );
  const renew = useCallback(() => desk.renew(), [desk]);

  return { session, opening: desk.opening, isKnown, begin, open, create, renew, desk };
}

/** Other windows tell which article they changed; other programs only that something changed. */
function lookFor(event: ServerEvent, desk: Desk): Promise<boolean> | undefined {
  if (event.type === "article.changed") return desk.headMoved(event.id, event.revision);
  if (event.type === "articles.changed") return desk.lookAgain();
  return undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function openFirst(desk: Desk): Promise<void> {
  const last = readStored<string | null>("open", null);
  if (last !== null) {
    try {
      await desk.open(last);
      // What went to the trash is not what a person wants to go on with.
      if (desk.session?.readOnly?.reason !== "article.trashed") return;
    } catch (error) {
      // Another library, or the article is gone: the newest will do.
      if (!isAppError(error, "article.not-found")) throw error;
    }
  }
  await desk.openNewest();
}
