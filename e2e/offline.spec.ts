// Without a connection: what was read once can be read, run and answered again; what was not says so.

import { expect, test } from "@playwright/test";
import { expectStep, wakePlayer } from "./player.ts";

test.use({ serviceWorkers: "allow" });

test("a lesson that was read is there without a connection", async ({ page, context }) => {
  await page.goto("names/aliasing/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  const keptPages = (): Promise<number> =>
    page.evaluate(async () => (await (await caches.open("private-heap-pages")).keys()).length);
  await expect.poll(keptPages).toBe(2);
  await context.setOffline(true);
  await page.reload();
  const player = await wakePlayer(page);
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("End");
  await expectStep(player, /^step (\d+) of \1\b/);
  const exercise = page.locator("#flat-list");
  await exercise.scrollIntoViewIfNeeded();
  await exercise.getByRole("textbox").fill("['rice', 'oil', 'tea']");
  await exercise.getByRole("button", { name: "Check" }).click();
  await expect(exercise.getByText("Right.")).toBeVisible();

  await page.goto("play/#gallery=names/two-names");
  await expectStep(await wakePlayer(page), /^step 2 of 4/);
  await page.goto("stack/frames/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No connection");
  await context.setOffline(false);
  await page.goto("stack/frames/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A call pushes a frame");
});
