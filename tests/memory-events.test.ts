// What a drawing hears of the memory of a run: each event once, with its address, size, type and instruction.
import { describe, expect, it } from "vitest";
import { Interpreter, MemoryEvents } from "../src/python/index.ts";
import type { MemoryEvent, RunObserver } from "../src/python/index.ts";

class Watcher implements RunObserver {
  events: MemoryEvents | null = null;
  line(): void {}
  call(): void {}
  return(): void {}
  exception(): void {}
  instruction(): void {
    this.events?.settle();
  }
  end(): void {
    this.events?.settle();
    this.events = null;
  }
}

/** The events as words, of objects of that type; `collected` in any case. */
function eventsOf(source: string, typeName: string): string[] {
  const watcher = new Watcher();
  const interpreter = new Interpreter(source, { observer: watcher });
  const { rt } = interpreter;
  const found: string[] = [];
  watcher.events = new MemoryEvents(rt, (event: MemoryEvent) => {
    if (watcher.events === null || event.frame === 0) return;
    if (event.kind === "collected") {
      found.push(`collected ${event.count} of generation ${event.generation}`);
      return;
    }
    if (rt.infoOfType(event.type).name !== typeName) return;
    if (event.kind === "count") found.push(`count ${event.before} to ${event.count}`);
    else if (event.kind === "resized") found.push(`resized ${event.before} to ${event.size}`);
    else found.push(`${event.kind} ${event.size}`);
  });
  interpreter.execute();
  interpreter.release();
  return found;
}

describe("events of memory", () => {
  it("tells of a birth, of counts, of a death and of another's birth at its place", () => {
    const source = "class P: __slots__ = ()\np = P()\nq = p\ndel p, q\nr = P()\n";
    expect(eventsOf(source, "P")).toEqual([
      "allocated 16",
      "count 1 to 2",
      "count 2 to 1",
      "freed 16",
      "reused 16",
    ]);
  });

  it("tells of growth and shrinking", () => {
    const found = eventsOf("l = [None]\nl.append(None)\nl.clear()\n", "list");
    expect(found.filter((text) => text.startsWith("resized"))).toEqual([
      "resized 48 to 104",
      "resized 104 to 40",
    ]);
  });

  it("tells of collections", () => {
    const found = eventsOf("import gc\nl = []\nl.append(l)\ndel l\ngc.collect()\n", "list");
    expect(found).toContain("collected 1 of generation 2");
  });

  it("names the instruction", () => {
    const watcher = new Watcher();
    const interpreter = new Interpreter("x = [1, 2]\nx.append(3)\n", { observer: watcher });
    const places: number[] = [];
    watcher.events = new MemoryEvents(interpreter.rt, (event) => {
      if (watcher.events !== null && event.kind === "resized") places.push(event.unit);
    });
    interpreter.execute();
    interpreter.release();
    expect(places).toHaveLength(1);
    expect(places[0]).toBeGreaterThan(0);
  });
});
