// One who looks closely: over and out of calls, breakpoints both ways, something selected and followed through its changes
// by mouse and by keyboard, the keys' dialog, output that leads to its step, a place that is kept over an edit.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer } from "./player.ts";

const PROGRAM = `def double(n):
    return n * 2

x = double(3)
xs = [x]
xs.append(double(x))
print(xs)
`;

async function open(page: Page): Promise<Locator> {
  await page.goto("names/memory/");
  const player = await wakePlayer(page);
  await runProgram(page, player, PROGRAM);
  await expect(player.getByRole("slider", { name: "Step" })).toHaveAttribute("max", "9");
  await player.getByRole("button", { name: "Done" }).click();
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("Home");
  return player;
}

test("over, out, calls and breakpoints, with keys and with buttons", async ({ page }) => {
  const player = await open(page);
  await page.keyboard.press("Shift+ArrowRight");
  await expectStep(player, /^step 1 /);
  await page.keyboard.press("Shift+ArrowRight");
  await expectStep(player, /^step 4 of 9, line 4/);
  await page.keyboard.press("c");
  await expectStep(player, /^step 6 of 9/);
  await page.keyboard.press("o");
  await expectStep(player, /^step 8 of 9, line 6/);
  await page.keyboard.press("n");
  await expect(player.getByText("There is no breakpoint yet")).toBeVisible();

  await player.getByRole("button", { name: "breakpoint at line 2" }).click();
  await expect(player.getByRole("button", { name: "breakpoint at line 2" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await player.getByRole("button", { name: "More" }).click();
  await player.getByRole("button", { name: "Previous breakpoint" }).click();
  await expectStep(player, /^step 6 /);
  await player.getByRole("button", { name: "Previous breakpoint" }).click();
  await expectStep(player, /^step 2 /);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a name is selected and followed, by mouse and by keyboard", async ({ page }) => {
  const player = await open(page);
  await page.keyboard.press("End");
  await player.getByRole("button", { name: /^xs of module holds/ }).click();
  await expect(player.getByRole("button", { name: /^xs of module holds/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.mouse.move(0, 0);
  await expect(player.locator(".arrow.lit")).toHaveCount(1);
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("PageUp");
  await expectStep(player, /line 5$/);
  await page.keyboard.press("Escape");
  await expect(player.locator(".arrow.lit")).toHaveCount(0);

  const double = player.getByRole("button", { name: /^double of module/ });
  await double.focus();
  await page.keyboard.press("ArrowDown");
  await expect(player.getByRole("button", { name: /^x of module/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(player.getByRole("button", { name: /^x of module/ })).toHaveAttribute("aria-pressed", "true");
  await player.getByRole("button", { name: "More" }).click();
  await player.getByRole("button", { name: "in their slots" }).click();
  const x = player.getByRole("button", { name: "x of module holds the int 6" });
  await expect(x).toHaveAttribute("aria-pressed", "true");
  expect(await page.evaluate(() => localStorage.getItem("private-heap.small-values"))).toBe("slots");
  await expectAccessible(page);
});

test("the keys are told in a dialog; output leads to its step; an edit keeps the place", async ({ page }) => {
  const player = await open(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await page.keyboard.press("End");
  const printed = player.getByRole("region", { name: "Output" }).getByRole("button");
  await expect(printed).toHaveText("[6, 12]");
  await printed.click();
  await expectStep(player, /line 7$/);
  await player.getByRole("slider", { name: "Step" }).focus();
  for (let count = 0; count < 4; count++) await page.keyboard.press("ArrowLeft");
  await expectStep(player, /^step 5 of 9/);
  await runProgram(page, player, `${PROGRAM}print("more")\n`);
  await expectStep(player, /^step 5 of 10/);
});
