import { expect, test } from "vitest";
import { Notices } from "../../../renderer/ui/notices.ts";
import { AppError } from "../../../shared/errors.ts";

const damaged = new AppError("library.damaged", { folder: "/library", problem: "page 7" });

test("a damaged library is no notice to be dismissed, and stands until it is mended", () => {
  const notices = new Notices();
  notices.report(damaged);
  expect(notices.list).toEqual([]);
  expect(notices.damage).toContain("page 7");
  notices.mended();
  expect(notices.damage).toBeNull();
});

test("a library that was put together again is damaged no more, whichever window did it", () => {
  const notices = new Notices();
  notices.report(damaged);
  notices.report(
    new AppError("library.salvaged", {
      folder: "/library",
      whole: 1,
      older: 0,
      backup: 0,
      lost: 0,
      headlines: [],
      kept: null,
      list: "/library/salvaged.txt",
    }),
  );
  expect(notices.damage).toBeNull();
  expect(notices.list).toHaveLength(1);
});
