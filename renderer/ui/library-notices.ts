import type { ServerEvent } from "../../shared/contract/server-event.ts";
import type { LibraryService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import type { Notices } from "./notices.ts";

/**
 * Shows what the library has to tell: what it found when it was opened, and what comes later. Gives
 * back the way to stop.
 */
export function showNotices(
  library: Pick<LibraryService, "notices">,
  subscribe: (listener: (event: ServerEvent) => void) => () => void,
  notices: Pick<Notices, "report">,
): () => void {
  let stopped = false;
  library
    .notices({})
    .then((found) => {
      if (stopped) return;
      for (const { code, data } of found) notices.report(new AppError(code, data));
    })
    .catch((error: unknown) => !stopped && notices.report(error));
  const unsubscribe = subscribe((event) => {
    if (event.type !== "notice") return;
    notices.report(new AppError(event.notice.code, event.notice.data));
  });
  return () => {
    stopped = true;
    unsubscribe();
  };
}
