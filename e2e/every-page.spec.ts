// Every page of the site, at both widths, in light and in dark: no barrier that axe finds, nothing that scrolls sideways, no
// error in the console, nothing fetched from elsewhere, no link that leads nowhere.

import { readdirSync } from "node:fs";
import { resolve, sep } from "node:path";
import process from "node:process";
import { expect, test } from "@playwright/test";
import { expectAccessible, expectContrast, expectNoSidewaysScroll } from "./axe.ts";

const site = resolve(import.meta.dirname, "..", process.env.PH_DIST ?? "dist");
const pages = readdirSync(site, { recursive: true })
  .map((path) => String(path).split(sep).join("/"))
  .filter((path) => path.endsWith(".html"))
  .map((path) => path.replace(/(^|\/)index\.html$/, "$1"))
  .sort();

for (const address of pages) {
  test(`/${address}`, async ({ page, baseURL }) => {
    const faults: string[] = [];
    page.on("console", (message) => {
      const isOurs = !message.text().includes("blocked by Playwright");
      if (isOurs && ["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith("http") && url.origin !== new URL(baseURL ?? "").origin)
        faults.push(request.url());
    });
    page.on("response", (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`./${address}`);
    await page.waitForLoadState("networkidle");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    // The dark page is the same page in other colours.
    await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expectContrast(page);
    await expectNoSidewaysScroll(page);
    expect(faults).toEqual([]);
  });
}
