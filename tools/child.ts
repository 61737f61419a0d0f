// Runs a command under the Node that runs us, and keeps what it says: `npm start` and `npm test` show one line for each,
// and the whole output only when something is wrong.

import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root: string = dirname(dirname(fileURLToPath(import.meta.url)));

export interface ChildResult {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

export interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Called with each piece of output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Runs `file` with this Node; standard output and error arrive together, in order. Never rejects. */
export function runNode(
  file: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> {
  return runCommand(process.execPath, [file, ...args], options);
}

/** As `runNode`, for any command. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: ChildOptions = {},
): Promise<ChildResult> {
  const startedAt = performance.now();
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ASTRO_TELEMETRY_DISABLED: "1", ...options.env },
    });
    const pieces: string[] = [];
    const keep = (piece: Buffer): void => {
      pieces.push(piece.toString());
      options.onOutput?.(piece.toString());
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    const end = (code: number): void =>
      settle({ code, output: pieces.join(""), seconds: (performance.now() - startedAt) / 1000 });
    child.on("error", (error) => {
      pieces.push(`${String(error)}\n`);
      end(1);
    });
    child.on("close", (code) => end(code ?? 1));
  });
}

/** The file behind a package's command, such as `packageCommand("astro")`. */
export function packageCommand(packageName: string, command: string = packageName): string {
  const folder = join(root, "node_modules", packageName);
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest)) throw new Error(`${packageName} is not installed: run npm ci.`);
  const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: string | Record<string, string> };
  const path = typeof bin === "string" ? bin : bin[command];
  if (path === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, path);
}
