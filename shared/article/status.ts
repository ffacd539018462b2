/** Where an article stands, in the order in which most pass through. */
export const statuses = [
  "draft",
  "filed",
  "in-edit",
  "changes-requested",
  "ready",
  "exported",
  "hold",
  "spiked",
  "killed",
] as const;

export type Status = (typeof statuses)[number];

/**
 * Where an article may go from where it stands. `killed` means withdrawn after publication, so it
 * is reached from `exported` alone; everything unpublished that is dropped is `spiked`.
 */
const moves: Readonly<Record<Status, readonly Status[]>> = {
  draft: ["filed", "in-edit", "ready", "hold", "spiked"],
  filed: ["draft", "in-edit", "changes-requested", "ready", "hold", "spiked"],
  "in-edit": ["changes-requested", "ready", "filed", "hold", "spiked"],
  "changes-requested": ["draft", "filed", "in-edit", "hold", "spiked"],
  ready: ["in-edit", "changes-requested", "exported", "hold", "spiked"],
  exported: ["in-edit", "ready", "killed"],
  hold: ["draft", "filed", "in-edit", "ready", "spiked"],
  spiked: ["draft"],
  killed: ["in-edit"],
};

/** The statuses an article may move to, in the order of the table. */
export function nextStatuses(from: Status): readonly Status[] {
  return moves[from];
}

export function mayMove(from: Status, to: Status): boolean {
  return moves[from].includes(to);
}
