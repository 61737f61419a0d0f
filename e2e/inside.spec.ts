// One who looks inside: a line instruction by instruction, the run over time, an object's bytes followed to another object,
// its block in the allocator's pool, and a drawing taken away.

import { expect, test, type Locator, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";
import { expectStep, runProgram, wakePlayer } from "./player.ts";

const PROGRAM = `xs = [1.5, "hi"]
xs.append(7)
ys = xs
print(ys)
`;

async function open(page: Page): Promise<Locator> {
  await page.goto("names/memory/");
  const player = await wakePlayer(page);
  await runProgram(page, player, PROGRAM);
  await expect(player.getByRole("slider", { name: "Step", exact: true })).toHaveAttribute("max", "4");
  await player.getByRole("button", { name: "Done" }).click();
  await player.getByRole("slider", { name: "Step", exact: true }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  return player;
}

test("into a line, instruction by instruction", async ({ page }) => {
  const player = await open(page);
  await player.getByRole("button", { name: "More" }).click();
  await player.getByRole("button", { name: "an instruction" }).click();
  const inside = player.getByRole("region", { name: "Inside the line" });
  await expect(inside.getByRole("button").first()).toContainText("LOAD_NAME");
  await player.getByRole("button", { name: "Step" }).click();
  await expectStep(player, /^step 1 of 4/);
  await expect(player.locator(".sentence").first()).toContainText("LOAD_NAME xs puts");
  await expect(player.getByRole("button", { name: /^stack 0 of module holds/ })).toBeAttached();
  await expectAccessible(page);
  await player.getByRole("button", { name: "Back" }).click();
  await expect(player.getByRole("button", { name: /^stack 0 of module holds/ })).toBeHidden();
  await player.getByRole("button", { name: "Back" }).click();
  await expectStep(player, /^step 0 of 4/);
});

test("over time, the bytes of an object, its block", async ({ page }) => {
  const player = await open(page);
  await player.getByRole("button", { name: "Over time" }).click();
  const time = player.getByRole("region", { name: "Over time" });
  await expect(time.getByText("output")).toBeVisible();
  await time.getByRole("button", { name: /^Highest heap/ }).click();
  await expectStep(player, /^step [234] of 4/);
  await player.getByRole("slider", { name: "Step", exact: true }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");

  await player.getByRole("button", { name: /^xs of module holds/ }).press("Enter");
  const cpython = player.getByRole("button", { name: "CPython" });
  if (!(await cpython.isVisible())) await player.getByRole("button", { name: "More" }).click();
  await cpython.click();
  await player.getByRole("button", { name: "X-ray", exact: true }).click();
  const bytes = player.getByRole("region", { name: "X-ray" });
  await expect(bytes.getByRole("row", { name: /ob_size/ })).toContainText("3");
  await expect(bytes.getByRole("row", { name: /ob_size/ })).toHaveClass(/changed/);
  await expectNoSidewaysScroll(page);

  await player.getByRole("button", { name: "Memory map", exact: true }).click();
  const map = player.getByRole("region", { name: "Memory map" });
  await expect(map.getByText(/^block at 0x[0-9a-f]+: a list/)).toBeVisible();
  await bytes.getByRole("button", { name: /float 1\.5/ }).click();
  await expect(bytes.getByText(/float, the object/)).toBeVisible();
  await expect(map.getByText(/^block at 0x[0-9a-f]+: a float/)).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("a drawing to take away, and the run as a strip", async ({ page }) => {
  const player = await open(page);
  await player.getByRole("button", { name: "More" }).click();
  const coming = page.waitForEvent("download");
  await player.getByRole("button", { name: "Drawing as SVG" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("private-heap-step-1.svg");
  const svg = await readFile(await file.path(), "utf8");
  expect(svg).toMatch(/^<svg [^>]*viewBox/);
  expect(svg).toContain("<title>");
  expect(svg).not.toMatch(/var\(|class=/);
  const picture = page.waitForEvent("download");
  await player.getByRole("button", { name: "as PNG" }).click();
  expect((await readFile(await (await picture).path())).subarray(1, 4).toString()).toBe("PNG");

  await player.getByRole("button", { name: "The run as a strip" }).click();
  const strip = page.getByRole("dialog", { name: "The run as a strip" });
  await expect(strip.getByRole("img", { name: /^Drawing of step/ })).toHaveCount(5);
  await expectAccessible(page);
  await strip.getByRole("button", { name: "Close" }).click();
  await expect(strip).toBeHidden();
});
