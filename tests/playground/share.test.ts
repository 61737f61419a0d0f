// What is given away: the snippet for another page comes through HTML and Markdown with its program unchanged, and the squares
// of a QR code are the ones that were asked for. And what is taken in from a file.

import { createMarkdownProcessor } from "@astrojs/markdown-remark";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { readLink } from "../../src/player/moment-link.ts";
import type { Moment } from "../../src/player/moment.ts";
import { fileNameFor, readPythonFile } from "../../src/playground/python-file.ts";
import { elementSnippet, frameSnippet, sharedHash, squaresPath } from "../../src/playground/share.ts";

const moment: Moment = {
  code: "def f(a, *b):\n    return a_b_c < 3 & 4\n\n\n    # *not* <b>bold</b>\n\nprint(f'{x}', \"</pre>\")\n",
  stdin: 'a "b"\nc',
  lens: "cpython",
  version: "3.13",
  step: 3,
  selection: null,
  inlinesValues: false,
};

function unescaped(text: string): string {
  return text
    .replaceAll("&#32;", "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

describe("a snippet for another page", () => {
  const snippet = elementSnippet(moment, "https://course.example/private-heap.js");

  it("says what differs from the defaults, and carries the program", () => {
    expect(snippet).toContain(
      '<private-heap step="3" lens="cpython" version="3.13" stdin="a &quot;b&quot;&#10;c">',
    );
    expect(
      elementSnippet({ ...moment, step: 0, lens: "textbook", version: "3.14", stdin: "" }, "x"),
    ).toContain("\n<private-heap>\n");
    const inside = /<pre>\n([^]*)\n<\/pre>/.exec(snippet)?.[1] ?? "";
    expect(unescaped(inside)).toBe(moment.code.trimEnd());
  });

  it("comes through Markdown as it is", async () => {
    const markdown = await createMarkdownProcessor({ syntaxHighlight: false });
    const { code } = await markdown.render(`Before.\n\n${snippet}\n\nAfter.`);
    const inside = /<pre>\n?([^]*)\n<\/pre>/.exec(code)?.[1] ?? "";
    expect(unescaped(inside.replaceAll("&#x3C;", "<").replaceAll("&#x26;", "&")).replace(/^ $/gm, "")).toBe(
      moment.code.trimEnd(),
    );
    expect(code).toContain("<p>After.</p>");
  });

  it("is a frame where scripts are not taken", () => {
    const address = /src="https:\/\/course\.example\/embed\/#([^"]*)"/.exec(
      frameSnippet(moment, "https://course.example/embed/"),
    )?.[1];
    expect(readLink(address ?? "")).toEqual({ kind: "moment", moment });
  });
});

describe("a link", () => {
  it("names a program of the gallery that was not changed", () => {
    const program = { name: "names/x", title: "", about: "", start: 0, ...moment };
    const plain = { ...moment, version: "3.14" as const };
    expect(sharedHash(plain, program)).toBe("gallery=names/x&step=3");
    expect(sharedHash({ ...plain, code: "x" }, program)).toMatch(/^1\./);
    expect(sharedHash(moment, program)).toMatch(/^1\./);
    expect(sharedHash(plain, null)).toMatch(/^1\./);
  });

  it("as squares has each square once", () => {
    const { data, size } = encode("https://course.example/play/#1.2.3.abc", { border: 4 });
    const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
    for (const [, x, y, length] of squaresPath(data).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let at = 0; at < Number(length); at++) {
        const row = drawn[Number(y)];
        if (row === undefined) throw new Error("outside");
        expect(row[Number(x) + at]).toBe(false);
        row[Number(x) + at] = true;
      }
    }
    expect(drawn).toEqual(data);
  });
});

describe("a file", () => {
  const bytes = (...parts: (string | number)[]): Uint8Array =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === "string" ? [...new TextEncoder().encode(part)] : [part])),
    );

  it("is read as CPython reads it", () => {
    expect(readPythonFile(bytes(0xef, 0xbb, 0xbf, "x = 'é'\r\ny = 1\rz = 2\n"))).toEqual({
      kind: "program",
      code: "x = 'é'\ny = 1\nz = 2\n",
    });
  });

  it("that is no program of this page is refused with a reason", () => {
    const message = (given: Uint8Array): string => {
      const reading = readPythonFile(given);
      return reading.kind === "refused" ? reading.message : "";
    };
    expect(message(bytes("x = '", 0xe9, "'"))).toContain("UTF-8");
    expect(message(bytes("PK", 3, 4, 0, 0))).toContain("not a text file");
    expect(message(new Uint8Array(300_000).fill(32))).toContain("larger");
    expect(fileNameFor("names/two-names")).toBe("two_names.py");
  });
});
