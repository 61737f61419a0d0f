// The library as a page's worker has it: the packs that lie beside the site, read from memory instead of fetched. Programs
// that use a module each, what cannot be had, and what a recording shows of an import.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { compileSource, marshalCode, run, unmarshalCode } from "../src/python/index.ts";
import { FIRST_PACK, LibraryShelf } from "../src/runner/library-shelf.ts";
import { record } from "../src/trace/index.ts";
import { libraryId, makeLibraryPacks } from "../tools/library-packs.ts";
import { expectations, linesOf } from "./answers.ts";

const { files } = makeLibraryPacks();
const folder = join(import.meta.dirname, "python/library/uses");

/** A worker's library of its own, and what it fetched. */
function freshLibrary(isReachable: (path: string) => boolean = () => true) {
  const fetched: string[] = [];
  const shelf = new LibraryShelf((path) => {
    fetched.push(path);
    return isReachable(path) ? (files.get(path) ?? null) : null;
  });
  return { fetched, findLibrary: (name: string) => shelf.find(name) };
}

const kept = freshLibrary();

describe("programs that import one thing", () => {
  for (const name of readdirSync(folder).sort()) {
    it(name, () => {
      const source = readFileSync(join(folder, name), "utf8");
      const result = run(source, { filename: name, findLibrary: kept.findLibrary });
      expect(result.stderr).toBe("");
      expect(linesOf(result.stdout)).toEqual(expectations(source).stdout);
    });
  }
});

describe("what is fetched", () => {
  it("is nothing for what is written in TypeScript", () => {
    const { fetched, findLibrary } = freshLibrary();
    expect(run("import sys, gc, math\n", { findLibrary }).exitCode).toBe(0);
    expect(fetched).toEqual([]);
  });

  it("is a pack once, and a text only for a traceback", () => {
    const { fetched, findLibrary } = freshLibrary();
    for (const source of ["import enum, json\n", "import json\n", "import copy\n"]) {
      expect(run(source, { findLibrary }).stderr).toBe("");
    }
    expect(fetched.slice(0, 2)).toEqual([FIRST_PACK, "json.pack"]);
    expect(new Set(fetched).size).toBe(fetched.length);
    expect(fetched.filter((path) => path.startsWith("text/"))).toEqual([]);
    const { stderr } = run("import json\njson.loads('[')\n", { filename: "main.py", findLibrary });
    expect(stderr).toContain('  File "/usr/lib/python3.14/json/__init__.py", line');
    expect(stderr).toContain("    return _default_decoder.decode(s)\n");
    expect(fetched.filter((path) => path.startsWith("text/")).length).toBeGreaterThan(0);
  });

  it("is the text of what is imported seldom", () => {
    const { fetched, findLibrary } = freshLibrary();
    const result = run("import colorsys\nprint(colorsys.rgb_to_hsv(1, 0, 0))\n", { findLibrary });
    expect(result.stdout).toBe("(0.0, 1.0, 1)\n");
    expect(fetched).toContain("text/colorsys.py");
  });
});

describe("what cannot be had", () => {
  const lastLine = (source: string, options = freshLibrary()) =>
    linesOf(run(source, { filename: "main.py", ...options }).stderr).at(-1);

  it("says so", () => {
    expect(lastLine("import numpy")).toMatch(/^ModuleNotFoundError: No module named 'numpy'/);
    expect(lastLine("import tkinter")).toBe(
      "ModuleNotFoundError: No module named 'tkinter': there are no windows here",
    );
    expect(lastLine("import socket\nsocket.socket()")).toMatch(/^OSError: .*network/);
    expect(lastLine("import subprocess\nsubprocess.run(['ls'])")).toMatch(/^OSError: /);
    expect(lastLine("import threading\nthreading.Thread(target=print).start()")).toMatch(
      /^(OSError|RuntimeError): /,
    );
  });

  it("for want of a connection says that, and the program can catch it", () => {
    const offline = freshLibrary((path) => path !== "json.pack");
    expect(lastLine("import json", offline)).toBe(
      "ModuleNotFoundError: No module named 'json': it is fetched when it is first imported, and there is no connection now",
    );
    expect(
      lastLine(
        "import enum",
        freshLibrary(() => false),
      ),
    ).toMatch(/there is no connection now$/);
  });
});

describe("an import in a recorded run", () => {
  it("is one step, and draws only what the program can name", () => {
    const source = "import dataclasses\nx = [1]\nprint(x)\n";
    const recording = record(source);
    expect(recording.outcome.stdout).toBe("[1]\n");
    expect(recording.outcome.steps.map(({ nextLine }) => nextLine)).toEqual([1, 2, 3, null]);
    const last = recording.snapshot(recording.outcome.steps.length - 1);
    expect(last.objects.map(({ type }) => type).sort()).toEqual(["int", "list", "module"]);
    expect(recording.snapshot(0).objects).toEqual([]);
    recording.close();
  });

  it("shows a class or function of the library by its name alone", () => {
    const source = "from enum import Enum\nfrom copy import copy\nclass Mine(Enum):\n    ONE = 1\n";
    const recording = record(source);
    const { objects } = recording.snapshot(recording.outcome.steps.length - 1);
    const slotsOf = (text: string) => objects.find((object) => object.text === text)?.slots.length;
    expect(slotsOf("Enum")).toBe(0);
    expect(slotsOf("copy(x)")).toBe(0);
    expect(slotsOf("Mine")).toBeGreaterThan(1);
    recording.close();
  });
});

describe("compiled code", () => {
  it("is the same when it is read back", () => {
    const source = `
class A[T]:
    """Ünicode 😀 \\ud800"""
    x: int = 10**30
    def f(self, a, /, b=1.5, *c, d=2j, **e):
        global g
        return lambda: (a, b"x", ..., -0.0, {1, 2} in ({1, 2},), x[1:2], self, [y for y in z])
`;
    const code = compileSource(source, "main.py", "exec");
    expect(isDeepStrictEqual(unmarshalCode(marshalCode(code), "main.py"), code)).toBe(true);
    expect(unmarshalCode(marshalCode(code), "other.py").filename).toBe("other.py");
  });

  it("has a folder named for what it was made of", () => {
    expect(libraryId()).toMatch(/^[0-9a-f]{12}$/);
    expect(new TextDecoder().decode(files.get("LICENSE.txt"))).toContain("Python Software Foundation");
  });
});
