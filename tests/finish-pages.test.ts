// The last hand on a page: links become relative to it, its policy names the scripts that it has, and a stylesheet that the
// build has dropped does not go unnoticed.

import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  isKeptAhead,
  missingStyles,
  withFilesBeside,
  withPaperFirst,
  withPolicy,
  withRelativeLinks,
  withSearchBeside,
} from "../tools/finish-pages.ts";

describe("links", () => {
  it("become relative to the page", () => {
    const html = `<a href="/">a</a><script src="/_astro/x.js"></script><meta data-base="/"><astro-island component-url="/_astro/y.js">`;
    expect(withRelativeLinks(html, 2)).toBe(
      `<a href="../../">a</a><script src="../../_astro/x.js"></script><meta data-base="../../"><astro-island component-url="../../_astro/y.js">`,
    );
    expect(withRelativeLinks(`<a href="/names/">a</a>`, 0)).toBe(`<a href="./names/">a</a>`);
  });

  it("to other hosts and inside the page stay", () => {
    const html = `<a href="//host/x"></a><a href="https://host/"></a><a href="#here"></a>`;
    expect(withRelativeLinks(html, 1)).toBe(html);
  });
});

it("a stylesheet names the files beside it", () => {
  expect(withFilesBeside(`a{src:url(/_astro/x.woff2)}b{src:url("/_astro/y.woff2")}`)).toBe(
    `a{src:url(./x.woff2)}b{src:url("./y.woff2")}`,
  );
});

it("a page is light until a script says otherwise", () => {
  expect(withPaperFirst(`<html lang="en" data-theme="dark">`)).toBe(`<html lang="en" data-theme="light">`);
});

describe("the policy", () => {
  const script = `document.title = "a & b";`;
  const html = `<head><meta charset="utf-8"/><script>${script}</script><script type="module" src="/x.js"></script></head>`;

  it("allows the page's inline scripts by their hashes, and no others", () => {
    const hash = createHash("sha256").update(script).digest("base64");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(withPolicy(html))?.[1] ?? "";
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' 'sha256-${hash}';`);
    expect(policy.match(/sha256-/g)).toHaveLength(1);
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(policy).not.toMatch(/https?:/);
  });
});

describe("what is kept ahead", () => {
  it("is everything but the editor and other scripts' letters", () => {
    expect(isKeptAhead("worker.browser-frgQ.js")).toBe(true);
    expect(isKeptAhead("inter-latin-wght-normal.Dx4.woff2")).toBe(true);
    expect(isKeptAhead("inter-latin-ext-wght-normal.DO1.woff2")).toBe(false);
    expect(isKeptAhead("Editor.Dm264Z6_.js")).toBe(false);
    expect(isKeptAhead("editor.worker-CRz__AKW.js")).toBe(false);
  });
});

it("a stylesheet that is asked for and not there is found", () => {
  const script = `m.f=["./Player.D.js","./StepDrawing.B8.css","./Player.D37.css"]`;
  expect(missingStyles(script, new Set(["StepDrawing.B8.css"]))).toEqual(["Player.D37.css"]);
});

it("the search looks for its index beside its script", () => {
  const script = "new n({...t,baseUrl:`/`,bundlePath:`/`.replace(/\\/$/,``)+`/pagefind/`,showImages:!1})";
  expect(withSearchBeside(script)).toBe(
    "new n({...t,baseUrl:new URL(`../`,import.meta.url).pathname,bundlePath:new URL(`../pagefind/`,import.meta.url).pathname,showImages:!1})",
  );
  expect(withSearchBeside("let a = 1")).toBeUndefined();
});
