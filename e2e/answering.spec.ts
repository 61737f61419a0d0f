// An exercise answered wrong: the answer is explained by the belief that it fits, both runs side by side. Then right; and
// after a reload it is still done, in the lesson, in its chapter and on the page of one's progress.

import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

test("wrong, why, right, and still done after a reload", async ({ page }) => {
  await page.goto("names/aliasing/");
  const exercise = page.locator("#flat-list");
  await exercise.scrollIntoViewIfNeeded();
  const answer = exercise.getByRole("textbox");
  await expect(answer).toBeEnabled();
  await answer.fill("['rice', 'oil']");
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Not yet.")).toBeVisible();
  await expect(
    exercise.getByText(/That is what you would see if assignment copied the object/),
  ).toBeVisible();
  const runs = exercise.getByRole("group", { name: "The two runs side by side" });
  await expect(runs.getByText("What happens")).toBeVisible();
  await expect(runs.getByText("Here the two first differ.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await exercise.getByRole("button", { name: "Hint" }).click();
  await expect(exercise.getByText("Hint.")).toBeVisible();
  await answer.fill("['rice', 'oil', 'tea']");
  await answer.press("ControlOrMeta+Enter");
  await expect(exercise.getByText("Right.")).toBeVisible();
  await expect(exercise.getByRole("status")).toBeFocused();
  await exercise.getByRole("button", { name: "Open the run" }).click();
  await expect(exercise.getByRole("slider", { name: "Step" })).toBeEnabled();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.reload();
  await exercise.scrollIntoViewIfNeeded();
  await expect(exercise.getByText("Done")).toBeVisible();

  await page.goto("names/");
  await expect(page.getByRole("status", { name: "Your progress in this chapter" })).toContainText(
    /^\s*1 of \d+ exercises done/,
  );
  await expect(page.getByRole("link", { name: /^done: Predict The flat's list/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto("progress/");
  await expect(page.getByText(/1 of \d+ exercises done/).first()).toBeVisible();
  await expect(page.getByText("Left behind", { exact: true })).toBeVisible();
  await expect(page.getByText("Assigning a name to another name copies what it holds.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("three wrong tries, and the answer is shown on request", async ({ page }) => {
  await page.goto("names/aliasing/#flat-list");
  const exercise = page.locator("#flat-list");
  const answer = exercise.getByRole("textbox");
  await expect(answer).toBeEnabled();
  for (const wrong of ["nothing", "['tea']", "['rice', 'oil', 'jam']"]) {
    await expect(exercise.getByRole("button", { name: "Show me" })).toBeHidden();
    await answer.fill(wrong);
    await exercise.getByRole("button", { name: "Check" }).click();
    await expect(exercise.getByText("Not yet.")).toBeVisible();
    await expect(exercise.getByRole("button", { name: "Check" })).toBeEnabled();
  }
  await expect(exercise.getByText(/You have them the wrong way round/)).toBeVisible();
  await exercise.getByRole("button", { name: "Show me" }).click();
  await expect(exercise.getByText("The answer.")).toBeVisible();
  await expectAccessible(page);
  await page.goto("names/");
  await expect(page.getByRole("link", { name: /^answer shown: Predict The flat's list/ })).toBeVisible();
  await expect(page.getByRole("status", { name: "Your progress in this chapter" })).toContainText(
    "1 with the answer shown",
  );
});

test("two beliefs give one answer: one more question says which, and where to meet it again", async ({
  page,
}) => {
  await page.goto("names/identity/#two-thousands");
  const exercise = page.locator("#two-thousands");
  const answer = exercise.getByRole("textbox");
  await expect(answer).toBeEnabled();
  await answer.fill("True True");
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText(/Two beliefs would give that answer/)).toBeVisible();
  const question = exercise.getByRole("group", { name: /do known and typed hold one object\?$/ });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await question.getByRole("button", { name: "yes, one object" }).click();
  await expect(exercise.getByText(/^Not yet\. That is what you would see/)).toBeVisible();
  await expect(question).toBeHidden();
  await expect(exercise.getByRole("group", { name: "The two runs side by side" })).toBeVisible();
  const dress = exercise.getByText("The same thing in a new dress:").getByRole("link");
  await dress.click();
  await expect(page).toHaveURL(/#[a-z-]+$/);
  await expect(page.locator(`#${new URL(page.url()).hash.slice(1)}`)).toBeVisible();
});
