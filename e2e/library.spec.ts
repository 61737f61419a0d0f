// CPython's library in a page: fetched when a program imports it, kept for times without a connection, and never in the way
// of the learner's own steps.

import { expect, test, type Locator } from "@playwright/test";
import { runProgram, wakePlayer } from "./player.ts";

test.use({ serviceWorkers: "allow" });

const program = `from dataclasses import dataclass
import datetime, json, re, statistics
@dataclass
class Fee:
    name: str
    cents: int
fees = [Fee("ana", 250), Fee("ben", 350)]
print(fees[0], statistics.mean(fee.cents for fee in fees))
print(json.dumps(re.findall("[a-z]+", repr(fees[1]))), datetime.date(2024, 2, 29))
`;

const slider = (player: Locator): Locator => player.getByRole("slider", { name: "Step" });

test("a program imports what CPython has, with a connection and without", async ({ page, context }) => {
  // The first import compiles our interpreter as well as its own modules.
  test.slow();
  const isDone = { timeout: 40_000 };
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/stdlib/")) fetched.push(request.url());
  });
  await page.goto("names/aliasing/");
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  const player = await wakePlayer(page);
  expect(fetched).toEqual([]);
  await runProgram(page, player, program);
  const printed = 'Fee(name=\'ana\', cents=250) 300\n["ee", "name", "ben", "cents"] 2024-02-29';
  await expect(slider(player)).toHaveAttribute("aria-valuetext", /^step 0 of \d\d\b/, isDone);
  await slider(player).focus();
  await page.keyboard.press("End");
  await expect(player.getByText(printed)).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  const again = await wakePlayer(page);
  await runProgram(page, again, program);
  await expect(slider(again)).toHaveAttribute("aria-valuetext", /^step 0 of \d\d\b/, isDone);
  await slider(again).focus();
  await page.keyboard.press("End");
  await expect(again.getByText(printed)).toBeVisible();
  await runProgram(page, again, "import unittest\n");
  await expect(slider(again)).toHaveAttribute("aria-valuetext", /^step 0 of \d\b/, isDone);
  await slider(again).focus();
  await page.keyboard.press("End");
  await expect(again.getByText("there is no connection now")).toBeVisible();
});
