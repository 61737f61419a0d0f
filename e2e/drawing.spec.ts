// An answer drawn as arrows from names to objects: by mouse (or finger), by clicks, and with the keyboard alone. And a line
// pointed to.

import { expect, test, type Locator } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

const board = "Arrows from names to objects";

function nameButton(exercise: Locator, name: string): Locator {
  return exercise.getByRole("button", { name: new RegExp(`^${name} leads to`) });
}

function object(exercise: Locator, text: string, which = 0): Locator {
  return exercise.getByRole("button", { name: `list ${text}` }).and(exercise.locator("[data-box]")).nth(which);
}

async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error("not on screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("by mouse: dragged, checked, mended, right", async ({ page }) => {
  await page.goto("names/aliasing/#screens");
  const exercise = page.locator("#screens");
  await expect(exercise.getByRole("group", { name: board })).toBeVisible();
  await expect(nameButton(exercise, "board")).toBeEnabled();
  const drag = async (name: string, target: Locator): Promise<void> => {
    const from = await middleOf(nameButton(exercise, name));
    const to = await middleOf(target);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
  };
  await expect(exercise.getByRole("button", { name: "Check" })).toBeDisabled();
  await drag("board", object(exercise, "[5, 3, 8]"));
  await drag("screen", object(exercise, "[5, 3]"));
  await drag("paper", object(exercise, "[5, 3]"));
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Not yet.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await drag("screen", object(exercise, "[5, 3, 8]"));
  await expect(nameButton(exercise, "screen")).toHaveAccessibleName(/\[5, 3, 8\]$/);
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Right.")).toBeVisible();
  await page.reload();
  await expect(exercise.getByText("Done")).toBeVisible();
});

test("with the keyboard alone", async ({ page }) => {
  await page.goto("names/aliasing/#screens");
  const exercise = page.locator("#screens");
  await expect(exercise).toBeFocused();
  const board5 = nameButton(exercise, "board");
  await expect(board5).toBeEnabled();
  const tabTo = async (wanted: Locator): Promise<void> => {
    await expect(async () => {
      await page.keyboard.press("Tab");
      await expect(wanted).toBeFocused({ timeout: 50 });
    }).toPass({ intervals: [0] });
  };
  const draw = async (name: string, text: string): Promise<void> => {
    const start = nameButton(exercise, name);
    await expect(start).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    const target = object(exercise, text);
    for (let count = 0; count < 8 && !(await target.evaluate((button) => button === document.activeElement)); count++) {
      await page.keyboard.press("ArrowDown");
    }
    await expect(target).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(start).toHaveAccessibleName(new RegExp(`${text.replace(/[[\]]/g, "\\$&")}$`));
  };
  await tabTo(board5);
  await draw("board", "[5, 3, 8]");
  await draw("screen", "[5, 3, 8]");
  await draw("paper", "[5, 3]");
  await tabTo(exercise.getByRole("button", { name: "Check" }));
  await page.keyboard.press("Enter");
  await expect(exercise.getByText("Right.")).toBeVisible();
  await expect(exercise.getByRole("status")).toBeFocused();
  await expectAccessible(page);
});

test("an arrow is given up with Escape and drawn by two clicks", async ({ page }) => {
  await page.goto("names/aliasing/#screens");
  const exercise = page.locator("#screens");
  const start = nameButton(exercise, "board");
  await expect(start).toBeEnabled();
  await start.click();
  await expect(start).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Escape");
  await expect(start).toHaveAttribute("aria-pressed", "false");
  await start.click();
  await object(exercise, "[5, 3]").click();
  await expect(start).toHaveAccessibleName(/^board leads to object .*\[5, 3\]$/);
});

test("a line is pointed to: first a wrong one, then the right one", async ({ page }) => {
  await page.goto("names/aliasing/#first-change-of-the-board");
  const exercise = page.locator("#first-change-of-the-board");
  await exercise.getByRole("button", { name: "Choose line 6" }).click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText(/an earlier line has changed it before/)).toBeVisible();
  await expectAccessible(page);
  await exercise.getByRole("button", { name: "Choose line 5" }).click();
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Right.")).toBeVisible();
  await expectNoSidewaysScroll(page);
});
