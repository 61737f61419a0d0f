// The audit of memory, over every program of tests/python. While a program runs, after every so many instructions, no object
// may have a smaller count than there are references to it: it would be freed under somebody's hands; and of every pool each
// block must be taken once or free once. When the program is over and its modules are forgotten, nothing that it made may
// live, but what is immortal. And a program that collects garbage at every chance says what it says otherwise.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FRAME_LOCALSPLUS, FRAME_PREVIOUS, FRAME_STACK_POINTER, Interpreter } from "../src/python/index.ts";
import type { Ref, RunObserver, Runtime } from "../src/python/index.ts";
import { collectorOf } from "../src/python/objects/collector.ts";
import { findInLibrary } from "../tools/stdlib.ts";
import { poolFaults } from "./pool-audit.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "python");
/** An audit looks at all objects, so a long run has few. */
const AUDITS_MAX = 3;
const INSTRUCTIONS_BETWEEN = 1_009;
/** Of these there are many: every third one is looked at. */
const MANY = /^(library|memory|regressions)/;
/** Programs that run much of the library are looked at between calls, since watching each instruction is slow. */
const CALLS_BETWEEN = 2_003;
const MUCH_LIBRARY = /^(library|regressions)/;
/** Of the programs, in the order of their names, every so many is run once more with collections at every chance. */
const COLLECTED_EVERY = 5;
/** Deep or large structures: what is to be looked at in them takes long and is all alike. */
const LARGE = /_deep_|_large|unittest|testing|inspection|many_modules/;

/** What is alive now, of what was made since the interpreter started. */
class Census {
  readonly alive = new Set<Ref>();
  readonly rt: Runtime;

  constructor(rt: Runtime) {
    this.rt = rt;
    rt.heap.observer = {
      allocated: (object) => this.alive.add(object),
      freed: (object) => this.alive.delete(object),
    };
  }

  isMortal(object: Ref): boolean {
    return this.rt.heap.i32[object >> 2] >= 0;
  }

  /** The mortal ones, each as its type's name and its count. */
  leaks(): string[] {
    const mortal = [...this.alive].filter((object) => this.isMortal(object));
    return mortal.map((object) => `${this.rt.typeName(object)} with count ${this.rt.heap.i32[object >> 2]}`);
  }

  /** Objects to which there are more references than their count says. */
  deficits(): string[] {
    const { rt } = this;
    const held = new Map<Ref, number>();
    const hold = (object: Ref): void => {
      held.set(object, (held.get(object) ?? 0) + 1);
    };
    for (const object of this.alive) rt.info(object).tp_traverse?.(rt, object, hold);
    this.eachSlot((slot) => {
      // A borrowed slot counts nothing.
      if (slot !== 0 && (slot & 1) === 0 && this.alive.has(slot)) hold(slot);
    });
    const found: string[] = [];
    for (const [object, references] of held) {
      const count = rt.heap.i32[object >> 2];
      // What has no count any more is just being freed.
      if (count <= 0 || references <= count) continue;
      found.push(`${rt.typeName(object)}: ${references} references, count ${count}`);
    }
    return found;
  }

  /** The locals and the values on the stack of every frame that waits for another; the running one's stack is not in
   * memory while the loop holds it. */
  private eachSlot(use: (slot: number) => void): void {
    const { heap, caller } = this.rt;
    const running = caller.currentFrame();
    if (running === 0) return;
    for (let frame = heap.i32[(running + FRAME_PREVIOUS) >> 2]; frame !== 0;) {
      const end = heap.i32[(frame + FRAME_STACK_POINTER) >> 2] >> 2;
      for (let word = (frame + FRAME_LOCALSPLUS) >> 2; word < end; word += 2) use(heap.i32[word]);
      frame = heap.i32[(frame + FRAME_PREVIOUS) >> 2];
    }
  }
}

class Auditor implements RunObserver {
  census: Census | null = null;
  readonly faults: string[] = [];
  /** Only an observer that has it is told of each instruction. */
  readonly instruction?: () => void;
  private eventCount = 0;
  private auditCount = 0;

  constructor(hearsInstructions: boolean) {
    if (hearsInstructions) this.instruction = () => this.countEvent(INSTRUCTIONS_BETWEEN);
  }

  line(): void {}
  call(): void {
    if (this.instruction === undefined) this.countEvent(CALLS_BETWEEN);
  }
  return(): void {}
  exception(): void {}

  private countEvent(between: number): void {
    this.eventCount++;
    if (this.eventCount % between === 0 && this.auditCount < AUDITS_MAX) this.audit();
  }

  end(): void {
    this.audit();
  }

  private audit(): void {
    this.auditCount++;
    if (this.census === null) return;
    this.faults.push(...this.census.deficits(), ...poolFaults(this.census.rt, this.census.alive));
  }
}

const programs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".py") && !LARGE.test(name))
  .sort()
  .filter((name, at) => !MANY.test(name) || at % 3 === 0);

function makeInterpreter(name: string, observer?: RunObserver): Interpreter {
  return new Interpreter(readFileSync(join(folder, name), "utf8"), {
    filename: name,
    findLibrary: findInLibrary,
    ...(observer === undefined ? {} : { observer }),
  });
}

describe("each count is right, each block has one owner, and nothing outlives its program", () => {
  for (const name of programs) {
    it(name, () => {
      const auditor = new Auditor(!MUCH_LIBRARY.test(name));
      const interpreter = makeInterpreter(name, auditor);
      const census = new Census(interpreter.rt);
      auditor.census = census;
      const result = interpreter.execute();
      expect(auditor.faults).toEqual([]);
      // A run that a limit stopped is not torn down.
      if (result.limit === null) {
        expect(census.leaks()).toEqual([]);
        expect(poolFaults(interpreter.rt, census.alive)).toEqual([]);
      }
      interpreter.release();
    });
  }
});

/** What a program prints that never collects of itself, or that does so at every allocation. */
function printed(name: string, collects: boolean): string {
  const interpreter = makeInterpreter(name);
  if (collects) {
    collectorOf(interpreter.rt).thresholds.fill(0, 0, 1);
    interpreter.rt.youngThreshold = 0;
  }
  const { stdout } = interpreter.execute();
  interpreter.release();
  return stdout;
}

describe("a collection at every allocation changes nothing", () => {
  // The programs about memory itself show what collections do.
  const chosen = programs
    .filter((name) => !/^(memory|limits|library)/.test(name))
    .filter((_, at) => at % COLLECTED_EVERY === 0);
  for (const name of chosen) {
    it(name, () => {
      expect(printed(name, true)).toBe(printed(name, false));
    });
  }
});
