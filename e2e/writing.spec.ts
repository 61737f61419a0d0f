// Code that first fails its checks, then has the wrong memory, then passes; it is still there after a reload.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

async function write(page: Page, exercise: Locator, program: string): Promise<void> {
  const edit = exercise.getByRole("button", { name: "Edit" });
  if (await edit.isVisible()) await edit.click();
  await expect(exercise.getByRole("textbox", { name: /^Program\. / })).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(program);
}

test("fails, fails otherwise, passes", async ({ page }) => {
  await page.goto("names/aliasing/#two-screens");
  const exercise = page.locator("#two-screens");
  const check = exercise.getByRole("button", { name: "Check" });
  await expect(check).toBeEnabled();
  await check.click();
  await expect(exercise.getByText(/^Not yet\. The lobby should show Ana, Ben and Cem too/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await write(page, exercise, "hall = ['Ana', 'Ben']\nlobby = hall\nhall.append('Cem'\n");
  await check.click();
  await expect(exercise.getByText("SyntaxError: '(' was never closed")).toBeVisible();

  await write(page, exercise, "class Queue(list): pass\nhall = Queue(['Ana', 'Ben'])\nhall.append('Cem')\nlobby = list(hall)\n");
  await check.click();
  await expect(exercise.getByText(/Not yet\./)).toBeVisible();
  await expectAccessible(page);

  await write(page, exercise, "while True: pass\n");
  await check.click();
  await expect(exercise.getByText(/stopped after|did not end|does not run to its end/i).first()).toBeVisible({ timeout: 20_000 });

  const solution = 'hall = ["Ana", "Ben"]\nlobby = hall\nlobby.append("Cem")\n';
  await write(page, exercise, solution);
  await check.click();
  await expect(exercise.getByText("Right.")).toBeVisible({ timeout: 20_000 });
  await exercise.getByRole("button", { name: "Open the run" }).click();
  await expect(exercise.getByRole("slider", { name: "Step" })).toBeEnabled();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.reload();
  await expect(exercise.getByText("Done")).toBeVisible();
  await expect(exercise.getByText('lobby.append("Cem")')).toBeVisible();
});
