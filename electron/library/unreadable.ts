import type { OpenedArticle } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";

/** Throws `copy.too-new` or `copy.damaged` for what this build may show but not save over. */
export function refuseUnreadable(readOnly: OpenedArticle["readOnly"]): void {
  if (readOnly === null) return;
  const { reason, detail } = readOnly;
  if (reason === "copy.too-new") throw new AppError(reason, { found: detail });
  throw new AppError(reason, { problem: detail });
}
