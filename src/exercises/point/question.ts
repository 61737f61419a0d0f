// What a Point may ask (`asks="line that frees xs"`): a line of the code, or a frame or an object of the drawing.

import { parseMoment, tellMoment } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { parsePlace } from "../place.ts";
import type { Place } from "../place.ts";
import { code, plain } from "../question.ts";
import type { Words } from "../question.ts";
import { WordingFault } from "../wording.ts";

export type PointQuestion =
  | {
      readonly target: "line";
      readonly asks: "frees" | "changes" | "binds first" | "binds last";
      readonly place: Place;
    }
  | { readonly target: "line"; readonly asks: "raises" }
  | { readonly target: "line"; readonly asks: "runs after"; readonly moment: Moment }
  | { readonly target: "line"; readonly asks: "calls"; readonly func: string; readonly count: number }
  | { readonly target: "line"; readonly asks: "prints"; readonly text: string }
  | { readonly target: "frame"; readonly asks: "runs" | "goes next" }
  | { readonly target: "frame"; readonly asks: "holds"; readonly place: Place }
  | { readonly target: "object"; readonly asks: "held"; readonly place: Place }
  | { readonly target: "object"; readonly asks: "goes next" };

/** Throws WordingFault. */
export function parsePoint(words: string): PointQuestion {
  const text = words.trim().replace(/\s+/g, " ");
  const question =
    text.startsWith("frame ") || text.startsWith("object ") ? parseDrawn(text) : parseLine(text);
  if (question !== null) return question;
  throw new WordingFault(
    `asks="${words}" is not a question that Point knows. It asks for the line that frees xs, binds xs, changes xs, raises, ` +
      "runs after line 3, calls f, or prints 'text'; for the frame that runs, holds xs, or goes next; for the object that xs holds, or that goes next.",
  );
}

function parseLine(text: string): PointQuestion | null {
  const target = "line";
  if (text === "line that raises") return { target, asks: "raises" };
  const binds = /^(first )?line that binds (.+)$/.exec(text);
  if (binds !== null) {
    return {
      target,
      asks: binds[1] === undefined ? "binds last" : "binds first",
      place: parsePlace(binds[2] ?? ""),
    };
  }
  const about = /^line that (frees|changes) (.+)$/.exec(text);
  if (about !== null)
    return { target, asks: about[1] as "frees" | "changes", place: parsePlace(about[2] ?? "") };
  const after = /^line that runs after (.+)$/.exec(text);
  if (after !== null) return { target, asks: "runs after", moment: parseMoment(after[1] ?? "") };
  const calls = /^line that (?:calls|pushes) ([\w.]+)(?: #(\d+))?$/.exec(text);
  if (calls !== null) return { target, asks: "calls", func: calls[1] ?? "", count: Number(calls[2] ?? 1) };
  const prints = /^line that prints (?:'([^']*)'|"([^"]*)"|“([^”]*)”)$/.exec(text);
  return prints === null ? null : { target, asks: "prints", text: prints[1] ?? prints[2] ?? prints[3] ?? "" };
}

function parseDrawn(text: string): PointQuestion | null {
  if (text === "frame that runs") return { target: "frame", asks: "runs" };
  if (text === "frame that goes next") return { target: "frame", asks: "goes next" };
  if (text === "object that goes next" || text === "object that is freed next")
    return { target: "object", asks: "goes next" };
  const frame = /^frame that holds (.+)$/.exec(text);
  if (frame !== null) return { target: "frame", asks: "holds", place: parsePlace(frame[1] ?? "") };
  const object = /^object that (.+) holds$/.exec(text);
  return object === null ? null : { target: "object", asks: "held", place: parsePlace(object[1] ?? "") };
}

/** `at` is the moment of the question, `shows` that of the drawing that is pointed at. */
export function tellPoint(question: PointQuestion, at: Moment, shows: Moment | null): Words[] {
  const when = at.at === "end" ? "" : `, ${tellMoment(at)}`;
  switch (question.asks) {
    case "frees":
      return [
        plain("Which line frees the object that "),
        ...tellPlace(question.place),
        plain(at.at === "end" ? " holds?" : ` holds${when}?`),
      ];
    case "changes":
      return [plain("Which line changes the object that "), ...tellPlace(question.place), plain(" holds?")];
    case "binds first":
      return [plain("Which line binds "), ...tellPlace(question.place), plain(" for the first time?")];
    case "binds last":
      return [plain("Which line binds "), ...tellPlace(question.place), plain(" last?")];
    case "raises":
      return [plain("Which line raises the exception?")];
    case "runs after":
      return [plain(`Which line runs next, ${tellMoment(question.moment)}?`)];
    case "calls":
      return [
        plain("Which line calls "),
        code(question.func),
        plain(question.count > 1 ? ` for the ${question.count}. time?` : "?"),
      ];
    case "prints":
      return [plain("Which line prints "), code(question.text), plain("?")];
    case "runs":
      return [plain("Which frame is the one that runs?")];
    case "holds":
      return [plain("In which frame does Python find "), ...tellPlace(question.place), plain("?")];
    case "held":
      return [
        plain("Which object does "),
        ...tellPlace(question.place),
        plain(
          ` hold${shows !== null && sameMoment(at, shows) ? "" : when === "" ? " when the program has ended" : when}?`,
        ),
      ];
    case "goes next":
      return question.target === "frame"
        ? [plain("Which of these frames is the first to go?")]
        : [plain("Which of these objects is the first that nothing leads to any more?")];
  }
}

function sameMoment(first: Moment, second: Moment): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function tellPlace(place: Place): Words[] {
  if (place.frame === null) return [code(place.text)];
  return place.frame === "module"
    ? [code(place.text), plain(" of the module")]
    : [code(place.text), plain(" of "), code(place.frame)];
}
