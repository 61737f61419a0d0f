// What can be asked of a recorded run beside its snapshots: a line from within, questions about the whole run, an object's
// bytes, the allocator's memory. The answers are held against the snapshots themselves, looked through one by one.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SeededRandom } from "../src/base/random.ts";
import { requestFor } from "../src/runner/request.ts";
import type { Look } from "../src/runner/request.ts";
import { RunServer } from "../src/runner/serve.ts";
import { record, traceFile } from "../src/trace/index.ts";
import type { ObjectId, Recording, Snapshot } from "../src/trace/index.ts";
import { schemaFaults } from "./json-schema.ts";

const folder = join(import.meta.dirname, "traces");
const source = `class Node:
    def __init__(self, value, rest):
        self.value = value
        self.rest = rest

def longer(node, count):
    for i in range(count):
        node = Node(i * 1000, node)
    return node

def squares(count):
    for i in range(count):
        yield i * i

head = longer(None, 3)
xs = [1.5, "two"]
ys = xs
d = {}
for n in squares(4):
    xs.append(n + 1000)
    d[str(n)] = xs
head.value = "changed"
del ys
head = None
try:
    d["none"]
except KeyError as error:
    message = str(error)
print(message, len(xs))
`;

let run: Recording;
let snapshots: readonly Snapshot[];
beforeAll(() => {
  run = record(source, { lens: "textbook" });
  snapshots = run.outcome.steps.map((_, step) => run.snapshot(step));
});
afterAll(() => run.close());

const objectIn = (snapshot: Snapshot | undefined, id: ObjectId) =>
  snapshot?.objects.find((object) => object.id === id);
const idsOfRun = (): ObjectId[] => [
  ...new Set(snapshots.flatMap(({ objects }) => objects.map(({ id }) => id)).filter((id) => id >= 0)),
];

describe("a line from within", () => {
  it("is told as dis tells it, with what each instruction takes and puts", () => {
    const small = record("x = 1000\ny = x + 1\n", { lens: "cpython" });
    const told = small
      .operations(1)
      .map(({ instruction, operand, popped, pushed }) => [
        `${instruction} ${operand}`.trim(),
        popped.length,
        pushed.length,
      ]);
    expect(told).toEqual([
      ["LOAD_NAME x", 0, 1],
      ["LOAD_SMALL_INT 1", 0, 1],
      ["BINARY_OP +", 2, 1],
      ["STORE_NAME y", 1, 0],
      // The module's return follows in the same line.
      ["LOAD_CONST None", 0, 1],
      ["RETURN_VALUE", 1, 0],
    ]);
    const sum = small.operations(1)[2];
    expect(sum?.allocated.map(({ type, size }) => [type, size])).toEqual([["int", 28]]);
    expect(sum).toMatchObject({ line: 2, column: 4, endColumn: 9 });
    small.close();
  });

  it("tells counts as they go up and down", () => {
    const small = record("xs = [1]\nys = xs\ndel xs\n", { lens: "cpython" });
    const changes = [1, 2].map((step) =>
      small
        .operations(step)
        .flatMap(({ counts }) => counts)
        .filter(({ type }) => type === "list")
        .map(({ before, after }) => [before, after]),
    );
    expect(changes).toEqual([[[1, 2]], [[2, 1]]]);
    small.close();
  });

  it("begins at the step and ends at the next, at random", () => {
    const random = new SeededRandom(3);
    const steps = Array.from({ length: 12 }, () => random.below(snapshots.length - 1));
    for (const step of steps) {
      const operations = run.operations(step);
      expect(operations.length).toBeGreaterThan(0);
      // The run that is made again stands where the recorded one stood.
      const begun = run.operationSnapshot(step, 0);
      const known = begun.objects.filter(({ id }) => objectIn(snapshots[step], id) !== undefined);
      const byId = (a: { id: number }, b: { id: number }): number => a.id - b.id;
      expect(known.sort(byId)).toEqual([...(snapshots[step]?.objects ?? [])].sort(byId));
      expect(begun.frames.map(({ valueStack: _, ...frame }) => frame)).toEqual(snapshots[step]?.frames);
      const allocated = operations.flatMap((operation) => operation.allocated.map(({ id }) => id));
      for (const object of snapshots[step + 1]?.objects ?? []) {
        const isNew =
          run.ask({ about: "life", object: object.id, step: step + 1 }).allocated?.step === step + 1;
        expect(allocated.includes(object.id)).toBe(isNew);
      }
    }
  });

  it("has nothing after the last step", () => {
    expect(run.operations(snapshots.length - 1)).toEqual([]);
    expect(() => run.operationSnapshot(snapshots.length - 1, 0)).toThrow(RangeError);
  });
});

describe("questions about the whole run", () => {
  it("when an object was allocated and freed agrees with when it is seen", () => {
    for (const id of idsOfRun()) {
      const first = snapshots.findIndex((snapshot) => objectIn(snapshot, id) !== undefined);
      const last = snapshots.findLastIndex((snapshot) => objectIn(snapshot, id) !== undefined);
      const { allocated, freed } = run.ask({ about: "life", object: id, step: first });
      expect(allocated?.step ?? 0).toBeLessThanOrEqual(first);
      expect(freed?.step ?? Infinity).toBeGreaterThan(last);
    }
    const list = snapshots.at(-1)?.objects.find(({ type }) => type === "list");
    expect(run.ask({ about: "life", object: list?.id ?? 0, step: 1 }).allocated).toMatchObject({
      line: 16,
      frameId: 0,
    });
  });

  it("says what took a freed object's address", () => {
    const small = record("a = [1]\ndel a\nb = [2]\n", { lens: "cpython" });
    const a = small.snapshot(1).objects.find(({ type }) => type === "list");
    const b = small.snapshot(3).objects.find(({ type }) => type === "list");
    const { freed, successor } = small.ask({ about: "life", object: a?.id ?? 0, step: 1 });
    expect(freed).toMatchObject({ step: 2, line: 2 });
    expect(b?.address).toBe(a?.address);
    expect(successor).toMatchObject({ object: b?.id, moment: { step: 3, line: 3 } });
    small.close();
  });

  it("the next change of an object, forward and back, is that of its snapshots", () => {
    const stateOf = (step: number, id: ObjectId): string => {
      const object = objectIn(snapshots[step], id);
      return object === undefined
        ? ""
        : JSON.stringify([object.text, object.slots.map(({ label, target }) => [label, target])]);
    };
    for (const id of idsOfRun()) {
      const seen = snapshots.flatMap((snapshot, step) =>
        objectIn(snapshot, id) === undefined ? [] : [step],
      );
      const changes = seen.filter(
        (step) => seen.includes(step - 1) && stateOf(step, id) !== stateOf(step - 1, id),
      );
      const told: number[] = [];
      for (let at: number | null = seen[0] ?? 0; at !== null;) {
        at = run.ask({ about: "change", target: id, part: "contents", step: at, direction: 1 }).step;
        if (at !== null) told.push(at);
      }
      expect(told.filter((step) => seen.includes(step) && seen.includes(step - 1))).toEqual(changes);
      const back: number[] = [];
      for (let at: number | null = (seen.at(-1) ?? 0) + 1; at !== null;) {
        at = run.ask({ about: "change", target: id, part: "contents", step: at, direction: -1 }).step;
        if (at !== null) back.unshift(at);
      }
      expect(back.filter((step) => seen.includes(step) && seen.includes(step - 1))).toEqual(changes);
    }
  });

  it("the changes of a count are those of its snapshots", () => {
    for (const id of idsOfRun()) {
      const seen = snapshots.flatMap((snapshot, step) =>
        objectIn(snapshot, id) === undefined ? [] : [step],
      );
      const { changes } = run.ask({
        about: "counts",
        object: id,
        step: seen[0] ?? 0,
        direction: 1,
        countMax: 1000,
      });
      for (const { step, before, after } of changes) {
        const [was, is] = [step - 1, step].map((at) => objectIn(snapshots[at], id)?.refs);
        if (was !== undefined) expect(before).toBe(was);
        if (is !== undefined) expect(after).toBe(is);
      }
      const told = new Set(changes.map(({ step }) => step));
      for (const step of seen) {
        const [was, is] = [step - 1, step].map((at) => objectIn(snapshots[at], id)?.refs);
        if (was !== undefined && was !== is && is !== undefined) expect(told.has(step)).toBe(true);
      }
    }
  });

  it("who wrote a name or a slot", () => {
    const place = { in: "frame", frameId: 0, label: "head" } as const;
    const { writes } = run.ask({ about: "writes", place, step: 0, direction: 1, countMax: 9 });
    expect(writes.map(({ line }) => line)).toEqual([15, 24]);
    const back = run.ask({ about: "writes", place, step: snapshots.length - 1, direction: -1, countMax: 9 });
    expect(back.writes.map(({ line }) => line)).toEqual([24, 15]);
    const head = writes[0]?.after?.target ?? 0;
    const slot = { in: "object", object: head, label: "value" } as const;
    const inSlot = run.ask({
      about: "writes",
      place: slot,
      step: writes[0]?.step ?? 0,
      direction: 1,
      countMax: 1,
    });
    expect(inSlot.writes[0]).toMatchObject({ line: 22 });
    const local = { in: "frame", frameId: 3, label: "value" } as const;
    expect(
      run.ask({ about: "writes", place: local, step: 0, direction: 1, countMax: 2 }).writes,
    ).toHaveLength(2);
  });

  it("who holds an object: as many as its count says", () => {
    for (const step of [snapshots.length - 1, snapshots.length >> 1]) {
      for (const { id, refs } of snapshots[step]?.objects ?? []) {
        if (id < 0 || refs === null) continue;
        const { holders, otherCount } = run.ask({ about: "holders", object: id, step });
        expect(holders.reduce((sum, { count }) => sum + count, 0) + (otherCount ?? 0)).toBe(refs);
      }
    }
    const end = snapshots.length - 1;
    const list = snapshots[end]?.objects.find(({ type }) => type === "list");
    const { holders } = run.ask({ about: "holders", object: list?.id ?? 0, step: end });
    expect(holders.map(({ place }) => place.label)).toContain("'xs'");
  });

  it("runs of a line, calls, returns, the deepest stack", () => {
    const { steps } = run.outcome;
    const told = run.ask({ about: "line", line: 20, step: 0, direction: 1 }).step;
    expect(told).toBe(steps.findIndex(({ line }) => line === 20));
    const deepest = run.ask({ about: "deepest" }).step ?? 0;
    expect(steps[deepest]?.depth).toBe(Math.max(...steps.map(({ depth }) => depth)));
    const ret = run.ask({ about: "return", step: 0, direction: 1 }).step;
    expect(ret).toBe(steps.findIndex(({ event }) => event === "return"));
    const call = run.ask({ about: "call", step: 1, direction: 1 }).step ?? 0;
    expect(steps[call]?.depth).toBe(2);
    expect(steps[call - 1]?.depth).toBe(1);
  });
});

describe("the run over time", () => {
  it("is the same in few points as in many", () => {
    const { steps } = run.outcome;
    const all = run.series(10_000);
    expect(all.points.map(({ heapBytesMax }) => heapBytesMax)).toEqual(
      steps.map(({ heapBytes }) => heapBytes),
    );
    const few = run.series(7);
    expect(few.points).toHaveLength(7);
    for (const name of ["callCount", "allocatedCount", "freedCount", "outputCount", "stepCount"] as const) {
      const sum = (points: typeof all.points) => points.reduce((total, point) => total + point[name], 0);
      expect(sum(few.points)).toBe(sum(all.points));
    }
    expect(few.heapBytesMax).toBe(Math.max(...steps.map(({ heapBytes }) => heapBytes)));
    expect(steps[few.deepestStep]?.depth).toBe(few.depthMax);
  });
});

describe("memory itself", () => {
  const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

  it("an object's fields are what its bytes spell", () => {
    const small = record('xs = [10, 20]\ns = "heap"\nprint(id(xs), id(xs[1]), id(s))\n', { lens: "cpython" });
    const end = small.outcome.steps.length - 1;
    const { objects } = small.snapshot(end);
    const [listAddress, itemAddress, textAddress] = small.outcome.stdout.split(" ").map(Number);
    const list = objects.find(({ type }) => type === "list");
    const seen = small.objectBytes(end, list?.id ?? 0);
    const [own, items] = seen?.blocks ?? [];
    expect((own?.address ?? 0) + (own?.prefixByteCount ?? 0)).toBe(listAddress);
    const field = (name: string) => own?.fields.find((candidate) => candidate.name === name);
    expect(field("ob_size")?.value).toBe(2);
    expect(field("ob_refcnt")?.value).toBe(list?.refs);
    expect(field("ob_item")?.value).toBe(items?.address);
    expect(field("ob_item")?.block).toBe("items");
    expect(items?.fields[1]).toMatchObject({ name: "ob_item[1]", value: itemAddress });
    for (const { bytes, fields } of seen?.blocks ?? []) {
      const view = new DataView(Uint8Array.from(bytes).buffer);
      for (const { kind, offset, value } of fields) {
        if (kind === "pointer" && offset + 8 <= bytes.length)
          expect(Number(view.getBigUint64(offset, true)) - value).toBeLessThan(4);
      }
    }
    const text = objects.find(({ address }) => address === textAddress);
    const data = small.objectBytes(end, text?.id ?? 0)?.blocks[0];
    expect(data?.bytes.slice(40, 44)).toEqual(bytesOf("heap"));
    expect(small.objectBytes(0, list?.id ?? 0)).toBeNull();
    small.close();
  });

  it("every block of a pool is used, free or new, and objects lie in blocks that are used", () => {
    const step = snapshots.length - 1;
    const { arenas, poolByteCount } = run.memoryMap(step);
    expect(arenas.length).toBeGreaterThan(0);
    const seen = record(source, { lens: "cpython" });
    const { objects } = seen.snapshot(step);
    for (const object of objects.filter(({ region, id }) => region === "arena" && id >= 0)) {
      const place = object.address - (object.address % poolByteCount);
      const found = seen.poolBlocks(step, place);
      const { blockByteCount, blockCount, usedCount, freeCount, virginCount } = found?.pool ?? {
        blockByteCount: 0,
        blockCount: -1,
        usedCount: 0,
        freeCount: 0,
        virginCount: 0,
      };
      expect(usedCount + freeCount + virginCount).toBe(blockCount);
      expect(found?.blocks.filter(({ state }) => state === "used")).toHaveLength(usedCount);
      const block = found?.blocks.find(
        ({ address }) => address <= object.address && object.address < address + blockByteCount,
      );
      expect(block).toMatchObject({ state: "used", owner: { object: object.id, type: object.type } });
    }
    seen.close();
  });
});

describe("the JSON format", () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, "../public/schema/trace-1.json"), "utf8"),
  ) as object;

  it("is as its published schema says", () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".py"))) {
      const text = readFileSync(join(folder, name), "utf8");
      const recording = record(text);
      const file: unknown = JSON.parse(JSON.stringify(traceFile(recording, text)));
      expect(schemaFaults(schema, file)).toEqual([]);
      recording.close();
    }
    const wrong = { format: "the-private-heap/trace", version: 2, source: "", outcome: {}, snapshots: [] };
    expect(schemaFaults(schema, wrong)).toEqual(
      expect.arrayContaining(["$.version: is not 1", "$.outcome: lacks exitCode"]),
    );
  });
});

describe("limits are named, and what was recorded can be walked", () => {
  const endless = "xs = []\nwhile True:\n    xs.append(bytearray(5000))\n    print('more')\n";
  it.each([
    ["trace", { stepCountMax: 50 }],
    ["heap", { limits: { heapBytesMax: 2 << 20 } }],
    ["output", { limits: { outputCharactersMax: 100 } }],
    ["steps", { limits: { ticksMax: 20 } }],
    ["trace", { recordingBytesMax: 20_000 }],
  ] as const)("%s", (name, options) => {
    const recording = record(endless, options);
    expect(recording.outcome.limitName).toBe(name);
    expect(recording.outcome.limit).not.toBeNull();
    const last = recording.outcome.steps.length - 1;
    expect(last).toBeGreaterThan(5);
    expect(recording.snapshot(3).nextLine).toBe(4);
    expect(recording.snapshot(last).frames).toHaveLength(1);
    recording.close();
  });
});

describe("a page asks its worker", () => {
  it("for each thing that can be seen of a run", () => {
    const server = new RunServer();
    const request = requestFor("xs = [1]\nys = xs\n");
    const seen = (look: Look) => {
      const answer = server.answer({ id: 1, type: "look", request, look });
      expect(answer.type).toBe("sight");
      return answer.type === "sight" ? answer.sight.seen : null;
    };
    expect(seen({ at: "operations", step: 1 })).toMatchObject(
      ["LOAD_NAME", "STORE_NAME", "LOAD_CONST", "RETURN_VALUE"].map((instruction) => ({ instruction })),
    );
    expect(seen({ at: "series", pointCountMax: 2 })).toMatchObject({ points: [{}, {}] });
    expect(seen({ at: "answer", question: { about: "deepest" } })).toEqual({ about: "deepest", step: 0 });
    expect(seen({ at: "memory-map", step: 1 })).toMatchObject({ poolByteCount: 16384 });
    expect(server.answer({ id: 1, type: "look", request, look: { at: "operations", step: 99 } }).type).toBe(
      "broken",
    );
  });
});
