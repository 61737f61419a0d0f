// Every source is held against the house's rules, and the rules against sources that break them.

import { readFileSync, readdirSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { faultsOf, ranks, roomOf } from "./tidy.ts";
import type { Source } from "./tidy.ts";

const root = join(import.meta.dirname, "..");

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => `${folder}/${String(path).split(sep).join("/")}`)
    .filter((path) => /\.(ts|svelte|astro)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

const sources = sourcesIn("src");

describe("every source is tidy", () => {
  it("in imports, in what it touches, in its name", () => {
    const faults = sources.flatMap((source) => faultsOf(source).map((fault) => `${source.path} ${fault}`));
    expect(faults).toEqual([]);
  });

  it("and belongs to a room", () => {
    const homeless = sources.map(({ path }) => path).filter((path) => roomOf(path) === undefined);
    expect(homeless.filter((path) => path !== "src/content.config.ts" && path !== "src/env.d.ts")).toEqual(
      [],
    );
  });

  it("and no room is empty", () => {
    const empty = ranks.flat().filter((room) => !sources.some(({ path }) => path.startsWith(`${room}/`)));
    expect(empty).toEqual([]);
  });
});

describe("what must fail fails", () => {
  const opening = "// A file.\n";
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ["src/trace/up.ts", `${opening}import { x } from "../player/moves.ts";`, /not below/],
    [
      "src/diagram/deep.ts",
      `${opening}import { T } from "../python/objects/static.ts";`,
      /only src\/python\/index\.ts/,
    ],
    [
      "src/player/deep.ts",
      `${opening}import { Recorder } from "../trace/recorder.ts";`,
      /only src\/trace\/index\.ts/,
    ],
    ["src/python/memory/up.ts", `${opening}import type { Ref } from "../objects/static.ts";`, /not below/],
    ["src/runner/page.ts", `${opening}document.querySelector("p");`, /touch the page/],
    ["src/runner/view.ts", `${opening}import { onMount } from "svelte";`, /Svelte or Monaco/],
    ["src/trace/utils.ts", opening, /named for nothing/],
    ["src/trace/TimeLine.ts", opening, /kebab-case/],
    ["src/player/time-line.svelte", "<p></p>", /PascalCase/],
    ["src/trace/silent.ts", "export const x = 1;", /does not open/],
  ];
  for (const [path, text, fault] of cases) {
    it(`${path}: ${fault.source}`, () => expect(faultsOf({ path, text }).join("\n")).toMatch(fault));
  }

  it("and what must pass passes", () => {
    expect(
      faultsOf({ path: "src/trace/down.ts", text: `${opening}import { run } from "../python/index.ts";` }),
    ).toEqual([]);
  });
});
