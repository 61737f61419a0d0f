// Dark, without motion, enlarged to 200 %, on paper: the same lesson for every reader.

import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer } from "./player.ts";

test.describe("dark", () => {
  test.use({ colorScheme: "dark" });

  test("a player and its editor in the dark", async ({ page }) => {
    await page.goto("names/aliasing/");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    const player = await wakePlayer(page);
    await runProgram(page, player, "a = [1]\nb = a\n");
    await expect(player.getByRole("slider", { name: "Step" })).toHaveAttribute("max", "2");
    await expectAccessible(page);
  });

  test("is kept when a reader chooses light", async ({ page, isMobile }) => {
    await page.goto("names/aliasing/");
    if (isMobile) await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("combobox", { name: "Select theme" }).locator("visible=true").selectOption("light");
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});

test.describe("reduced motion", () => {
  test.use({ reducedMotion: "reduce" });

  test("arrows jump instead of gliding", async ({ page }) => {
    await page.goto("names/aliasing/");
    const player = await wakePlayer(page);
    await player.getByRole("button", { name: "Step" }).click();
    await expectStep(player, /^step 3 of/);
    const moving = await page.evaluate(
      () => document.getAnimations().filter((animation) => animation.playState === "running").length,
    );
    expect(moving).toBe(0);
  });
});

test.describe("200 % zoom", () => {
  // A window of 1280 px that is enlarged twice shows 640; a phone of 390 px goes no further than WCAG's 320.
  test.use({ deviceScaleFactor: 2 });

  test("a lesson, a chapter, one's progress", async ({ page, isMobile }) => {
    await page.setViewportSize(isMobile ? { width: 320, height: 420 } : { width: 640, height: 430 });
    for (const address of ["names/aliasing/", "names/", "progress/", "./"]) {
      await page.goto(address);
      await page.waitForLoadState("networkidle");
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    const player = await wakePlayer(page);
    await player.getByRole("button", { name: "Step" }).click();
    await expectStep(player, /^step 2 of 3/);
  });
});

test("on paper: the text and the drawings, nothing to click", async ({ page }) => {
  await page.goto("names/aliasing/");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("img", { name: /Drawing of the stack/ }).first()).toBeVisible();
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Step" }).first()).toBeHidden();
});
