// Accessibility on every page that a journey visits: axe with the WCAG 2.2 AA rules. A violation fails the journey and
// names the element and the rule.

import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Fails when the page, as it stands now, has a violation. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).withTags(rules));
}

/** Fails when a text of the page cannot be told from its ground: what another choice of colours can break. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNoViolations(new AxeBuilder({ page }).withRules(["color-contrast", "link-in-text-block"]));
}

async function expectNoViolations(builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  const found = violations.flatMap((violation) =>
    violation.nodes.map(
      (node) =>
        `${violation.id}: ${violation.help}\n    ${node.html.slice(0, 200)}\n    ${node.failureSummary ?? ""}`,
    ),
  );
  expect(found, "axe").toEqual([]);
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, "pixels that the page is too wide").toBeLessThanOrEqual(0);
}
