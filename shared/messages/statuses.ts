import type { Status } from "../article/status.ts";

export const statusNames: Readonly<Record<Status, string>> = {
  draft: "Draft",
  filed: "Filed",
  "in-edit": "In edit",
  "changes-requested": "Changes requested",
  ready: "Ready",
  exported: "Exported",
  hold: "On hold",
  spiked: "Spiked",
  killed: "Killed",
};
