// Programs that no lesson holds: with a syntax error, without an end, with an appetite, with odd text; and an interpreter
// that dies. The page stays alive, says what happened, and what ran before stays on screen.

import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer, writeProgram } from "./player.ts";

async function open(page: Page) {
  await page.goto("./");
  const player = await wakePlayer(page);
  const slider = player.getByRole("slider", { name: "Step" });
  const end = async (): Promise<void> => {
    await slider.focus();
    await page.keyboard.press("End");
  };
  return { player, slider, end };
}

test("a syntax error is said in CPython's words and marked; the old run stays", async ({ page }) => {
  const { player, slider } = await open(page);
  await runProgram(page, player, "x = 10\ny = (x\n");
  await expect(player.getByRole("alert")).toContainText('File "main.py", line 2');
  await expect(player.getByRole("alert")).toContainText("SyntaxError: '(' was never closed");
  await expect(player.locator(".squiggly-error").first()).toBeVisible();
  await expect(player.getByText("x now holds 1000, the int 10.")).toBeVisible();
  await expectStep(player, /^step 1 of 3/);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await runProgram(page, player, "x = 10\ny = (x)\n");
  await expect(player.getByRole("alert")).toBeHidden();
  await expect(slider).toHaveAttribute("max", "2");
});

test("while True: pass stops at the limit, and its first steps can be walked", async ({ page }) => {
  const { player, slider, end } = await open(page);
  await runProgram(page, player, "n = 1\nwhile True: pass\n");
  await expect(slider).toHaveAttribute("max", /^\d{4,}$/, { timeout: 20_000 });
  await end();
  await expect(player.getByText(/The run was stopped after [\d,]+ steps/)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(player.getByText(/n now holds/)).toBeVisible();
  await expectAccessible(page);
});

test("a run that takes long can be stopped, and the next one runs", async ({ page }) => {
  const { player, slider } = await open(page);
  await runProgram(page, player, "print(sum(range(10**10)))\n");
  await player.getByRole("button", { name: "Stop" }).click({ timeout: 20_000 });
  await expect(player.getByRole("alert")).toHaveText("Stopped.");
  await runProgram(page, player, "x = 1\n");
  await expect(player.getByRole("alert")).toBeHidden();
  await expect(slider).toHaveAttribute("max", "1");
});

for (const [name, program] of [
  ["ten thousand million items at once", "xs = [0] * 10**10\n"],
  ["a text that doubles without end", "s = 'x'\nwhile True:\n    s = s + s\n"],
] as const) {
  test(`${name}: a MemoryError, and the tab survives`, async ({ page }) => {
    const { player, slider, end } = await open(page);
    await runProgram(page, player, program);
    const error = player.getByRole("region", { name: "Error" });
    await expect(async () => {
      await end();
      await expect(error).toContainText("MemoryError", { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await runProgram(page, player, "x = 1\n");
    await expect(slider).toHaveAttribute("max", "1");
    await end();
    await expect(player.getByText(/x now holds 1000, the int 1\b/)).toBeVisible();
  });
}

test("a list that grows without end is stopped kindly", async ({ page }) => {
  const { player, slider, end } = await open(page);
  await runProgram(page, player, "xs = []\nwhile True:\n    xs.append('x' * 1000)\n");
  await expect(slider).toHaveAttribute("max", /^\d{4,}$/, { timeout: 25_000 });
  await end();
  await expect(player.getByText(/The run was stopped|MemoryError/)).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press("Home");
  await expectStep(player, /^step 0 of/);
});

test("endless recursion ends as in CPython, and the drawing of a thousand frames can be used", async ({
  page,
}) => {
  const { player, slider, end } = await open(page);
  await runProgram(page, player, "def f(n):\n    return f(n + 1)\nf(0)\n");
  await expect(slider).toHaveAttribute("max", /^\d{4,}$/, { timeout: 20_000 });
  await end();
  const error = player.getByRole("region", { name: "Error" });
  await expect(error).toContainText("RecursionError: maximum recursion depth exceeded");
  await expect(error).toContainText(/\[Previous line repeated 9\d\d more times\]/);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(player.getByRole("img", { name: /Drawing/ })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("megabytes of output are cut visibly", async ({ page }) => {
  const { player, slider, end } = await open(page);
  await runProgram(page, player, "for i in range(100000):\n    print(i, 'x' * 500)\n");
  await expect(slider).toHaveAttribute("max", /^\d{4,}$/, { timeout: 25_000 });
  await end();
  await expect(player.getByText(/characters before this are not shown/)).toBeVisible({ timeout: 20_000 });
  await expect(player.getByText(/printed more than|was stopped/)).toBeVisible();
  await expectNoSidewaysScroll(page);
});

test("odd text is shown as text, never as markup", async ({ page }) => {
  const { player, slider, end } = await open(page);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await runProgram(
    page,
    player,
    [
      `markup = "</script><img src=x onerror=alert(1)>"`,
      `emoji = "👩‍🍳🍚"`,
      `hebrew = "שלום"`,
      `hidden = "a\\0b\\u202ecba"`,
      `print(markup, emoji, hebrew, hidden)`,
      "",
    ].join("\n"),
  );
  await expect(slider).toHaveAttribute("max", "5");
  await end();
  await expect(player.getByRole("region", { name: "Output" })).toContainText(
    "</script><img src=x onerror=alert(1)> 👩‍🍳🍚 שלום a",
  );
  await player.getByText("In words", { exact: true }).click();
  await expect(player.getByText(/<img src=x onerror=alert\(1\)>/).first()).toBeVisible();
  await expect(player.locator("img")).toHaveCount(0);
  expect(dialogs).toEqual([]);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a program that wants input gets it", async ({ page }) => {
  const { player, end } = await open(page);
  await runProgram(page, player, 'name = input("Who? ")\nprint("hello", name)\n');
  const field = player.getByRole("textbox", { name: "The program waits for a line of input" });
  await expect(async () => {
    await end();
    await expect(field).toBeVisible({ timeout: 500 });
  }).toPass();
  await field.fill("<b>Ada</b> 🍚");
  await field.press("Enter");
  await expect(player.getByRole("region", { name: "Output" })).toContainText("hello <b>Ada</b> 🍚");
});

test("an interpreter that dies is said, and started again", async ({ page }) => {
  const isWorker = /worker[^/]*\.js$/;
  await page.route(isWorker, (route) => route.abort());
  await page.goto("./");
  const player = page.getByRole("region", { name: "A program and its run" }).first();
  await expect(player.getByRole("alert")).toContainText("It has been started again");
  await expect(player.getByRole("img", { name: /Drawing/ })).toBeVisible();
  await expectAccessible(page);
  await page.unroute(isWorker);
  await writeProgram(page, player, "x = 7\n");
  await player.getByRole("button", { name: "Run" }).click();
  await expect(player.getByRole("alert")).toBeHidden();
  await expect(player.getByRole("slider", { name: "Step" })).toHaveAttribute("max", "1");
});

test("an interpreter that dies while it runs is said, what was drawn stays, and the next run works", async ({
  page,
}) => {
  await page.goto("./");
  const player = await wakePlayer(page);
  const [worker] = page.workers();
  expect(worker).toBeDefined();
  // An error that nobody catches, as when the engine itself gives up: the answer to the run never comes.
  await worker?.evaluate(() => {
    self.postMessage = () => {
      throw new Error("the engine gave up");
    };
  });
  await writeProgram(page, player, "x = 7\n");
  const run = player.getByRole("button", { name: "Run" });
  await run.click();
  await expect(player.getByRole("alert")).toContainText("It has been started again");
  await expect(player.getByRole("img", { name: /Drawing/ })).toBeVisible();
  await run.click();
  await expect(player.getByRole("alert")).toBeHidden();
  await expect(player.getByRole("slider", { name: "Step" })).toHaveAttribute("max", "1");
});
