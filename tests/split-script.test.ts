// A script divided in two does what the whole did, and fetches its second half when it comes to need it.

import { compileFunction } from "node:vm";
import { expect, it } from "vitest";
import { countCalls } from "../tools/count-calls.ts";
import { splitScript } from "../tools/split-script.ts";

const script = `(function(){
const table = { plain: "one two".split(" "), far: ({ a, b = 2 }, ...rest) => [a, b, rest, helper(a), "long enough to move", ...words].flat() };
const words = new Set(["only the second half knows these"]);
let state = 0;
class Box {
  constructor(value) { this.value = value }
  double(by) { return new Box(this.value * 2 + by + table.plain.length + "padding".length) }
  #secret = 5;
  reveal() { return this.#secret + "a private name stays where it is, however long".length }
}
function helper(x) { return [...words].map((word) => word.length + x + "and what only it uses".length) }
function* numbers(n) { for (let i = 0; i < n; i++) yield i * "a generator that is long enough".length }
function count() { state += 1; return state + "what writes to the whole's state stays there".length }
const own = function self(n) { return n > 0 ? "again and again, ".length + self(n - 1) : 0 };
function outer(k) { const inner = (x) => x * k + "an inner function with a name of its outer one".length; return k > 5 ? inner(k) : k }
self.ask = (name) => {
  if (name === "near") return outer(1) + table.plain.length;
  if (name === "far") return table.far({ a: 1 }, 3, 4);
  if (name === "method") return new Box(4).double(1).value;
  if (name === "private") return new Box(4).reveal();
  if (name === "generator") return [...numbers(4)];
  if (name === "state") return count() + count();
  if (name === "own") return own(3);
  return outer(9);
};
})();`;

const questions = ["near", "far", "method", "private", "generator", "state", "own", "inner", "far"];

interface Scope {
  ask(name: string): unknown;
  location: { href: string };
}

function start(text: string, load: (scope: Scope) => void): Scope {
  const scope = { location: { href: "http://localhost/a/b.js" } } as Scope;
  const run = compileFunction(text, ["self", "importScripts"]) as (...given: unknown[]) => void;
  run(scope, () => load(scope));
  return scope;
}

it("a script in two halves answers as the whole does", () => {
  const whole = start(script, () => undefined);
  const calls = countCalls<Scope>(script, (run) => {
    const scope = { location: { href: "" } } as Scope;
    run(scope);
    scope.ask("near");
  });
  let second = "";
  const halves = splitScript(script, calls, (text) => {
    second = text;
    return "rest.js";
  });
  expect(halves.second).toBe(second);
  expect(halves.first).not.toContain("only the second half knows these");
  expect(halves.first).not.toContain("a generator that is long enough");
  expect(halves.first).toContain("however long");
  let loads = 0;
  const divided = start(halves.first, (scope) => {
    loads += 1;
    (compileFunction(second, ["self"]) as (scope: Scope) => void)(scope);
  });
  const answers = questions.map((question) => [JSON.stringify(divided.ask(question)), loads]);
  expect(answers.map(([answer]) => answer)).toEqual(
    questions.map((question) => JSON.stringify(whole.ask(question))),
  );
  expect(answers.map(([, count]) => count)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1]);
});
