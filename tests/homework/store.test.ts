// Progress between visits and tabs: nothing that is stored is ever written over unread, and what cannot be kept is said.

import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/homework/progress.ts";
import { readProgress, writeProgress } from "../../src/homework/progress-file.ts";
import type { TextStorage, Trouble } from "../../src/homework/store.ts";
import { PROGRESS_KEY, ProgressStore } from "../../src/homework/store.ts";

const right: Attempt = { isRight: true, answer: "3", reading: null, revealed: false };
const wrong: Attempt = { isRight: false, answer: "2", reading: "assignment-copies", revealed: false };

/** A storage with so much room, in characters. */
class Shelf implements TextStorage {
  readonly texts = new Map<string, string>();
  room: number;

  constructor(room = Infinity) {
    this.room = room;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    const used = [...this.texts].reduce((sum, [name, kept]) => sum + (name === key ? 0 : kept.length), 0);
    if (used + text.length > this.room) throw new Error("QuotaExceededError");
    this.texts.set(key, text);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }
}

function open(storage: TextStorage | null): { store: ProgressStore; troubles: Trouble[] } {
  let time = 0;
  const store = new ProgressStore(storage, () => ++time);
  const troubles: Trouble[] = [];
  store.onTrouble((trouble) => troubles.push(trouble));
  return { store, troubles };
}

const kindsOf = (troubles: readonly Trouble[]): string[] => troubles.map(({ kind }) => kind);

describe("a store", () => {
  it("keeps attempts for the next visit", () => {
    const shelf = new Shelf();
    const first = open(shelf).store;
    first.note("aliasing/screens", wrong);
    first.note("aliasing/screens", right);
    const { store, troubles } = open(shelf);
    expect(store.of("aliasing/screens")).toMatchObject({ isDone: true, attemptCount: 2, answer: "3" });
    expect(store.of("aliasing/other").isDone).toBe(false);
    expect(troubles).toEqual([]);
  });

  it("tells which exercise changed", () => {
    const { store } = open(new Shelf());
    const told: (string | null)[] = [];
    const stop = store.onChange((key) => told.push(key));
    store.note("a/one", right);
    store.merge(new Map());
    stop();
    store.note("a/two", right);
    expect(told).toEqual(["a/one", null]);
  });

  it("loses nothing when two tabs take turns", () => {
    const shelf = new Shelf();
    const one = open(shelf).store;
    const two = open(shelf).store;
    one.note("a/one", right);
    two.note("a/two", right);
    one.note("a/three", right);
    expect([...two.all().keys()].sort()).toEqual(["a/one", "a/three", "a/two"]);
    expect(one.all()).toEqual(two.all());
  });

  it("works without a storage", () => {
    const { store, troubles } = open(null);
    store.note("a/one", right);
    expect(troubles).toEqual([]);
  });
});

describe("what is stored and cannot be read", () => {
  const newer = '{"format":"private-heap progress","version":99,"exercises":{},"badges":[1]}';
  for (const [name, text] of [
    ["cut off", writeProgress(new Map()).slice(0, 20)],
    ["foreign", '{"theme":"dark"}'],
    ["newer", newer],
    ["empty", ""],
  ] as const) {
    it(`is put aside when it is ${name}, said, and not written over`, () => {
      const shelf = new Shelf();
      shelf.setItem(PROGRESS_KEY, text);
      const { store, troubles } = open(shelf);
      expect(kindsOf(troubles)).toEqual(["put-aside"]);
      expect(troubles[0]?.message).toMatch(name === "newer" ? /newer version/ : /damaged/);
      store.note("a/one", right);
      expect(store.aside()).toEqual([text]);
      expect(open(shelf).store.of("a/one").isDone).toBe(true);
    });
  }

  it("is put aside once for each text", () => {
    const shelf = new Shelf();
    for (const text of ["first", "second", "first"]) {
      shelf.setItem(PROGRESS_KEY, text);
      open(shelf).store.all();
    }
    expect(open(shelf).store.aside()).toEqual(["first", "second"]);
  });

  it("in part leaves the rest in use", () => {
    const shelf = new Shelf();
    const good = open(new Shelf()).store;
    good.note("a/one", right);
    const text = writeProgress(good.all()).replace('"exercises": {', '"exercises": { "a/bad": 7, ');
    shelf.setItem(PROGRESS_KEY, text);
    const { store, troubles } = open(shelf);
    expect(kindsOf(troubles)).toEqual(["partly-put-aside"]);
    expect(troubles[0]?.message).toMatch(/one exercise/);
    expect([...store.all().keys()]).toEqual(["a/one"]);
    expect(store.aside()).toEqual([text]);
    expect(kindsOf(open(shelf).troubles)).toEqual([]);
  });

  it("stays where it is when there is no room to put it aside", () => {
    const shelf = new Shelf(150);
    const text = "x".repeat(100);
    shelf.setItem(PROGRESS_KEY, text);
    const { store, troubles } = open(shelf);
    expect(kindsOf(troubles)).toEqual(["stuck"]);
    store.note("a/one", right);
    expect(shelf.getItem(PROGRESS_KEY)).toBe(text);
    expect(store.of("a/one").isDone).toBe(true);
  });

  it("comes back when a page can read it", () => {
    const shelf = new Shelf();
    const other = open(new Shelf()).store;
    other.note("a/one", right);
    shelf.setItem(`${PROGRESS_KEY}.aside.2`, writeProgress(other.all()));
    shelf.setItem(`${PROGRESS_KEY}.aside.1`, newer);
    const { store } = open(shelf);
    expect(store.of("a/one").isDone).toBe(true);
    expect(store.aside()).toEqual([newer]);
  });
});

describe("a browser that keeps nothing", () => {
  it("because it is full: said once, and kept until the page is left", () => {
    const shelf = new Shelf(300);
    const { store, troubles } = open(shelf);
    store.note("a/one", right);
    for (const name of ["two", "three", "four", "five"]) store.note(`a/${name}`, right);
    expect(kindsOf(troubles)).toEqual(["full"]);
    expect(store.all().size).toBe(5);
    expect(readProgress(shelf.getItem(PROGRESS_KEY) ?? "").kind).toBe("progress");
    shelf.room = Infinity;
    store.note("a/six", right);
    expect(open(shelf).store.all().size).toBe(6);
  });

  it("because it is full: what another tab wrote counts too", () => {
    const shelf = new Shelf();
    const { store } = open(shelf);
    shelf.room = 10;
    store.note("a/one", right);
    shelf.room = Infinity;
    open(shelf).store.note("a/two", right);
    expect([...store.all().keys()].sort()).toEqual(["a/one", "a/two"]);
  });

  it("because it is forbidden", () => {
    const forbid = (): never => {
      throw new Error("SecurityError");
    };
    const { store, troubles } = open({ getItem: forbid, setItem: forbid, removeItem: forbid });
    expect(kindsOf(troubles)).toEqual(["blocked"]);
    store.note("a/one", right);
    expect(store.of("a/one").isDone).toBe(true);
    expect(store.aside()).toEqual([]);
  });
});

describe("import and erase", () => {
  it("merge adds, replace replaces, erase forgets all of it", () => {
    const shelf = new Shelf();
    const other = open(new Shelf()).store;
    other.note("a/other", right);
    const { store } = open(shelf);
    store.note("a/one", right);
    store.merge(other.all());
    expect(store.all().size).toBe(2);
    store.replace(other.all());
    expect([...open(shelf).store.all().keys()]).toEqual(["a/other"]);
    shelf.setItem(`${PROGRESS_KEY}.aside.1`, "rubbish");
    store.erase();
    expect(store.all().size).toBe(0);
    expect([...shelf.texts]).toEqual([]);
  });
});
