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

/** Opens the editor of a player or an exercise and puts another program into it, as a reader who pastes. */
export async function writeProgram(page: Page, place: Locator, program: string): Promise<void> {
  const edit = place.getByRole("button", { name: "Edit" });
  const field = place.getByRole("textbox", { name: /^Program\. / });
  // Monaco's field has no size of its own: it is there or it is not.
  if ((await field.count()) === 0) await edit.click();
  await field.focus();
  await expect(field).toBeFocused();
  await page.keyboard.press("ControlOrMeta+A");
  await field.evaluate((target, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    target.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, program);
}

/** Puts another program into the player and runs it. */
export async function runProgram(page: Page, player: Locator, program: string): Promise<void> {
  await writeProgram(page, player, program);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** Puts the player's other lens on: on a phone the choice is behind "More". */
export async function wearCPython(player: Locator): Promise<void> {
  const lens = player.getByRole("button", { name: "CPython" });
  const more = player.getByRole("button", { name: "More" });
  if (!(await lens.isVisible())) await more.click();
  await lens.click();
  await expect(player.getByText(/0x[0-9a-f]{6,}/).first()).toBeVisible();
}
