// The right answer of a Predict, read from a run, and whether what a learner wrote says the same. Pure: the build, the page
// and the tests ask here.

import { addressText } from "../../diagram/index.ts";
import type { Hearing } from "../../readings/index.ts";
import type { Lens, Snapshot } from "../../trace/index.ts";
import { stepOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { findPlace } from "../place.ts";
import { deepText, isEqual, objectOf } from "../run-view.ts";
import type { RunView } from "../run-view.ts";
import type { PredictQuestion } from "./question.ts";

/** Marks a run that ends well where a question asks for its error. */
export const NO_ERROR = "no error";

/** The answer that the run gives; null when it does not come to the moment, or the name holds nothing there. */
export function answerOf(
  question: PredictQuestion,
  moment: Moment,
  run: RunView,
  lens: Lens,
  hearing: Hearing = {},
): string | null {
  if (question.asks === "output") return run.outcome.stdout;
  if (question.asks === "error") {
    const { error } = run.outcome;
    if (error === null) return NO_ERROR;
    return error.message === "" ? error.type : `${error.type}: ${error.message}`;
  }
  const step = stepOf(run, moment);
  const snapshot = step === null ? undefined : run.snapshot(step);
  if (step === null || snapshot === undefined) return null;
  if (!isAboutPlaces(question)) return String(frameCount(run, snapshot, hearing));
  return answerAt(question, snapshot, lens, hearing);
}

type PlaceQuestion = Extract<PredictQuestion, { place: unknown } | { left: unknown } | { type: string }>;

function isAboutPlaces(question: PredictQuestion): question is PlaceQuestion {
  return "place" in question || "left" in question || "type" in question;
}

function answerAt(question: PlaceQuestion, snapshot: Snapshot, lens: Lens, hearing: Hearing): string | null {
  switch (question.asks) {
    case "objects":
      return String(snapshot.objects.filter(({ type }) => type === question.type).length);
    case "is":
    case "equal": {
      const left = findPlace(snapshot, question.left)?.slot.target ?? null;
      const right = findPlace(snapshot, question.right)?.slot.target ?? null;
      if (left === null || right === null) return null;
      const asksForSame = question.asks === "is" ? hearing.isAsEqual !== true : hearing.equalAsIs === true;
      const isSo = asksForSame ? left === right : isEqual(snapshot, left, right);
      return isSo === null ? null : isSo ? "yes" : "no";
    }
    case "address":
    case "refs":
    case "value":
    case "type": {
      const found = findPlace(snapshot, question.place);
      const object = objectOf(snapshot, found?.slot.target ?? null);
      if (object === undefined) return null;
      if (question.asks === "address") return addressText(object.address, lens, false);
      if (question.asks === "refs") return object.refs === null ? null : String(object.refs);
      return question.asks === "type" ? object.type : deepText(snapshot, object.id);
    }
  }
}

function frameCount(run: RunView, snapshot: Snapshot, { frames }: Hearing): number {
  if (frames === "of functions") return new Set(snapshot.frames.map(({ name }) => name)).size;
  if (frames === "of all calls") return 1 + callsUpTo(run, snapshot.step);
  return snapshot.frameCount;
}

/** Calls made so far: a frame's number counts the calls of the run, so the largest number seen says it. */
function callsUpTo(run: RunView, step: number): number {
  let most = 0;
  for (let index = 0; index <= step; index++) {
    for (const { id } of run.snapshot(index)?.frames.slice(-1) ?? []) most = Math.max(most, id);
  }
  return most;
}

/** Whether an answer, as typed, says what the key says. */
export function isRight(question: PredictQuestion, given: string, key: string): boolean {
  if (question.asks === "error") return isRightError(given, key);
  return normal(question, given) === normal(question, key);
}

function isRightError(given: string, key: string): boolean {
  const text = given.trim().replace(/\s+/g, " ");
  if (key === NO_ERROR) return /^(no error|none|no|nothing)\.?$/i.test(text);
  const type = key.split(":")[0] ?? key;
  return text.toLowerCase() === type.toLowerCase() || text === key.replace(/\s+/g, " ");
}

function normal({ asks }: PredictQuestion, text: string): string {
  switch (asks) {
    case "output":
      return text
        .replace(/\r\n?/g, "\n")
        .split("\n")
        .map((line) => line.trimEnd())
        .join("\n")
        .replace(/\n+$/, "");
    case "is":
    case "equal":
      return /^\s*(yes|true|y)\s*\.?$/i.test(text)
        ? "yes"
        : /^\s*(no|false|n)\s*\.?$/i.test(text)
          ? "no"
          : text.trim();
    case "type":
      return text.trim().replace(/^<class '(.*)'>$/, "$1");
    case "value":
      return withoutBlanks(text);
    case "address":
      return text.trim().toLowerCase().replace(/^0x/, "");
    default:
      return text.trim().replace(/^\+?0*(?=\d)/, "");
  }
}

/** A value written with other blanks or quotes is the same value. */
function withoutBlanks(text: string): string {
  return text
    .trim()
    .split(/('(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/)
    .map((part, index) =>
      index % 2 === 0 ? part.replace(/\s+/g, "") : `'${part.slice(1, -1).replace(/(?<!\\)'/g, "\\'")}'`,
    )
    .join("");
}

/** What is wrong with an answer that no reading explains: where it first differs, never what stands there. */
export function tellDifference(
  question: PredictQuestion,
  given: string,
  key: string,
  snapshot: Snapshot | null,
): string {
  if (given.trim() === "" && question.asks !== "output") return "There is no answer yet.";
  switch (question.asks) {
    case "output":
      return tellOutputDifference(normal(question, given), normal(question, key));
    case "error":
      if (key === NO_ERROR)
        return "Nothing is raised: follow each line and see that Python can do what it says.";
      if (isRightError(given, NO_ERROR))
        return "It does not run to its end: one line asks for something that Python cannot do.";
      return "It does end with an exception, but of another type.";
    case "address":
      return tellAddress(normal(question, given), snapshot);
    case "frames":
      return "Count the frames one by one: the module’s, and one for each call that has not returned yet.";
    case "refs":
      return "Count the places that hold its address: names, items, attributes.";
    case "objects":
      return `Count them by following every arrow: two arrows to one ${question.type} are one ${question.type}.`;
    case "is":
      return "Ask for each of the two names which address it holds, and compare the addresses.";
    case "equal":
      return "Compare what the two objects hold, not where they lie.";
    case "type":
      return "Look at what was assigned last, and to which name.";
    case "value":
      return tellOutputDifference(withoutBlanks(given), withoutBlanks(key));
  }
}

function tellOutputDifference(given: string, key: string): string {
  if (given === "") return key === "" ? "" : "It prints something.";
  if (key === "") return "It prints nothing at all.";
  const written = given.split("\n");
  const wanted = key.split("\n");
  const line = written.findIndex((text, index) => text !== wanted[index]);
  if (line === -1) {
    const missing = wanted.length - written.length;
    const more = missing === 1 ? "one more line is printed" : `${missing} more lines are printed`;
    return missing > 0 ? `What you wrote is right so far, but ${more}.` : "";
  }
  if (line >= wanted.length)
    return `The first ${lineCount(wanted.length)} ${wanted.length === 1 ? "is" : "are"} right; after that nothing more is printed.`;
  const right =
    line === 0 ? "" : line === 1 ? "The first line is right. " : `The first ${line} lines are right. `;
  const which = wanted.length === 1 && written.length === 1 ? "It" : `Line ${line + 1}`;
  return `${right}${which} differs${tellCharacter(written[line] ?? "", wanted[line] ?? "")}.`;
}

const lineCount = (count: number): string => (count === 1 ? "line" : `${count} lines`);

function tellCharacter(given: string, key: string): string {
  if (given.toLowerCase() === key.toLowerCase()) return " only in capital letters";
  if (given.replace(/\s+/g, "") === key.replace(/\s+/g, "")) return " only in its blanks";
  if (given.replace(/["']/g, "") === key.replace(/["']/g, "")) return " only in its quotation marks";
  let at = 0;
  while (at < given.length && given[at] === key[at]) at++;
  if (at === 0) return " from its first character on";
  const upTo = given.slice(0, at);
  return at >= given.length ? `: after ${upTo} more follows` : ` after ${upTo}`;
}

function tellAddress(given: string, snapshot: Snapshot | null): string {
  const object = snapshot?.objects.find(
    ({ address }) => address.toString(10) === given || address.toString(16) === given,
  );
  if (snapshot === null || object === undefined)
    return "Nothing that the names lead to has that address at this moment.";
  const holders = snapshot.frames.flatMap(({ slots }) => slots.filter(({ target }) => target === object.id));
  const what = object.kind === "value" ? `the ${object.type} ${object.text}` : `a ${object.type}`;
  const names = holders.map(({ label }) => label);
  if (names.length === 0) return `At that address lies ${what}.`;
  return `At that address lies ${what}, which ${names.join(" and ")} ${names.length === 1 ? "holds" : "hold"}.`;
}
