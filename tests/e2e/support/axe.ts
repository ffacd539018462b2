import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds wrong on the page as it is now. */
export async function violations(page: Page): Promise<string[]> {
  // The preview is the exported page in a sandboxed frame, which no script may enter.
  const results = await new AxeBuilder({ page }).exclude("iframe").analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} — ${node.failureSummary}`),
  );
}
