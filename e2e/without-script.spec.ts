// JavaScript is off: a lesson reads in order, its first drawing is there in ink and in words, its questions can be read.

import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("a lesson without JavaScript", async ({ page }) => {
  await page.goto("names/aliasing/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two names, one object");
  const player = page.getByRole("region", { name: "A program and its run" }).first();
  const drawing = player.getByRole("img", { name: /Drawing of the stack and the private heap/ });
  await expect(drawing).toBeVisible();
  await expect(drawing).toContainText("mine");
  await expect(drawing).toContainText("1000");
  await expect(player.getByText(/yours now holds 1000/)).toBeVisible();
  await expect(player.getByText("In words", { exact: true })).toBeVisible();
  await player.getByText("In words", { exact: true }).click();
  await expect(player.getByText("Private heap", { exact: true }).last()).toBeVisible();
  await expect(page.locator("#flat-list").getByText("Say what is printed before you run it.")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("the list of a chapter and the front page without JavaScript", async ({ page }) => {
  await page.goto("./");
  await expect(
    page.getByRole("img", { name: /Drawing of the stack and the private heap/ }).first(),
  ).toBeVisible();
  await page
    .getByRole("link", { name: /Names hold addresses/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: "Predict The flat's list" })).toBeVisible();
  await page.goto("progress/");
  await expect(page.getByText(/scripts are switched off/)).toBeVisible();
});
