// The site lies in a folder of some server, as a school would put it: links, scripts, worker and search still find their files.

import type { Server } from "node:http";
import process from "node:process";
import { expect, test } from "@playwright/test";
import { serve } from "../tools/serve.ts";
import { expectStep, wakePlayer } from "./player.ts";

let server: Server;
let address = "";

test.beforeAll(async () => {
  ({ server, address } = await serve({
    folder: process.env.PH_DIST ?? "dist",
    port: 0,
    base: "/school/python/",
  }));
});

test.afterAll(() => {
  server.close();
});

test("below a folder of another server", async ({ page }) => {
  const missing: string[] = [];
  page.on("response", (response) => {
    if (response.status() >= 400) missing.push(response.url());
  });
  await page.goto(address);
  await page.getByRole("link", { name: "Begin with the first lesson" }).click();
  await expect(page).toHaveURL(`${address}names/memory/`);
  const player = await wakePlayer(page);
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("End");
  await expectStep(player, /^step (\d+) of \1\b/);

  await page.goto(`${address}names/`);
  await page.getByRole("link", { name: "Predict The flat's list" }).click();
  await expect(page.locator("#flat-list")).toBeFocused();
  await page.getByRole("button", { name: "Search" }).click();
  await page
    .getByRole("searchbox")
    .or(page.getByRole("textbox", { name: "Search" }))
    .first()
    .fill("aliases");
  await expect(page.getByRole("dialog").getByRole("link").first()).toBeVisible();
  expect(missing).toEqual([]);
});
