// A teacher's link leads straight to an exercise and keeps it on screen; a link that leads nowhere says so; a chapter's link
// shows what is done.

import { expect, test, type Locator } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

/** In view, from its top. */
async function expectOnScreen(exercise: Locator): Promise<void> {
  await expect
    .poll(async () => {
      const box = await exercise.boundingBox();
      return box !== null && box.y >= 0 && box.y < 220;
    })
    .toBe(true);
}

test("straight to an exercise, with the keyboard there too", async ({ page }) => {
  await page.goto("names/aliasing/#first-change-of-the-board");
  const exercise = page.locator("#first-change-of-the-board");
  await expect(exercise).toBeFocused();
  await expectOnScreen(exercise);
  await page.evaluate(() => document.fonts.ready);
  // The last players of the page have woken by the time that the network is quiet.
  await page.waitForLoadState("networkidle");
  await expectOnScreen(exercise);
  await expectAccessible(page);
});

test("from one exercise to another on the same page", async ({ page }) => {
  await page.goto("names/aliasing/#flat-list");
  await expectOnScreen(page.locator("#flat-list"));
  await page.goto("names/aliasing/#two-screens");
  await expect(page.locator("#two-screens")).toBeFocused();
  await expectOnScreen(page.locator("#two-screens"));
});

test("to an exercise that does not exist", async ({ page }) => {
  await page.goto("names/aliasing/#rotated");
  const note = page.getByRole("status").filter({ hasText: "asks for an exercise named “rotated”" });
  await expect(note).toBeVisible();
  await expect(note).toBeFocused();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await note.getByRole("link", { name: "Two screens, one queue" }).click();
  await expect(note).toBeHidden();
  await expectOnScreen(page.locator("#two-screens"));
});

test("to an exercise of another lesson", async ({ page }) => {
  await page.goto("names/memory/#flat-list");
  const note = page.getByRole("status").filter({ hasText: "named “flat-list”" });
  await note.getByRole("link", { name: "Two names, one object" }).click();
  await expect(page).toHaveURL(/\/names\/aliasing\/#flat-list$/);
  await expectOnScreen(page.locator("#flat-list"));
});

test("with a name that is no name: shown as text, dismissed by a button", async ({ page }) => {
  await page.goto(
    `names/aliasing/#${encodeURIComponent("</script><img src=x onerror=alert(1)>\u202e🍚\u0000")}`,
  );
  const note = page.getByRole("status").filter({ hasText: "<img src=x onerror=alert(1)>" });
  await expect(note).toBeVisible();
  await expect(note.getByRole("img")).toHaveCount(0);
  await note.getByRole("button", { name: "Dismiss" }).click();
  await expect(note).toBeHidden();
  await page.goto("names/aliasing/#%E0%A4%A");
  await expect(page.getByRole("status").filter({ hasText: "%E0%A4%A" })).toBeVisible();
});

test("to a page that does not exist", async ({ page }) => {
  const response = await page.goto("names/nowhere/");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing at this address");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("link", { name: "front page" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What does a name hold?");
});
