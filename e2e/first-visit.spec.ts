// A first visit: the front page shows the picture at once; on to the first lesson, a run is stepped back and forth with the
// keys, its program is edited and run again.

import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer } from "./player.ts";

test("from the front page to a program of one's own", async ({ page }) => {
  await page.goto("./");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does a name hold?");
  await expect(
    page.getByRole("img", { name: /Drawing of the stack and the private heap/ }).first(),
  ).toBeVisible();
  const picture = await wakePlayer(page);
  await expect(picture.getByText("x now holds 1000, the int 10.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("link", { name: "Begin with the first lesson" }).click();
  await expect(page).toHaveURL(/\/names\/memory\/$/);
  const player = await wakePlayer(page);
  const slider = player.getByRole("slider", { name: "Step" });
  const first = await slider.getAttribute("aria-valuetext");

  await slider.focus();
  await page.keyboard.press("Home");
  await expectStep(player, /^step 0 of/);
  await page.keyboard.press("ArrowRight");
  await expectStep(player, /^step 1 of/);
  await page.keyboard.press("End");
  await expectStep(player, /^step (\d+) of \1\b/);
  await page.keyboard.press("ArrowLeft");
  await expect(player.getByRole("button", { name: "Step" })).toBeEnabled();
  await page.keyboard.press("Home");
  await expect(player.getByRole("button", { name: "Back" })).toBeDisabled();
  expect(first).toMatch(/^step \d+ of \d+/);
  await expectAccessible(page);

  await runProgram(page, player, "a = [1]\nb = a\nb.append(2)\nprint(a)\n");
  await expect(slider).toHaveAttribute("max", "4");
  await slider.focus();
  await page.keyboard.press("End");
  await expect(player.getByRole("region", { name: "Output" })).toHaveText("[1, 2]");
  await expectAccessible(page);

  await player.getByRole("button", { name: "Reset" }).click();
  await player.getByRole("button", { name: "Throw away" }).click();
  await expect(player.getByRole("button", { name: "Reset" })).toBeHidden();
  await expectNoSidewaysScroll(page);
});

test("lines, lenses, counts and words of a run", async ({ page }) => {
  await page.goto("./");
  const player = await wakePlayer(page);
  await player.getByRole("button", { name: "go to the next run of line 3" }).click();
  await expectStep(player, /^step 3 of 3/);
  await expect(player.getByText("(has just run)")).toBeAttached();

  await player.getByRole("button", { name: "More" }).click();
  await player.getByRole("button", { name: "CPython" }).click();
  await expect(player.getByRole("button", { name: "CPython" })).toHaveAttribute("aria-pressed", "true");
  await expect(player.getByText(/0x[0-9a-f]{6,}/).first()).toBeVisible();
  await expectAccessible(page);
  await player.getByRole("button", { name: "Textbook" }).click();

  await player.getByRole("button", { name: "Counts" }).click();
  await player.getByText("In words", { exact: true }).click();
  await expect(player.getByText("Private heap", { exact: true }).last()).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
