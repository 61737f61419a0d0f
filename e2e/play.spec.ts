// The playground: a program of the gallery, changed, stepped and given away as a link; the link opened by somebody else, who
// sees the code before anything runs; links that are broken; what is kept on the device; files; versions.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer, wearCPython } from "./player.ts";

const playerOf = (page: Page): Locator => page.getByRole("region", { name: "A program and its run" });

async function linkOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy link" }).click();
  const link = await page.getByRole("textbox", { name: "Link to this moment" }).inputValue();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return link;
}

test("from the gallery to a link, and from the link to the same moment", async ({ page, browser }) => {
  await page.goto("play/");
  await page.getByRole("link", { name: "Two names, one list" }).click();
  const player = await wakePlayer(page);
  await expectStep(player, /^step 2 of 4, line 2/);
  expect(await linkOf(page)).toMatch(/#gallery=names\/two-names&step=2$/);

  await runProgram(page, player, "xs = ['a']\nys = xs\nys.append('b')\nprint(xs)\n");
  await expect(player.getByText("'a'").last()).toBeVisible();
  await wearCPython(player);
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expectStep(player, /^step 3 of 4/);
  const link = await linkOf(page);
  expect(link).toMatch(/\/play\/#1\.[\w.-]+$/);
  await page.getByRole("button", { name: "QR code" }).click();
  await expect(page.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  const context = await browser.newContext({ viewport: page.viewportSize(), serviceWorkers: "block" });
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  const shown = playerOf(elsewhere);
  await expect(shown.getByText("ys.append('b')")).toBeVisible();
  await expect(shown.getByRole("button", { name: "Run this program" })).toBeEnabled();
  await expect(shown.getByRole("slider", { name: "Step" })).toHaveCount(0);
  await expectAccessible(elsewhere);
  await shown.getByRole("button", { name: "Run this program" }).click();
  await expectStep(shown, /^step 3 of 4/);
  await expect(shown.getByText(/0x[0-9a-f]{6,}/).first()).toBeVisible();
  await expectNoSidewaysScroll(elsewhere);
  await context.close();
});

test("from a lesson, with its moment, at once", async ({ page }) => {
  await page.goto("names/aliasing/");
  const player = await wakePlayer(page);
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("End");
  const end = await player.getByRole("slider", { name: "Step" }).getAttribute("aria-valuetext");
  await player.getByRole("link", { name: "Open in the playground" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Playground");
  await expectStep(playerOf(page), end ?? "");
});

test("links that are cut off, damaged, newer or foreign", async ({ page }) => {
  const said = page.getByRole("status");
  await page.goto("play/#code=" + encodeURIComponent("first = 1\n".repeat(80)));
  await expect(playerOf(page).getByRole("button", { name: "Run this program" })).toBeEnabled();
  const link = await linkOf(page);

  for (const [hash, words] of [
    [link.slice(0, -12), "This link is cut off"],
    [link.replace("#1.", "#9."), "newer version of this page"],
    [`${link.slice(0, -3)}zzz`, "This link is damaged"],
  ] as const) {
    await page.goto(hash);
    await expect(said.filter({ hasText: words })).toBeVisible();
    await expect(playerOf(page).getByText("first").first()).toBeVisible();
    await expect(playerOf(page).getByRole("button", { name: "Run this program" })).toBeEnabled();
  }
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  for (const [hash, words] of [
    ["#/some/route", "is not a program"],
    ["#gallery=names/nothing", "no program named “names/nothing”"],
  ] as const) {
    await page.goto(`play/${hash}`);
    await expect(said.filter({ hasText: words })).toBeVisible();
  }
});

test("what is written is kept, a file is opened and saved, a reset asks", async ({ page }) => {
  await page.goto("play/");
  const player = await wakePlayer(page);
  await expect(player.getByRole("textbox", { name: /^Program\. / })).toBeAttached();
  await runProgram(page, player, "mine = 'kept'\nprint(mine)\n");
  await expectStep(player, / of 2/);
  await page.getByRole("link", { name: "Two sets" }).click();
  await expect(player.getByText("morning").first()).toBeVisible();
  await page.getByText(/^Your programs on this device \(1\)/).click();
  await expectAccessible(page);
  await page.goto("play/");
  await expectStep(player, / of 2/);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save .py" }).click();
  expect(await readFile(await (await download).path(), "utf8")).toBe("mine = 'kept'\nprint(mine)\n");

  const file = page.getByLabel("Open a Python file");
  await file.setInputFiles({ name: "bad.py", mimeType: "text/plain", buffer: Buffer.from([0xff, 0x31]) });
  await expect(page.getByRole("status").filter({ hasText: "not in UTF-8" })).toBeVisible();
  await file.setInputFiles({
    name: "ask.py",
    mimeType: "text/x-python",
    buffer: Buffer.from("a = input()\n"),
  });
  await expect(page.getByRole("textbox", { name: "File name" })).toHaveValue("ask.py");
  await expectStep(player, / of 1/);
  await page.getByText("Input for the program").click();
  await page.getByRole("textbox", { name: /What input\(\) reads/ }).fill("Ada");
  await page.getByRole("button", { name: "Run with this input" }).click();
  await player.getByRole("slider", { name: "Step" }).focus();
  await page.keyboard.press("End");
  await expect(player.getByText("'Ada'").first()).toBeVisible();
  await runProgram(page, player, "a = 1\n");
  await player.getByRole("button", { name: "Reset" }).click();
  await player.getByRole("button", { name: "Keep" }).click();
  await expect(player.getByRole("button", { name: "Reset" })).toBeVisible();
});

test("another version, and what it changes", async ({ page }) => {
  await page.goto("play/#gallery=values/small-ints");
  const player = await wakePlayer(page);
  await expect(player.getByText("True False").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Python version" }).selectOption("3.15");
  const told = page.getByRole("region", { name: "Python 3.15 instead of 3.14" });
  await expect(told.getByText("“True True”. In 3.14: “True False”.")).toBeVisible();
  await told.getByText(/What else differs in memory/).click();
  await expect(told.getByText("The largest int that exists once: 1024. In 3.14: 256.")).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});
