import type { Status } from "../../shared/article/status.ts";

/** A shape for each status, so that colour is never needed to tell them apart. */
const shapes: Readonly<Record<Status, string>> = {
  draft: "M6 1.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5z",
  filed: "M6 1.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5zM6 3.5V6h2.5",
  "in-edit": "M2 10l.6-2.6L8.4 1.6l2 2L4.6 9.4z",
  "changes-requested": "M4.5 3.5L2 6l2.5 2.5M2 6h5a3 3 0 0 1 3 3v1",
  ready: "M2 6.2l2.8 2.8L10 3.4",
  exported: "M3.5 8.5l5-5M4.5 3.5h4v4",
  hold: "M4.25 2.5v7M7.75 2.5v7",
  spiked: "M3 3l6 6M9 3l-6 6",
  killed: "M6 1.75a4.25 4.25 0 1 0 0 8.5a4.25 4.25 0 1 0 0-8.5zM3 3l6 6",
};

export function StatusMark({ status }: { status: Status }) {
  return (
    <svg className="status-mark" data-status={status} viewBox="0 0 12 12" aria-hidden="true">
      <path d={shapes[status]} />
    </svg>
  );
}
