// Programs kept on the device: they come back, two tabs do not write over each other, and what cannot be read or kept is said.

import { describe, expect, it } from "vitest";
import type { TextStorage } from "../../src/homework/store.ts";
import { KEPT_COUNT_MAX, KeptPrograms, PROGRAMS_KEY } from "../../src/playground/kept-programs.ts";

class Shelf implements TextStorage {
  readonly texts = new Map<string, string>();
  room = Infinity;
  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }
  setItem(key: string, text: string): void {
    if (text.length > this.room) throw new Error("no room");
    this.texts.set(key, text);
  }
  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

let time = 1_700_000_000_000;
const tab = (shelf: TextStorage | null) => new KeptPrograms(shelf, () => (time += 1000));
const program = (code: string) => ({
  name: "main.py",
  code,
  stdin: "",
  lens: "textbook" as const,
  version: "3.14" as const,
  wasRun: true,
});

describe("kept programs", () => {
  it("come back, the newest first", () => {
    const shelf = new Shelf();
    const first = tab(shelf);
    const a = first.keep(null, program("a = 1"));
    first.keep(null, program("b = 1"));
    expect(first.keep(a, program("a = 2"))).toBe(a);
    expect(
      tab(shelf)
        .all()
        .map(({ code }) => code),
    ).toEqual(["a = 2", "b = 1"]);
    first.forget(a ?? "");
    expect(
      tab(shelf)
        .all()
        .map(({ code }) => code),
    ).toEqual(["b = 1"]);
  });

  it("are not written over by another tab", () => {
    const shelf = new Shelf();
    const first = tab(shelf);
    const second = tab(shelf);
    const id = first.keep(null, program("x = 1"));
    expect(second.open(id ?? "")?.code).toBe("x = 1");
    expect(first.keep(id, program("x = 'first'"))).toBe(id);
    const other = second.keep(id, program("x = 'second'"));
    expect(other).not.toBe(id);
    expect(second.keep(other, program("x = 'second!'"))).toBe(other);
    expect(
      tab(shelf)
        .all()
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["x = 'first'", "x = 'second!'"]);
  });

  it("that cannot be read are put aside, and once more they stay", () => {
    for (const text of [
      "{",
      "[]",
      '{"format":"private-heap programs","version":2,"programs":[]}',
      '{"format":"private-heap programs","version":1,"programs":[{"id":1}]}',
    ]) {
      const shelf = new Shelf();
      shelf.setItem(PROGRAMS_KEY, text);
      const page = tab(shelf);
      expect(page.all()).toEqual([]);
      expect(page.trouble).toContain("put aside");
      expect(page.aside()).toBe(text);
      expect(page.keep(null, program("x = 1"))).not.toBeNull();
      shelf.setItem(PROGRAMS_KEY, "?");
      const later = tab(shelf);
      expect(later.all()).toEqual([]);
      expect(later.keep(null, program("y = 1"))).toBeNull();
      expect(later.trouble).toContain("stay as they are");
      expect(shelf.getItem(PROGRAMS_KEY)).toBe("?");
    }
  });

  it("that have no room are told of", () => {
    const shelf = new Shelf();
    const page = tab(shelf);
    for (let count = 0; count < KEPT_COUNT_MAX; count++) {
      expect(page.keep(null, program(`x = ${count}`))).not.toBeNull();
    }
    expect(page.keep(null, program("one more"))).toBeNull();
    expect(page.trouble).toContain("Remove one");
    shelf.room = 10;
    const id = page.all()[0]?.id ?? "";
    page.open(id);
    expect(page.keep(id, program("longer"))).toBeNull();
    expect(page.trouble).toContain("Save it as a file");
    expect(tab(null).keep(null, program("x"))).toBeNull();
  });
});
