import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { Rescue } from "../../../renderer/session/rescue.ts";
import { newFields } from "../../../shared/article/article.ts";
import { doc, p } from "../../support/copy-builder.ts";

const contentOf = (text: string) => ({ fields: newFields("daily", "en-GB"), copy: doc(p(text)) });

/** A rescue whose calls are answered by hand, and what became of it. */
function slowRescue() {
  const kept: { text: string; at: number; answer(): void }[] = [];
  let timesOver = 0;
  const rescue = new Rescue(
    (content, at) =>
      new Promise((resolve) => {
        const answer = () => resolve({ place: "/home/ana/rescued.json" });
        kept.push({ text: JSON.stringify(content.copy), at, answer });
      }),
    () => undefined,
    () => {
      timesOver += 1;
    },
  );
  return { rescue, kept, timesOver: () => timesOver };
}

test("a text that is put elsewhere after all was saved is taken away again", async () => {
  const { rescue, kept, timesOver } = slowRescue();
  rescue.keep(() => contentOf("first"));
  await expect.poll(() => kept.length).toBe(1);
  rescue.over();
  expect(timesOver()).toBe(1);
  kept[0]!.answer();
  await expect.poll(timesOver).toBe(2);
  expect(rescue.place).toBeNull();
});

test("a text that is not safe while an earlier one is being kept is kept after it", async () => {
  const { rescue, kept } = slowRescue();
  rescue.keep(() => contentOf("first"));
  await expect.poll(() => kept.length).toBe(1);
  rescue.over();
  rescue.keep(() => contentOf("second"));
  kept[0]!.answer();
  await expect.poll(() => kept.length, { timeout: 4000 }).toBe(2);
  expect(kept[1]!.text).toContain("second");
  kept[1]!.answer();
  await expect.poll(() => rescue.place).toBe("/home/ana/rescued.json");
});

test("a text is dated by when it was that, however long nobody answers", async () => {
  const { rescue, kept } = slowRescue();
  const before = Date.now();
  rescue.keep(() => contentOf("first"));
  await expect.poll(() => kept.length).toBe(1);
  await pause(20);
  expect(kept[0]!.at).toBeGreaterThanOrEqual(before);
  expect(kept[0]!.at).toBeLessThan(Date.now());
});
