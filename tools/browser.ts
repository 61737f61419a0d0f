// A Chrome or Chromium for the e2e tests: the one that is named, else one that is installed, else one that Playwright or
// the system's package manager installs now.

import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";
import { packageCommand, runCommand, runNode } from "./child.ts";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge",
];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of an installed browser, or undefined. `CHROME_PATH` goes before all others. */
export async function findBrowser(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const { chromium } = await import("@playwright/test");
  const candidates = [process.env.CHROME_PATH ?? "", chromium.executablePath(), ...onPath, ...places];
  return candidates.find((path) => path !== "" && isExecutable(path));
}

function isExecutable(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Finds a browser or installs one; `say` tells what takes long. Throws when there is no way to one. */
export async function ensureBrowser(say: (text: string) => void): Promise<string> {
  const found = await findBrowser();
  if (found !== undefined) return found;
  say("No Chrome or Chromium here: asking Playwright for one (about 170 MB) …");
  await runNode(packageCommand("@playwright/test", "playwright"), ["install", "chromium"]);
  const fetched = await findBrowser();
  if (fetched !== undefined) return fetched;
  say("Playwright could not fetch one: installing Debian's chromium with apt-get …");
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const hasApt = spawnSync("apt-get", ["--version"]).status === 0;
  for (const args of hasApt ? [["update"], ["install", "-y", "--no-install-recommends", "chromium"]] : []) {
    const [command = "apt-get", ...rest] = [...prefix, "apt-get", ...args];
    await runCommand(command, rest, { env: { DEBIAN_FRONTEND: "noninteractive" } });
  }
  const installed = await findBrowser();
  if (installed === undefined)
    throw new Error("no browser for the e2e tests: install Chrome or set CHROME_PATH.");
  return installed;
}
