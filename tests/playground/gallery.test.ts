// The gallery is read, run and found good; a program whose words or end are wrong stops the build with a sentence that says
// what to do.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkedProgram, readGallery } from "../../src/playground/gallery.ts";

const file = "content/gallery/names/x.py";
const check = (text: string) => checkedProgram(file, "names/x", text);

describe("the gallery", () => {
  it("has at least thirty programs, each with words of its own", () => {
    const programs = readGallery(join(import.meta.dirname, "../..")).flatMap((topic) => topic.programs);
    expect(programs.length).toBeGreaterThanOrEqual(30);
    for (const pick of ["name", "title", "about", "code"] as const) {
      expect(new Set(programs.map((program) => program[pick])).size).toBe(programs.length);
    }
    for (const { about, code } of programs) {
      expect(about).toMatch(/\.$/);
      expect(code.split("\n").length).toBeLessThanOrEqual(25);
    }
  });

  it("reads the words and what the program asks for", () => {
    const text =
      "# A title\n# A sentence.\n# start: -2\n# lens: cpython\n# stdin: 3|4\n\nx = input()\ny = 2\n";
    expect(check(text)).toEqual({
      name: "names/x",
      title: "A title",
      about: "A sentence.",
      code: "x = input()\ny = 2",
      start: 1,
      lens: "cpython",
      stdin: "3\n4\n",
    });
  });

  it("refuses what would be wrong on the page", () => {
    const head = "# A title\n# A sentence.\n";
    expect(() => check("x = 1\n")).toThrow(/x\.py: write a title and a sentence/);
    expect(() => check(`${head}x = 1\n`)).toThrow(/leave line 3 empty/);
    expect(() => check(`${head}# begin: 3\n\nx = 1\n`)).toThrow(/# begin: 3` is no option/);
    expect(() => check(`${head}# start: 9\n\nx = 1\n`)).toThrow(/the run has 2 steps/);
    expect(() => check(`${head}\nx = 1 / 0\n`)).toThrow(/line 1 fails with ZeroDivisionError/);
    expect(() => check(`${head}# error: KeyError\n\nx = 1\n`)).toThrow(/without the error/);
    expect(() => check(`${head}\nx = input()\n`)).toThrow(/fails with EOFError/);
    expect(() => check(`${head}# asks: yes\n\nx = 1\n`)).toThrow(/waits for input/);
    expect(() => check(`${head}\nwhile True: pass\n`)).toThrow(/does not end/);
  });
});
