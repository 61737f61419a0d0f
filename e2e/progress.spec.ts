// Progress on the device: taken away as a file and brought back, refused when the file is none, erased and undone; stored
// text that cannot be read is put aside and said; a full browser says so; two tabs agree.

import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./axe.ts";

const key = "private-heap.progress";

function written(names: Readonly<Record<string, boolean>>, version = 1): string {
  const exercises = Object.fromEntries(
    Object.entries(names).map(([name, isDone]) => [
      name,
      {
        isDone,
        isRevealed: false,
        attemptCount: 1,
        answer: "",
        readings: isDone ? [] : ["assignment-copies"],
        time: 1,
      },
    ]),
  );
  return JSON.stringify({ format: "private-heap progress", version, exercises });
}

/** Opens the page of one's progress with this in the browser's storage. */
async function openWith(page: Page, stored: string | null): Promise<void> {
  await page.goto("progress/");
  await page.evaluate(
    ([name, text]) => (text === null ? localStorage.clear() : localStorage.setItem(name ?? "", text ?? "")),
    [key, stored],
  );
  await page.reload();
  await expect(page.getByLabel("Import a file …")).toBeEnabled();
}

function choose(page: Page, name: string, text: string): Promise<void> {
  return page
    .getByLabel("Import a file …")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

const firstCount = (page: Page) => page.getByText(/\d+ of \d+ exercises done/).first();

test("exported, erased, imported again", async ({ page }) => {
  await openWith(page, written({ "aliasing/flat-list": true, "aliasing/screens": false }));
  await expect(firstCount(page)).toHaveText(/^1 of \d+ exercises done, 1 begun$/);
  await expect(page.getByText("Met", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole("button", { name: "Erase …" }).click();
  const panel = page.getByRole("group", { name: "Erase" });
  await expect(panel).toContainText("2 exercises, with your answers");
  await expectAccessible(page);
  const downloading = page.waitForEvent("download");
  await panel.getByRole("button", { name: "Export first" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^private-heap-progress-\d{4}-\d\d-\d\d\.json$/);
  const text = await readFile(await download.path(), "utf8");
  await panel.getByRole("button", { name: "Erase it" }).click();
  await expect(firstCount(page)).toHaveText(/^0 of \d+ exercises done$/);
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull();

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(firstCount(page)).toHaveText(/^1 of/);
  await page.getByRole("button", { name: "Erase …" }).click();
  await page.getByRole("button", { name: "Erase it" }).click();

  await choose(page, "mine.json", text);
  await page.getByRole("group", { name: "Import" }).getByRole("button", { name: "Import" }).click();
  await expect(firstCount(page)).toHaveText(/^1 of \d+ exercises done, 1 begun$/);
});

test("a file is merged or put in place of what is here", async ({ page }) => {
  await openWith(page, written({ "aliasing/flat-list": true }));
  await choose(page, "other.json", written({ "aliasing/screens": true }));
  const panel = page.getByRole("group", { name: "Import" });
  await expect(panel).toContainText("“other.json” holds 1 exercise. Here there are 1 exercise.");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Merge with mine" }).click();
  await expect(firstCount(page)).toHaveText(/^2 of/);
  await choose(page, "other.json", written({ "aliasing/screens": true }));
  await panel.getByRole("button", { name: "Replace mine" }).click();
  await expect(firstCount(page)).toHaveText(/^1 of/);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(firstCount(page)).toHaveText(/^2 of/);
});

test("a file that is none is refused, and nothing is lost", async ({ page }) => {
  await openWith(page, written({ "aliasing/flat-list": true }));
  const bad: readonly (readonly [string, string, RegExp])[] = [
    ["cut.json", written({ "aliasing/screens": true }).slice(0, 60), /cut off/],
    ["diary.txt", "Dear diary </script> 🍚 \u0000", /cut off, or it is no progress file/],
    ["package.json", '{"name": "something", "version": "1.0.0"}', /made by something else/],
    ["newer.json", written({}, 2), /newer version/],
    ["empty.json", "", /It is empty/],
    ["huge.json", `"${"x".repeat(5_000_000)}"`, /far longer/],
  ];
  for (const [name, text, reason] of bad) {
    await choose(page, name, text);
    const refusal = page.getByRole("alert").filter({ hasText: name });
    await expect(refusal).toContainText(reason);
    await expect(refusal).toContainText("Your progress here is as it was.");
    await expect(firstCount(page)).toHaveText(/^1 of/);
  }
  await expectAccessible(page);
});

for (const [name, stored, reason] of [
  ["corrupt", '{"format":"private-heap progress","version":1,"exerci', /it is damaged/],
  ["from a newer version", written({ "aliasing/flat-list": true }, 7), /newer version of this course/],
] as const) {
  test(`stored progress that is ${name} is put aside and said`, async ({ page }) => {
    await openWith(page, null);
    await page.evaluate(([at, text]) => localStorage.setItem(at, text), [key, stored] as const);
    await page.goto("names/aliasing/");
    const note = page.getByRole("alert").filter({ hasText: "could not be read" });
    await expect(note).toContainText(reason);
    await expectAccessible(page);
    const downloading = page.waitForEvent("download");
    await note.getByRole("button", { name: "Download what was put aside" }).click();
    expect(await readFile(await (await downloading).path(), "utf8")).toBe(stored);
    await note.getByRole("button", { name: "Dismiss" }).click();
    await expect(note).toBeHidden();

    await page.goto("progress/");
    await expect(page.getByRole("group", { name: "Put aside" })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate((at) => localStorage.getItem(at), `${key}.aside.1`)).toBe(stored);
  });
}

test("a browser without room keeps what is done until the page is left, and says so", async ({ page }) => {
  await openWith(page, null);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await choose(page, "mine.json", written({ "aliasing/flat-list": true }));
  await page.getByRole("group", { name: "Import" }).getByRole("button", { name: "Import" }).click();
  await expect(page.getByRole("alert")).toContainText("the browser has no room for it");
  await expect(firstCount(page)).toHaveText(/^1 of/);
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export my progress" }).click();
  expect(await readFile(await (await downloading).path(), "utf8")).toContain("aliasing/flat-list");
});

test("what is done in one tab is seen in another", async ({ page, context }) => {
  await openWith(page, null);
  await page.goto("names/");
  const other = await context.newPage();
  await openWith(other, null);
  await choose(other, "mine.json", written({ "aliasing/flat-list": true }));
  await other.getByRole("group", { name: "Import" }).getByRole("button", { name: "Import" }).click();
  await expect(firstCount(other)).toHaveText(/^1 of/);
  await expect(page.getByRole("status", { name: "Your progress in this chapter" })).toContainText(/^\s*1 of/);
  await expect(page.getByRole("link", { name: /^done: Predict The flat's list/ })).toBeVisible();
});
