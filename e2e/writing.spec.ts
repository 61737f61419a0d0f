// Code to write: it fails a check, says which, keeps no memory condition, and then passes; it is still there after a reload.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

async function write(page: Page, exercise: Locator, program: string): Promise<void> {
  const edit = exercise.getByRole("button", { name: "Edit" });
  if (await edit.isVisible()) await edit.click();
  await expect(exercise.locator(".monaco-editor")).toBeVisible();
  await exercise.locator(".monaco-editor .view-lines").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(program);
}

test("code that first fails, then passes", async ({ page }) => {
  await page.goto("names/aliasing/#two-screens");
  const exercise = page.locator("#two-screens");
  const check = exercise.getByRole("button", { name: "Check" });
  await expect(check).toBeEnabled();
  await expect(exercise.getByText("hold the same object")).toBeVisible();
  await check.click();
  await expect(exercise.getByText("The lobby should show Ana, Ben and Cem too.")).toBeVisible();

  await write(page, exercise, "hall = = 1");
  await check.click();
  await expect(exercise.getByText("Python cannot read this:")).toBeVisible();
  await expect(exercise.getByText("SyntaxError: invalid syntax")).toBeVisible();

  await write(page, exercise, 'hall = ["Ana", "Ben"]\nlobby = hall\nnobody\n');
  await check.click();
  await expect(exercise.getByText("NameError: name 'nobody' is not defined")).toBeVisible();
  await expectAccessible(page);

  await write(page, exercise, 'hall = ["Ana", "Ben"]\nlobby = hall\nhall.append("Cem")\nspare = []\n');
  await check.click();
  await expect(exercise.getByText("not with the memory that it should")).toBeVisible();
  await expect(exercise.getByText("There are 2.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await write(page, exercise, 'hall = ["Ana", "Ben"]\nlobby = hall\nhall.append("Cem")\n');
  await check.click();
  await expect(exercise.getByText("Right.")).toBeVisible();
  await page.reload();
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByText("Done")).toBeVisible();
  await expect(exercise.getByRole("group", { name: "Your program" })).toContainText("lobby = hall");
});
