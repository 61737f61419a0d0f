// The drawing as geometry: what stands stays where it stands, boxes do not lie on each other, arrows keep off the boxes that
// they pass, and what is cut says so. Runs of the programs under `tests/traces`, and one that is large.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DiagramPlan, drawDiagram, sentenceText, tellStep } from "../src/diagram/index.ts";
import type { DiagramModel, Point, Rect } from "../src/diagram/index.ts";
import { record } from "../src/trace/index.ts";
import type { Snapshot } from "../src/trace/index.ts";

const folder = join(import.meta.dirname, "traces");
const programs = readdirSync(folder)
  .filter((name) => name.endsWith(".py"))
  .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);

function snapshotsOf(source: string): Snapshot[] {
  const recording = record(source);
  const snapshots = recording.outcome.steps.map((_, step) => recording.snapshot(step));
  recording.close();
  return snapshots;
}

function drawings(snapshots: readonly Snapshot[], isNarrow: boolean, inlinesValues = false): DiagramModel[] {
  const width = isNarrow ? 338 : 640;
  const plan = new DiagramPlan({
    width,
    isNarrow,
    lens: "textbook",
    showsRefs: true,
    inlinesValues,
    isUnfolded: false,
  });
  plan.extend(snapshots);
  return snapshots.map((snapshot, step) => drawDiagram(plan, snapshot, snapshots[step - 1] ?? null));
}

/** Points along SVG path data of M, L, C and Q. */
function pointsOn(path: string): Point[] {
  const points: Point[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, numbers] of path.matchAll(/([MLCQ])([^MLCQZ]*)/g)) {
    const values = (numbers ?? "")
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const ends: Point[] = [];
    for (let i = 0; i < values.length; i += 2) ends.push({ x: values[i] ?? 0, y: values[i + 1] ?? 0 });
    const last = ends.at(-1) ?? at;
    const controls = command === "M" ? [last] : [at, ...ends];
    for (let t = 0; t <= 1; t += 1 / 20) points.push(bezier(controls, t));
    at = last;
  }
  return points;
}

function bezier(controls: readonly Point[], t: number): Point {
  let level = controls;
  while (level.length > 1) {
    level = level.slice(1).map((end, index) => {
      const start = level[index] ?? end;
      return { x: start.x + (end.x - start.x) * t, y: start.y + (end.y - start.y) * t };
    });
  }
  return level[0] ?? { x: 0, y: 0 };
}

const isInside = ({ x, y }: Point, box: Rect): boolean =>
  x > box.x + 2 && x < box.x + box.width - 2 && y > box.y + 2 && y < box.y + box.height - 2;
const isOver = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

for (const [name, source] of programs) {
  for (const isNarrow of [false, true]) {
    describe(`${name}, ${isNarrow ? "narrow" : "wide"}`, () => {
      const models = drawings(snapshotsOf(source), isNarrow);

      it("an object keeps its place for the whole run", () => {
        const places = new Map<number, string>();
        for (const { objects } of models) {
          for (const { object, rect } of objects) {
            const place = `${rect.x} ${rect.y}`;
            expect(places.get(object.id) ?? place).toBe(place);
            places.set(object.id, place);
          }
        }
        expect(places.size).toBeGreaterThan(3);
      });

      it("no box lies on another, and none leaves the drawing", () => {
        for (const { objects, width, height } of models) {
          objects.forEach(({ rect }, index) => {
            expect(rect.x + rect.width).toBeLessThanOrEqual(width);
            expect(rect.y + rect.height).toBeLessThanOrEqual(height);
            for (const other of objects.slice(index + 1)) expect(isOver(rect, other.rect)).toBe(false);
          });
        }
      });

      it("no arrow crosses a box that it does not belong to", () => {
        for (const model of models) {
          const boxes = [...model.frames, ...model.objects.filter(({ mark }) => mark !== "freed")];
          for (const arrow of model.arrows) {
            const passed = boxes.filter(
              (box) =>
                !box.slots.some(({ key }) => key === arrow.key) &&
                !("object" in box && box.object.id === arrow.target),
            );
            const crossed = passed.filter(({ rect }) =>
              pointsOn(arrow.path).some((point) => isInside(point, rect)),
            );
            expect(crossed.map(({ rect }) => rect)).toEqual([]);
          }
        }
      });
    });
  }
}

describe("what is large", () => {
  it("a list of 1,000 items is cut visibly", () => {
    const model = drawings(snapshotsOf("xs = list(range(1000))\n"), false).at(-1);
    const list = model?.objects.find(({ object }) => object.type === "list");
    expect(list?.slots.length).toBeLessThan(20);
    expect(list?.more?.text).toBe(`… ${1000 - (list?.slots.length ?? 0)} more`);
  });

  it("a deep stack is folded, its ends shown", () => {
    const models = drawings(snapshotsOf("def f(n):\n    if n:\n        f(n - 1)\n\nf(30)\n"), false);
    const deepest = models.reduce((most, model) =>
      (model.fold?.count ?? 0) > (most.fold?.count ?? 0) ? model : most,
    );
    expect(deepest.frames).toHaveLength(5);
    expect(deepest.fold?.count).toBe(32 - 5);
    expect(deepest.frames[0]?.title).toMatch(/^module/);
    expect(deepest.frames.at(-1)?.isTop).toBe(true);
  });
});

it("a step is told in a sentence", () => {
  const snapshots = snapshotsOf("xs = [1]\nys = xs\n");
  const [, , last] = snapshots;
  const sentence = last === undefined ? "" : sentenceText(tellStep(last, snapshots[1] ?? null, "textbook"));
  expect(sentence).toContain("ys now holds 1000, the list that xs holds too.");
});

describe("places and ways", () => {
  const chain = [
    "class Node:",
    "    def __init__(self, value, next=None):",
    "        self.value = value",
    "        self.next = next",
    "",
    "head = Node(1, Node(2))",
    "",
  ].join("\n");

  it("a record's records stand beside it, its numbers below; what is defined gives way to what is worked on", () => {
    const model = drawings(snapshotsOf(chain), false).at(-1);
    const boxes = model?.objects ?? [];
    const nodes = boxes.filter(({ object }) => object.type === "Node").map(({ rect }) => rect);
    const [first, second] = [nodes[0], nodes[1]];
    if (first === undefined || second === undefined) throw new Error("there are no nodes");
    expect(second.x).toBeGreaterThan(first.x + first.width);
    const one = boxes.find(({ object }) => object.text === "1")?.rect;
    expect(one?.y).toBeGreaterThan(first.y + first.height);
    const definition = boxes.find(({ object }) => object.type === "type")?.rect;
    expect(definition?.y ?? 0).toBeGreaterThan(first.y);
  });

  it("ways through the same gap run side by side", () => {
    const source = "xs = [1, 2]\nt = (xs, [3], None)\nu = [t, t, xs, [4, 5], xs]\nv = [u, t, xs, u]\n";
    const snapshots = snapshotsOf(source);
    const model = drawings(snapshots, false).at(-1);
    const pieces = (model?.arrows ?? []).flatMap(({ key, path }) =>
      straightPieces(path).map((piece) => ({ key, ...piece })),
    );
    expect(pieces.length).toBeGreaterThan(4);
    for (const a of pieces) {
      for (const b of pieces) {
        if (a.key >= b.key || a.isVertical !== b.isVertical) continue;
        const shared = Math.min(a.to, b.to) - Math.max(a.from, b.from);
        if (shared > 24) expect(Math.abs(a.across - b.across), `${a.key} and ${b.key}`).toBeGreaterThan(2);
      }
    }
  });

  it("small values stand in their slots where that is asked for, and what is larger stays in the heap", () => {
    const source = "xs = [None, 'ab', True]\nlong = 'a text that is long'\nys = [xs, 7]\n";
    const last = drawings(snapshotsOf(source), false, true).at(-1) ?? expect.fail();
    const shown = last.objects.map(({ object }) => object.type).sort();
    expect(shown).toEqual(["list", "list", "str"]);
    const texts = last.objects.flatMap(({ slots }) =>
      slots.map(({ text, inlined }) => [text, inlined?.type]),
    );
    expect(texts).toContainEqual(["None", "NoneType"]);
    expect(texts).toContainEqual(["'ab'", "str"]);
    expect(texts).toContainEqual(["7", "int"]);
    // An arrow for each slot that holds an address, and none for a value.
    expect(last.arrows).toHaveLength(4);
    for (const { rect, slots } of last.objects)
      for (const { cell } of slots) expect(cell.x + cell.width).toBeLessThan(rect.x + rect.width);
  });

  it("where very many arrows lead to one object the far ones are stubs, and their whole way is known", () => {
    const source = "hub = []\nspokes = []\nfor n in range(300, 330):\n    spokes.append([hub, n])\n";
    const { arrows, objects } = drawings(snapshotsOf(source), false).at(-1) ?? expect.fail();
    const hub = objects.find(({ object }) => object.kind === "sequence" && object.slotCount === 0);
    const stubs = arrows.filter(({ whole }) => whole !== null);
    expect(stubs.length).toBeGreaterThan(10);
    for (const { path, whole, key } of stubs) {
      const [start, end] = [pointsOn(path)[0], pointsOn(whole?.path ?? "").at(-1)];
      expect(pointsOn(whole?.path ?? "")[0]).toEqual(start);
      if (hub === undefined || end === undefined || start === undefined) expect.fail();
      if (arrows.find((arrow) => arrow.key === key)?.target === hub.object.id)
        expect(Math.abs(end.y - hub.rect.y)).toBeLessThan(Math.abs(start.y - hub.rect.y));
    }
    // A name's arrow is never cut.
    expect(stubs.filter(({ key }) => key.startsWith("f"))).toEqual([]);
  });

  it("folded frames fold what only they lead to", () => {
    const source = "def f(n, xs):\n    if n == 0:\n        return xs\n    return f(n - 1, [n])\nf(20, [])\n";
    const snapshots = snapshotsOf(source);
    const deepest = snapshots.reduce((deep, one) => (one.frameCount > deep.frameCount ? one : deep));
    const plan = new DiagramPlan({
      width: 640,
      isNarrow: false,
      lens: "textbook",
      showsRefs: false,
      inlinesValues: false,
      isUnfolded: false,
    });
    plan.extend(snapshots);
    const model = drawDiagram(plan, deepest, null);
    expect(model.fold?.count).toBeGreaterThan(10);
    expect(model.objects.filter(({ object }) => object.type === "list").length).toBeLessThan(8);
    expect(model.hiddenCount).toBeGreaterThan(10);
    // Folded is not freed: while the calls go deeper nothing goes, and no ghost is drawn.
    const going = snapshots.filter(({ step }) => step <= deepest.step);
    const ghosts = drawings(going, false).flatMap(({ objects }) =>
      objects.filter(({ mark }) => mark === "freed"),
    );
    expect(ghosts).toEqual([]);
    const unfolded = new DiagramPlan({
      width: 640,
      isNarrow: false,
      lens: "textbook",
      showsRefs: false,
      inlinesValues: false,
      isUnfolded: true,
    });
    unfolded.extend(snapshots);
    expect(drawDiagram(unfolded, deepest, null).hiddenCount).toBe(0);
  });
});

interface Piece {
  readonly isVertical: boolean;
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

/** The upright and level pieces of a path, without its rounded corners. */
function straightPieces(path: string): Piece[] {
  const points = [...path.matchAll(/([MLQC])([^MLQC]*)/g)].map(([, command, numbers]) => {
    const values = (numbers ?? "")
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return { command, x: values.at(-2) ?? 0, y: values.at(-1) ?? 0 };
  });
  return points.flatMap(({ command, x, y }, index): Piece[] => {
    const before = points[index - 1];
    if (command !== "L" || before === undefined) return [];
    if (before.x === x)
      return [{ isVertical: true, across: x, from: Math.min(y, before.y), to: Math.max(y, before.y) }];
    return before.y === y
      ? [{ isVertical: false, across: y, from: Math.min(x, before.x), to: Math.max(x, before.x) }]
      : [];
  });
}

describe("an empty heap", () => {
  it("has its heading in sight, beside the stack and below it", () => {
    for (const isNarrow of [false, true]) {
      for (const { filled, heapHeading } of drawings(snapshotsOf(""), isNarrow)) {
        expect(filled.top).toBeLessThan(heapHeading.y);
        expect(filled.bottom).toBeGreaterThan(heapHeading.y);
      }
    }
  });
});
