// What a run says of its memory from within: each event once, with its address, size, type and the instruction that did it.
import { describe, expect, it } from "vitest";
import { sentenceText, tellOperation } from "../src/diagram/index.ts";
import { record } from "../src/trace/index.ts";
import type { Operation } from "../src/trace/index.ts";

interface Told {
  readonly line: number | null;
  readonly operation: Operation;
}

/** The operations of the whole run. */
function operationsOf(source: string): Told[] {
  const run = record(source, { lens: "cpython" });
  try {
    return run.outcome.steps.flatMap((_, step) =>
      run.operations(step).map((operation) => ({ line: operation.line, operation })),
    );
  } finally {
    run.close();
  }
}

/** Events about objects of a type, as words with the line and the instruction. */
function eventsOf(source: string, type: string): string[] {
  return operationsOf(source).flatMap(({ line, operation }) => {
    const place = `${line} ${operation.instruction}:`;
    return [
      ...operation.allocated
        .filter((object) => object.type === type)
        .map(({ size, takesPlaceOf }) => `${place} allocated ${size}, ${takesPlaceOf ?? "fresh"}`),
      ...operation.resized
        .filter((object) => object.type === type)
        .map(({ before, after }) => `${place} resized ${before} to ${after}`),
      ...operation.counts
        .filter((object) => object.type === type)
        .map(({ before, after }) => `${place} count ${before} to ${after}`),
      ...operation.freed.filter((object) => object.type === type).map(({ size }) => `${place} freed ${size}`),
    ];
  });
}

describe("events of memory", () => {
  it("a birth, counts, a death and another's birth at its place", () => {
    const source = "class P: __slots__ = ()\nclass Q: __slots__ = ()\np = P()\nq = p\ndel p, q\nr = Q()\n";
    const ofP = eventsOf(source, "P").filter((told) => !told.includes("count"));
    expect(ofP).toEqual(["3 CALL: allocated 32, fresh", "5 DELETE_NAME: freed 0"]);
    expect(eventsOf(source, "Q")[0]).toBe("6 CALL: allocated 32, P");
    const counts = eventsOf(source, "P").filter((told) => told.includes("count"));
    expect(counts).toContain("4 LOAD_NAME: count 1 to 2");
    expect(counts).toContain("5 DELETE_NAME: count 2 to 1");
  });

  it("growth and shrinking, of a subclass as well", () => {
    const source =
      "class L(list): __slots__ = ()\nl = [None]\nl.append(None)\nl.clear()\nm = L()\nm.append(1)\n";
    const lists = eventsOf(source, "list").filter((told) => told.includes("resized"));
    expect(lists).toEqual(["3 CALL: resized 64 to 120", "4 CALL: resized 120 to 56"]);
    expect(eventsOf(source, "L").filter((told) => told.includes("resized"))).toHaveLength(1);
    expect(eventsOf("d = {}\nd[1] = 2\n", "dict")).toContain("2 STORE_SUBSCR: resized 64 to 224");
  });

  it("collections", () => {
    const all = operationsOf("import gc\nl = []\nl.append(l)\ndel l\ngc.collect()\n");
    expect(all.flatMap(({ operation }) => operation.collections)).toEqual([{ generation: 2, count: 1 }]);
  });

  it("are told in words", () => {
    const said = operationsOf("xs = [1]\ndel xs\nys = []\nys.append(1)\nimport gc\ngc.collect()\n").map(
      ({ operation }) => sentenceText(tellOperation(operation, [], "textbook")),
    );
    expect(said.some((text) => /the list at \S+ grows from 56 to 88 bytes/.test(text))).toBe(true);
    expect(said.some((text) => /allocates a list at \S+, where a list was freed before/.test(text))).toBe(
      true,
    );
    expect(said.some((text) => text.includes("looks through generation 2 and finds"))).toBe(true);
  });
});
