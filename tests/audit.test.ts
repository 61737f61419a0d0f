// The audit of reference counts, over every program of tests/python. While a program runs, now and then, no object may have
// a smaller count than there are references to it from other objects: it would be freed under somebody's hands. When the
// program is over and its modules are forgotten, nothing that it made may live, but what is immortal.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Interpreter } from "../src/python/index.ts";
import type { Ref, RunObserver, Runtime } from "../src/python/index.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "python");
/** An audit looks at all objects, so a long run has few. */
const CALLS_BETWEEN = 2_000;
const AUDITS_MAX = 5;

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
    for (const object of this.alive) {
      const { tp_traverse: traverse } = rt.info(object);
      traverse?.(rt, object, (each) => held.set(each, (held.get(each) ?? 0) + 1));
    }
    const found: string[] = [];
    for (const [object, references] of held) {
      const count = rt.heap.i32[object >> 2];
      // What has no count any more is just being freed.
      if (count <= 0 || references <= count) continue;
      found.push(`${rt.typeName(object)}: ${references} references, count ${count}`);
    }
    return found;
  }
}

class Auditor implements RunObserver {
  census: Census | null = null;
  readonly deficits: string[] = [];
  private callCount = 0;
  private auditCount = 0;

  line(): void {}
  return(): void {}
  exception(): void {}

  call(): void {
    this.callCount++;
    if (this.callCount % CALLS_BETWEEN === 0 && this.auditCount < AUDITS_MAX) this.audit();
  }

  end(): void {
    this.audit();
  }

  private audit(): void {
    this.auditCount++;
    this.deficits.push(...(this.census?.deficits() ?? []));
  }
}

const programs = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".py"))
  .sort();

describe("each count is right, and nothing outlives its program", () => {
  for (const name of programs) {
    it(name, () => {
      const auditor = new Auditor();
      const interpreter = new Interpreter(readFileSync(join(folder, name), "utf8"), {
        filename: name,
        observer: auditor,
      });
      const census = new Census(interpreter.rt);
      auditor.census = census;
      const result = interpreter.execute();
      expect(auditor.deficits).toEqual([]);
      // A run that a limit stopped is not torn down.
      if (result.limit === null) expect(census.leaks()).toEqual([]);
      interpreter.release();
    });
  }
});
