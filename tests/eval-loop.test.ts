// What the evaluation loop relies on and the compiler cannot check: V8 still optimises it, and the numbers in its case
// labels are those of the opcodes named beside them.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { OPCODE_BY_NAME } from "../src/python/compile/opcodes.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** V8 never optimises a function with more bytecode than this. */
const OPTIMISED_BYTES_MAX = 61_440;

it("is small enough for V8 to optimise", () => {
  const flags = ["--print-bytecode", "--print-bytecode-filter=run"];
  const { stdout } = spawnSync(
    process.execPath,
    [...flags, join(root, "tools/python-thread.ts"), "-c", "pass"],
    {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    },
  );
  const lengths = [...stdout.matchAll(/^Bytecode length: (\d+)/gm)].map((match) => Number(match[1]));
  expect(lengths.length).toBeGreaterThan(0);
  expect(Math.max(...lengths)).toBeLessThan(OPTIMISED_BYTES_MAX);
});

it.each(["eval.ts", "instructions.ts"])("labels of %s name their opcodes", (file) => {
  const source = readFileSync(join(root, "src/python/vm", file), "utf8");
  const labels = [...source.matchAll(/case (\d+):(?: \{\s*)?\s*\/\/ ([A-Z_0-9]+)\n/g)];
  expect(labels.length).toBeGreaterThan(40);
  for (const [, number, name] of labels)
    expect(`${name} ${number}`).toBe(`${name} ${OPCODE_BY_NAME.get(name)}`);
});
