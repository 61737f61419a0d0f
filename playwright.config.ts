// Readers' journeys in a real Chromium, on the built site, at the two widths that we design for.

import { defineConfig } from "@playwright/test";
import process from "node:process";
import { findBrowser } from "./tools/browser.ts";
import { freePort } from "./tools/free-port.ts";

// The workers read this file too, and have to name the port that was found first.
process.env.PH_PORT ??= String(await freePort());
const port = process.env.PH_PORT;
/** The built site; another than `dist` while that is being built anew. */
const folder = process.env.PH_DIST ?? "dist";
const executablePath = await findBrowser();

export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}/`,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
    },
    // The worker that keeps pages for times without a connection has a journey of its own.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    trace: "off",
  },
  projects: [
    { name: "1280", use: { viewport: { width: 1280, height: 860 } } },
    { name: "390", use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: `"${process.execPath}" tools/serve.ts --port ${port} --dir "${folder}"`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
