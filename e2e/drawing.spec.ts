// Arrows drawn as an answer: wrong and then right with the mouse, and the same with the keyboard alone. And a place pointed
// at: a line of the code, a frame of the drawing.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

const nameOf = (exercise: Locator, name: string): Locator =>
  exercise.getByRole("button", { name: new RegExp(`^${name} leads to`) });
const objectOf = (exercise: Locator, text: string): Locator =>
  exercise
    .getByRole("button", { name: new RegExp(`^Object [A-Z]: \\w+ ${text.replace(/[[\]]/g, "\\$&")}$`) })
    .first();

async function openDraw(page: Page): Promise<Locator> {
  await page.goto("names/aliasing/#screens");
  const exercise = page.locator("#screens");
  await expect(nameOf(exercise, "board")).toBeEnabled();
  return exercise;
}

async function drag(page: Page, source: Locator, target: Locator): Promise<void> {
  await source.scrollIntoViewIfNeeded();
  const from = await source.locator(".dot").boundingBox();
  const to = await target.boundingBox();
  if (from === null || to === null) throw new Error("there is nothing to drag from or to");
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 12, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
}

test("with the mouse: wrong, why, undone, right", async ({ page }) => {
  const exercise = await openDraw(page);
  const check = exercise.getByRole("button", { name: "Check" });
  await expect(check).toBeDisabled();
  await drag(page, nameOf(exercise, "board"), objectOf(exercise, "[5, 3, 8]"));
  await drag(page, nameOf(exercise, "screen"), objectOf(exercise, "[5, 3]"));
  await drag(page, nameOf(exercise, "paper"), objectOf(exercise, "[5, 3]"));
  await exercise.getByRole("button", { name: "Undo" }).click();
  await expect(nameOf(exercise, "paper")).toHaveAccessibleName("paper leads to nothing yet");
  await nameOf(exercise, "paper").click();
  await exercise.getByRole("button", { name: "Object B: list [5, 3]" }).click();
  await check.click();
  await expect(exercise.getByText("Not yet.")).toBeVisible();
  // More than one belief draws it so: a question parts them.
  await expect(exercise.getByText("One more question, to see which")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await exercise.getByRole("button", { name: "Something else" }).click();
  await expect(exercise.getByText(/none of the beliefs/)).toBeVisible();

  await drag(page, nameOf(exercise, "screen"), objectOf(exercise, "[5, 3, 8]"));
  await check.click();
  await expect(exercise.getByText("Right.")).toBeVisible();
  await expect(exercise.getByText("Done")).toBeVisible();
});

test("with the keyboard alone", async ({ page }) => {
  const exercise = await openDraw(page);
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const reach = async (wanted: RegExp, key: string): Promise<void> => {
    for (let count = 0; count < 40 && !wanted.test(await focused()); count++) await page.keyboard.press(key);
    expect(await focused()).toMatch(wanted);
  };
  await reach(/^board leads/, "Tab");
  for (const [name, object] of [
    ["board", /^Object [A-Z]: list \[5, 3, 8\]/],
    ["screen", /^Object C: list \[5, 3, 8\]/],
    ["paper", /^Object [A-Z]: list \[5, 3\]/],
  ] as const) {
    expect(await focused()).toMatch(new RegExp(`^${name} leads`));
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await reach(object, "ArrowDown");
    await page.keyboard.press("Enter");
    await expect(nameOf(exercise, name)).not.toHaveAccessibleName(/nothing yet/);
  }
  const check = exercise.getByRole("button", { name: "Check" });
  for (let count = 0; count < 20; count++) {
    if (await check.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(exercise.getByText("Right.")).toBeVisible();
  await expect(exercise.getByRole("status")).toBeFocused();
});

test("a line is pointed at: wrong with the author's words, then right", async ({ page }) => {
  await page.goto("names/aliasing/#first-change-of-the-board");
  const exercise = page.locator("#first-change-of-the-board");
  await exercise.getByRole("button", { name: "Choose line 6" }).click();
  await expect(exercise.getByText("Chosen: line 6.")).toBeVisible();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Line 6 changes it too")).toBeVisible();
  await exercise.getByRole("button", { name: "Choose line 5" }).click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("It is line 5.")).toBeVisible();
  await expectAccessible(page);
});

test("a frame of the drawing is pointed at", async ({ page }) => {
  await page.goto("stack/limit/#frame-on-top-at-the-error");
  const exercise = page.locator("#frame-on-top-at-the-error");
  await exercise.getByRole("button", { name: "the frame of module" }).click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Not yet.")).toBeVisible();
  await exercise.getByRole("button", { name: "the frame of add" }).click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("It is the frame of add.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
