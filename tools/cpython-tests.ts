// `node tools/launch.mjs tools/cpython-tests.ts LIB [test_int …]`: runs files of CPython's own test suite with our interpreter,
// each in a process of its own, and writes their counts into `tests/cpython.md`. LIB is the standard library of a CPython 3.14
// with its tests. Files that are not named keep the row that they have.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const table = join(root, "tests/cpython.md");
const MINUTES_MAX = 5;
const ALL = (
  "int float bool list tuple dict set range slice str bytes generators coroutines scope funcattrs exceptions raise with grammar " +
  "syntax patma named_expressions keywordonlyarg positional_only_arg unpack unpack_ex augassign compare class descr super " +
  "property iter listcomps dictcomps setcomps fstring format string_literals copy weakref gc collections itertools functools " +
  "dataclasses enum contextlib re"
)
  .split(" ")
  .map((name) => `test_${name}`);

interface Row {
  readonly name: string;
  readonly ran: string;
  readonly passed: string;
  readonly note: string;
}

function runTest(library: string, name: string): Row {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [join(root, "tools/python.ts"), "--path", library, "-m", "unittest", `test.${name}`],
    { encoding: "utf8", timeout: MINUTES_MAX * 60_000, maxBuffer: 64 << 20 },
  );
  const text = stdout + stderr;
  const ran = Number(/^Ran (\d+) tests?/m.exec(text)?.[1] ?? 0);
  const bad = ["failures", "errors"].map((kind) =>
    Number(new RegExp(`[(, ]${kind}=(\\d+)`).exec(text)?.[1] ?? 0),
  );
  const failing = [...text.matchAll(/^(?:FAIL|ERROR): (\w+)/gm)].map((match) => match[1]);
  const lastLine = text.trimEnd().split("\n").at(-1) ?? "";
  if (signal !== null) return { name, ran: "", passed: "", note: `stopped after ${MINUTES_MAX} minutes` };
  if (ran === 0 || text.includes("_FailedTest")) {
    const reason =
      /^\w*(?:Error|Exception)\b.*$/m.exec(text.split("Traceback").slice(-1)[0])?.[0] ?? lastLine;
    return {
      name,
      ran: "",
      passed: "",
      note: `is not imported: ${reason}`.replaceAll("|", "\\|").slice(0, 160),
    };
  }
  const shown = [...new Set(failing)].slice(0, 6).join(", ");
  const more = new Set(failing).size > 6 ? ", …" : "";
  return { name, ran: String(ran), passed: String(Math.max(0, ran - bad[0] - bad[1])), note: shown + more };
}

function knownRows(): Map<string, Row> {
  if (!existsSync(table)) return new Map();
  const rows = readFileSync(table, "utf8").matchAll(/^\| (test_\w+) \| (\d*) ?\| (\d*) ?\| (.*?) ?\|$/gm);
  return new Map([...rows].map(([, name, ran, passed, note]) => [name, { name, ran, passed, note }]));
}

function write(rows: ReadonlyMap<string, Row>): void {
  const lines = [...rows.values()].sort((a, b) => a.name.localeCompare(b.name));
  const text = [
    "# CPython's own tests",
    "",
    "Files of CPython 3.14's test suite, run by our interpreter through its `unittest`. Made by",
    "`node tools/launch.mjs tools/cpython-tests.ts LIB`; the files are read from LIB and are not part of this repository.",
    "A test with subtests may count more than one failure.",
    "",
    "| file | tests | passed | what fails |",
    "|---|---|---|---|",
    ...lines.map(({ name, ran, passed, note }) => `| ${name} | ${ran} | ${passed} | ${note} |`),
    "",
  ];
  writeFileSync(table, text.join("\n"));
}

const [library, ...names] = process.argv.slice(2);
if (library === undefined || !existsSync(join(library, "unittest"))) {
  process.stderr.write(
    "usage: cpython-tests LIB [test_int …]   (LIB: the standard library of CPython 3.14, with its tests)\n",
  );
  process.exit(2);
}
const rows = knownRows();
for (const name of names.length === 0 ? ALL : names) {
  const row = runTest(library, name);
  rows.set(name, row);
  write(rows);
  process.stdout.write(`${name}: ${row.passed}/${row.ran} ${row.note}\n`);
}
