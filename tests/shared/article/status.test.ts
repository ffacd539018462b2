import { describe, expect, test } from "vitest";
import { mayMove, nextStatuses, type Status, statuses } from "../../../shared/article/status.ts";

function reachableFrom(start: Status): Set<Status> {
  const seen = new Set<Status>([start]);
  for (const status of seen) for (const next of nextStatuses(status)) seen.add(next);
  return seen;
}

describe("statuses", () => {
  test("a draft can come to stand anywhere", () => {
    expect([...reachableFrom("draft")].sort()).toEqual([...statuses].sort());
  });

  test.each(statuses)("from %s there is a way on, and a way back into editing", (status) => {
    expect(nextStatuses(status)).not.toHaveLength(0);
    expect(reachableFrom(status)).toContain("in-edit");
  });

  test.each(statuses)("%s is never offered to an article that is there already", (status) => {
    expect(mayMove(status, status)).toBe(false);
  });

  test("only what has been exported can be killed", () => {
    expect(statuses.filter((status) => mayMove(status, "killed"))).toEqual(["exported"]);
  });

  test("what has been exported is killed and not spiked", () => {
    expect(mayMove("exported", "spiked")).toBe(false);
  });

  test("only what is ready is exported", () => {
    expect(statuses.filter((status) => mayMove(status, "exported"))).toEqual(["ready"]);
  });

  test("a move is allowed when it is offered, and then alone", () => {
    for (const from of statuses) {
      for (const to of statuses) expect(mayMove(from, to)).toBe(nextStatuses(from).includes(to));
    }
  });
});
