// What the journeys do with a player: find it, step it, give it another program. By role and name, as its readers know it.

import { expect, type Locator, type Page } from "@playwright/test";

/** The first player on the page, awake: it has run its program. */
export async function wakePlayer(page: Page): Promise<Locator> {
  const player = page.getByRole("region", { name: "A program and its run" }).first();
  await player.scrollIntoViewIfNeeded();
  await expect(player.getByRole("slider", { name: "Step" })).toBeEnabled();
  return player;
}

/** Where the player stands: `step 2 of 3, line 2`. */
export function expectStep(player: Locator, text: string | RegExp): Promise<void> {
  return expect(player.getByRole("slider", { name: "Step" })).toHaveAttribute("aria-valuetext", text);
}

/** Opens the editor and puts another program into it, as a reader who pastes. */
export async function writeProgram(page: Page, player: Locator, program: string): Promise<void> {
  const edit = player.getByRole("button", { name: "Edit" });
  if (await edit.isVisible()) await edit.click();
  const field = player.getByRole("textbox", { name: /^Program\. / });
  await expect(field).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(program);
}

/** Puts another program into the player and runs it. */
export async function runProgram(page: Page, player: Locator, program: string): Promise<void> {
  await writeProgram(page, player, program);
  await page.keyboard.press("ControlOrMeta+Enter");
}
