import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/**
 * What axe finds wrong on the page, or in a part of it, once it is at rest: colours on their way
 * from one scheme to another are nobody's contrast.
 */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(atRest);
  // The preview is the exported page in a sandboxed frame, which no script may enter. Without frames
  // axe is done in one go, where it else opens a page of its own to put the results together in.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("iframe");
  if (within !== undefined) axe.include(within);
  const results = await axe.options({ resultTypes: ["violations"] }).analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} — ${node.failureSummary}`),
  );
}

/** Resolves when everything that moves for a while has come to its end; runs in the page. */
async function atRest(): Promise<void> {
  const moving = () =>
    document.getAnimations().filter(({ effect, playState }) => {
      const end = effect?.getComputedTiming().endTime;
      return playState === "running" && typeof end === "number" && Number.isFinite(end);
    });
  for (let left = moving(); left.length > 0; left = moving()) {
    await Promise.allSettled(left.map(({ finished }) => finished));
  }
}
