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
const MINUTES_MAX = 4;
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
  readonly skipped: string;
  readonly note: string;
}

/** A file that did not come to its end. */
function brokenRow(name: string, note: string): Row {
  return { name, ran: "", passed: "", skipped: "", note: note.replaceAll("|", "\\|").slice(0, 160) };
}

/** What this machine cannot have, by what it says of it. */
const CANNOT: readonly (readonly [string, string])[] = [
  ["other programs cannot be started", "needs another process"],
  ["threads cannot be had", "needs threads"],
  ["FileNotFoundError", "needs files"],
  ["No module named '_test", "needs CPython's C API"],
];

/** The tests that fail, those first that fail for no such reason. */
function reasons(text: string, failing: ReadonlySet<string>): string {
  const blocks = text.split(/^={70}$/m).slice(1);
  const groups = new Map<string, Set<string>>();
  for (const test of failing) {
    const block = blocks.find((each) => new RegExp(`^\\s*(?:FAIL|ERROR): ${test} `).test(each)) ?? "";
    const reason = CANNOT.find(([said]) => block.includes(said))?.[1] ?? "";
    groups.set(reason, (groups.get(reason) ?? new Set()).add(test));
  }
  return [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([reason, tests]) => {
      const names = [...tests];
      const list = names.slice(0, 8).join(", ") + (names.length > 8 ? ", …" : "");
      return reason === "" ? list : `${reason}: ${list}`;
    })
    .join("; ");
}

/** A file that went on for too long: what came to its end before that, one line a test. */
function stoppedRow(name: string, text: string, why: string): Row {
  const count = (result: string): number => text.match(new RegExp(` \\.\\.\\. ${result}`, "gm"))?.length ?? 0;
  const [passed, skipped, failed] = [count("ok$"), count("skipped"), count("(?:FAIL|ERROR)")];
  const started = [...text.matchAll(/^(test\w*) \(/gm)].at(-1)?.[1] ?? "the import";
  const ran = passed + skipped + failed;
  const note = `${why}, in ${started}`;
  return { name, ran: String(ran), passed: String(passed), skipped: String(skipped), note };
}

function runTest(library: string, name: string): Row {
  const { stdout, stderr, signal } = spawnSync(
    process.execPath,
    [join(root, "tools/python.ts"), ...["--path", library], ...["-m", "unittest", "-v", `test.${name}`]],
    { encoding: "utf8", timeout: MINUTES_MAX * 60_000, maxBuffer: 64 << 20 },
  );
  const text = stdout + stderr;
  const ran = Number(/^Ran (\d+) tests?/m.exec(text)?.[1] ?? 0);
  // A test with subtests may be there more than once.
  const failing = new Map(
    [...text.matchAll(/^(?:FAIL|ERROR): (\w+) \(([^)]*)\)/gm)].map(([, test, path]) => [path, test]),
  );
  const skipped = Number(/skipped=(\d+)/.exec(text)?.[1] ?? 0);
  if (signal !== null) return stoppedRow(name, text, `stopped after ${MINUTES_MAX} minutes`);
  if (ran === 0 && / \.\.\. ok$/m.test(text)) return stoppedRow(name, text, "ran out of memory");
  if (ran === 0 || text.includes("_FailedTest")) {
    const lines = text.trimEnd().split("\n");
    const reason = [...lines].reverse().find((line) => /^[\w.]*(?:Error|Exception|SkipTest)\b/.test(line));
    return brokenRow(name, `is not imported: ${reason ?? lines.at(-1) ?? ""}`);
  }
  const passed = Math.max(0, ran - failing.size - skipped);
  return {
    name,
    ran: String(ran),
    passed: String(passed),
    skipped: String(skipped),
    note: reasons(text, new Set(failing.values())),
  };
}

function knownRows(): Map<string, Row> {
  if (!existsSync(table)) return new Map();
  const rows = readFileSync(table, "utf8").matchAll(
    /^\| (test_\w+) \| (\d*) ?\| (\d*) ?\| (\d*) ?\| (.*?) ?\|$/gm,
  );
  return new Map(
    [...rows].map(([, name, ran, passed, skipped, note]) => [name, { name, ran, passed, skipped, note }]),
  );
}

function sum(rows: readonly Row[], column: "ran" | "passed" | "skipped"): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

function write(rows: ReadonlyMap<string, Row>): void {
  const lines = [...rows.values()].sort((a, b) => a.name.localeCompare(b.name));
  const text = [
    "# CPython's own tests",
    "",
    "Files of CPython 3.14's test suite, run by our interpreter through its `unittest`. Made by",
    "`node tools/launch.mjs tools/cpython-tests.ts LIB`; the files are read from LIB and are not part of this repository.",
    "Skipped are tests that ask for another machine, for CPython's C API or for more time than is given.",
    "",
    "| file | tests | passed | skipped | what fails |",
    "|---|---|---|---|---|",
    ...lines.map(
      ({ name, ran, passed, skipped, note }) => `| ${name} | ${ran} | ${passed} | ${skipped} | ${note} |`,
    ),
    `| **all ${lines.length}** | ${sum(lines, "ran")} | ${sum(lines, "passed")} | ${sum(lines, "skipped")} | |`,
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
