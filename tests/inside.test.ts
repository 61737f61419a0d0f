// What one sees on looking closer: every byte of an object has its row, a run over time has its peaks and marks where they
// are, an instruction is told, pointing at a thing lights both ends of its arrows.

import { describe, expect, it } from "vitest";
import {
  DiagramPlan,
  describe as tableOf,
  drawDiagram,
  sentenceText,
  tellOperation,
} from "../src/diagram/index.ts";
import { byteRows } from "../src/diagram/byte-rows.ts";
import { CHART_WIDTH, areaPath, eventMarks, heapArea, stepAt } from "../src/diagram/series-chart.ts";
import { litBy, thingsOf } from "../src/diagram/things.ts";
import { record } from "../src/trace/index.ts";
import type { Recording } from "../src/trace/index.ts";

function looking<T>(
  source: string,
  lens: "textbook" | "cpython",
  look: (run: Recording, last: number) => T,
): T {
  const run = record(source, { lens });
  try {
    return look(run, run.outcome.steps.length - 1);
  } finally {
    run.close();
  }
}

describe("the bytes of an object", () => {
  const values = "xs = [1, 2]\nd = {'k': xs}\nf = 2.5\ns = 'hi'\nclass P: pass\np = P()\nxs.append(3)\n";

  it("are covered by rows, each byte once, in order", () => {
    looking(values, "cpython", (run, last) => {
      const { objects } = run.snapshot(last);
      expect(objects.length).toBeGreaterThan(5);
      for (const { id } of objects) {
        for (const block of run.objectBytes(last, id)?.blocks ?? []) {
          let at = 0 - block.prefixByteCount;
          for (const row of byteRows(block, null)) {
            expect(row.offset).toBe(at);
            at += row.byteCount;
          }
          expect(at).toBe(block.byteCount - block.prefixByteCount);
        }
      }
    });
  });

  it("say what they mean, and what changed", () => {
    looking(values, "cpython", (run, last) => {
      const { objects } = run.snapshot(last);
      const list = objects.find(({ type }) => type === "list");
      const now = run.objectBytes(last, list?.id ?? 0)?.blocks[0];
      const before = run.objectBytes(last - 1, list?.id ?? 0)?.blocks[0];
      if (now === undefined || before === undefined) throw new Error("the list has no bytes");
      const rows = new Map(byteRows(now, before).map((row) => [row.name, row]));
      expect(rows.get("ob_refcnt")?.meaning).toBe("2");
      expect(rows.get("ob_size")).toMatchObject({
        meaning: "3",
        hex: "03 00 00 00 00 00 00 00",
        isChanged: true,
      });
      expect(rows.get("ob_type")?.isChanged).toBe(false);
      const float = objects.find(({ type }) => type === "float");
      const bytes = run.objectBytes(last, float?.id ?? 0)?.blocks[0];
      if (bytes === undefined) throw new Error("the float has no bytes");
      expect(byteRows(bytes, null).find(({ name }) => name === "ob_fval")?.meaning).toBe("2.5");
    });
  });
});

describe("a run over time", () => {
  it("an area has a stair for each value and stays in its box", () => {
    expect(areaPath([], 0, 1, 10)).toBe("");
    expect(areaPath([0, 4], 0, 4, 10)).toBe(`M0 10V10H${CHART_WIDTH / 2}V2H${CHART_WIDTH}V10Z`);
    expect(areaPath([9], 0, 4, 10)).toBe(`M0 10V2H${CHART_WIDTH}V10Z`);
  });

  it("marks what the run did, and nothing that it did not do", () => {
    looking("def f():\n    return [1]\nf()\nf()\nprint('x')\n", "textbook", (run) => {
      const series = run.series(100);
      const marks = eventMarks(series, 10);
      expect(marks.find(({ event }) => event === "calls")?.total).toBeGreaterThanOrEqual(2);
      expect(marks.find(({ event }) => event === "output")?.total).toBe(2);
      expect(heapArea(series, 40).most).toBe(series.heapBytesMax);
    });
    looking("x = 1\n", "textbook", (run) => {
      expect(eventMarks(run.series(100), 10).some(({ event }) => event === "output")).toBe(false);
    });
  });

  it("a place along it is a step", () => {
    expect([0, 0.49, 0.5, 1, 2, -1].map((share) => stepAt(10, share))).toEqual([0, 4, 5, 9, 9, 0]);
  });
});

describe("within a line", () => {
  it("an instruction says what it takes, puts and allocates", () => {
    looking("a = 1000\nxs = [a, a]\n", "textbook", (run) => {
      const operations = run.operations(1);
      const index = operations.findIndex(({ instruction }) => instruction === "BUILD_LIST");
      const told = sentenceText(
        tellOperation(operations[index] ?? expect.fail(), [run.operationSnapshot(1, index)], "textbook"),
      );
      expect(told).toMatch(/^takes \d+ \(int 1000\), \d+ \(int 1000\); puts \d+; allocates a list at \d+/);
    });
  });

  it("the value stack stands in the frame, and what an operation puts there is marked", () => {
    looking("a = 1000\nxs = [a, a]\n", "textbook", (run) => {
      const plan = new DiagramPlan({
        width: 640,
        isNarrow: false,
        lens: "textbook",
        showsRefs: false,
        inlinesValues: false,
        isUnfolded: false,
      });
      const before = run.operationSnapshot(1, 1);
      const after = run.operationSnapshot(1, 2);
      plan.extend([before, after]);
      const frame = drawDiagram(plan, after, before).frames[0];
      expect(frame?.slots.map(({ label, mark }) => [label, mark])).toEqual([
        ["a", "same"],
        ["stack 0", "same"],
        ["stack 1", "changed"],
      ]);
    });
  });
});

describe("pointing", () => {
  const model = looking("xs = [1]\nys = xs\n", "textbook", (run, last) => {
    const plan = new DiagramPlan({
      width: 640,
      isNarrow: false,
      lens: "textbook",
      showsRefs: false,
      inlinesValues: false,
      isUnfolded: false,
    });
    const snapshot = run.snapshot(last);
    plan.extend([snapshot]);
    return drawDiagram(plan, snapshot, null);
  });
  const list = model.objects.find(({ object }) => object.type === "list")?.object.id ?? -1;
  const int = model.objects.find(({ object }) => object.type === "int")?.object.id ?? -1;

  it("at a name lights its arrow and the object at its end", () => {
    const { arrows, ends } = litBy(model, "f0:xs");
    expect([...arrows]).toEqual(["f0:xs"]);
    expect([...ends]).toEqual(["f0:xs", `o${list}`]);
  });

  it("at an object lights whoever holds it and what it holds", () => {
    const { arrows, ends } = litBy(model, `o${list}`);
    expect([...arrows].sort()).toEqual(["f0:xs", "f0:ys", `o${list}:0`]);
    expect(ends.has(`o${int}`)).toBe(true);
    expect(litBy(model, null).arrows.size).toBe(0);
  });

  it("each thing says itself", () => {
    const labels = thingsOf(model).map(({ label }) => label);
    expect(labels[0]).toMatch(/^xs of module holds \d+, list$/);
    expect(labels).toContainEqual(expect.stringMatching(/^item 0 of list at \d+ holds \d+, int 1$/));
  });
});

describe("the state as tables", () => {
  it("each frame with its names, each object with what it holds", () => {
    looking("xs = [1, 'a']\nys = xs\ndel xs\n", "textbook", (run, last) => {
      const { frames, objects } = tableOf(run.snapshot(last), "textbook");
      const address = String(run.snapshot(last).frames[0]?.slots[0]?.address);
      expect(frames).toEqual([{ title: "module", places: [{ label: "ys", address, what: "a list of 2" }] }]);
      const list = objects.find((object) => object.address === address);
      expect(list?.refs).toBe(1);
      expect(list?.places.map(({ label, what }) => [label, what])).toEqual([
        ["0", "the int 1"],
        ["1", "the str 'a'"],
      ]);
    });
  });
});
