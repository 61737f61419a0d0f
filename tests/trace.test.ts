// The recorder: any step can be had again exactly, from either side; what is drawn agrees with what the program sees; and
// the recordings under `tests/traces` are what they were. After a change that is meant: PH_RECORD=1 npm test -- unit.

import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, it } from "vitest";
import { SeededRandom } from "../src/base/random.ts";
import { exportOpt, exportText, optJson, record } from "../src/trace/index.ts";
import type { Lens, Recording } from "../src/trace/index.ts";
import { optText } from "./opt-text.ts";
import type { ReadEntry } from "./opt-text.ts";

const folder = join(import.meta.dirname, "traces");
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => ({ name, source: readFileSync(join(folder, name), "utf8") }));

function recorded<T>(source: string, lens: Lens, look: (recording: Recording) => T): T {
  const recording = record(source, { lens });
  try {
    return look(recording);
  } finally {
    recording.close();
  }
}

describe("recordings are what they were", () => {
  for (const { name, source } of programs) {
    it(name, () => {
      const text = recorded(source, "textbook", (recording) => exportText(recording, "textbook"));
      const path = join(folder, name.replace(/py$/, "txt"));
      if (process.env.PH_RECORD === "1") writeFileSync(path, text);
      expect(existsSync(path)).toBe(true);
      expect(text).toBe(readFileSync(path, "utf8"));
    });
  }
});

describe("any step can be had again", () => {
  for (const { name, source } of programs) {
    for (const lens of ["textbook", "cpython"] as const) {
      it(`${name}, ${lens}: at random, as a run that was stopped there`, () => {
        recorded(source, lens, (recording) => {
          const { steps } = recording.outcome;
          const random = new SeededRandom(7);
          for (let round = 0; round < 20; round++) {
            const step = random.below(steps.length);
            const again = recording.snapshot(step);
            // The last step of a run that stops there is its end; the frames and objects are the same.
            const stopped = record(source, { lens, stepCountMax: Math.max(step, 1) + 1 });
            const fresh = stopped.snapshot(step);
            stopped.close();
            expect(again.frames).toEqual(fresh.frames);
            expect(again.objects).toEqual(fresh.objects);
          }
        });
      });
    }
  }
});

describe("a long run", () => {
  // More steps than the journal has stamps, over many blocks of it.
  const source = "n = 0\nwhile n < 24_000:\n    n += 1\n    t = [n]\n";
  const shorter = source.replace("24_000", "120");
  const shownNumber = (recording: Recording, step: number): number => {
    const { frames, objects } = recording.snapshot(step);
    const held = frames[0]?.slots.find(({ label }) => label === "n")?.target;
    return Number(objects.find(({ id }) => id === held)?.text);
  };

  it("is found again at steps far from each other, and who wrote a name is too", () => {
    recorded(source, "textbook", (recording) => {
      const random = new SeededRandom(11);
      for (let round = 0; round < 40; round++) {
        const rounds = random.below(23_999);
        expect(shownNumber(recording, 4 + 3 * rounds)).toBe(rounds + 1);
      }
      const place = { in: "frame", frameId: 0, label: "n" } as const;
      const { writes } = recording.ask({ about: "writes", place, step: 60_000, direction: 1, countMax: 1 });
      expect(writes[0]?.step).toBe(60_003);
    });
  });

  it("is the same from within, whether one walks or jumps", () => {
    const [walked, jumped] = [record(shorter, { lens: "cpython" }), record(shorter, { lens: "cpython" })];
    const steps = Array.from({ length: 100 }, (_, index) => 200 + index);
    const told = steps.map((step) => walked.operations(step));
    for (const step of [299, 201, 263, 264, 232]) {
      expect(told[step - 200]?.length).toBeGreaterThan(1);
      expect(jumped.operations(step)).toEqual(told[step - 200]);
    }
    walked.close();
    jumped.close();
  });
});

describe("what is drawn is what the program sees", () => {
  it("id() prints the addresses of the drawing, in both lenses", () => {
    const source = "xs = [1]\nys = xs\nzs = [1]\nprint(id(xs), id(ys), id(zs))\n";
    for (const lens of ["textbook", "cpython"] as const) {
      recorded(source, lens, (recording) => {
        const last = recording.snapshot(recording.outcome.steps.length - 1);
        const names =
          lens === "textbook"
            ? last.frames[0]?.slots
            : last.objects.find(({ kind }) => kind === "mapping")?.slots;
        const addressOf = (name: string) =>
          names?.find(({ label }) => label.replaceAll("'", "") === name)?.address;
        const drawn = ["xs", "ys", "zs"].map(addressOf).join(" ");
        expect(recording.outcome.stdout).toBe(`${drawn}\n`);
      });
    }
  });

  it("counts and sizes are those that sys tells", () => {
    const source = "import sys\nxs = [1]\nys = [xs, xs]\nprint(sys.getrefcount(xs) - 1, sys.getsizeof(xs))\n";
    recorded(source, "textbook", (recording) => {
      const last = recording.snapshot(recording.outcome.steps.length - 1);
      const held = last.frames[0]?.slots.find(({ label }) => label === "xs")?.target;
      const xs = last.objects.find(({ id }) => id === held);
      expect(recording.outcome.stdout).toBe(`${xs?.refs} ${xs?.size}\n`);
    });
  });

  it("the first object of the course lies at 1000", () => {
    recorded("x = 10\n", "textbook", (recording) => {
      expect(recording.snapshot(1).objects.map(({ address, text }) => [address, text])).toEqual([
        [1000, "10"],
      ]);
    });
  });

  it("an endless run stops, and its first steps can be walked", () => {
    const recording = record("n = 0\nwhile True:\n    n += 1\n", { stepCountMax: 500 });
    expect(recording.outcome.limit).toMatch(/500 steps/);
    expect(recording.snapshot(3).nextLine).toBe(2);
    recording.close();
  });
});

describe("the Online Python Tutor's format", () => {
  // Each text was made from what the format's own tracer (pg_logger.py, version 5) recorded on CPython 3.14.
  const optFolder = join(folder, "opt");
  for (const name of readdirSync(optFolder).filter((file) => file.endsWith(".py"))) {
    it(`is what its tracer records on CPython: ${name}`, () => {
      const base = join(optFolder, name.replace(/\.py$/, ""));
      const stdin = existsSync(`${base}.in`) ? readFileSync(`${base}.in`, "utf8") : "";
      const trace = exportOpt(readFileSync(`${base}.py`, "utf8"), { stdin, stepCountMax: 1000 });
      const { trace: entries } = JSON.parse(optJson(trace)) as { trace: ReadEntry[] };
      expect(optText(entries)).toBe(readFileSync(`${base}.txt`, "utf8"));
    });
  }

  it("stops at its limit and says so", () => {
    const { trace } = exportOpt("while True:\n    pass\n", { stdin: "", stepCountMax: 50 });
    expect(trace.length).toBe(51);
    expect(trace.at(-1)).toMatchObject({ event: "instruction_limit_reached" });
  });

  it("keeps the digits of an int and the point of a float", () => {
    const text = optJson(exportOpt("a = 10 ** 30\nb = 2.00001\n", { stdin: "", stepCountMax: 50 }));
    expect(text).toContain('"a":1000000000000000000000000000000');
    expect(text).toContain('"b":2.0}');
  });
});
