import { useSyncExternalStore } from "react";
import { useCommand } from "../commands/command-hooks.ts";
import { useCommands } from "./commands-context.ts";
import { goToNotice } from "./notice-focus.ts";
import { useNotices } from "./notices.ts";

/** The command that leads to the notices, for as long as there are any. */
export function GoToNotice() {
  const notices = useNotices();
  const isThere = useSyncExternalStore(notices.subscribe, () => notices.list.length > 0);
  useCommand(useCommands(), "view.notices", goToNotice, isThere);
  return null;
}
