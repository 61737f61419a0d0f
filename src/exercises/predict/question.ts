// What a Predict may ask (`asks="address of ys"`), and how the question reads when its author leaves the words to us.

import { parsePlace } from "../place.ts";
import type { Place } from "../place.ts";
import { tellMoment } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { code, plain } from "../question.ts";
import type { Words } from "../question.ts";
import { WordingFault } from "../wording.ts";

export type PredictQuestion =
  | { readonly asks: "output" | "error" | "frames" }
  | { readonly asks: "address" | "refs" | "value" | "type"; readonly place: Place }
  | { readonly asks: "is" | "equal"; readonly left: Place; readonly right: Place }
  | { readonly asks: "objects"; readonly type: string };

/** Throws WordingFault. */
export function parsePredict(words: string): PredictQuestion {
  const text = words.trim().replace(/\s+/g, " ");
  if (text === "output" || text === "error" || text === "frames") return { asks: text };
  const about = /^(address|refs|value|type) of (.+)$/.exec(text);
  if (about !== null) {
    const asks = about[1] as "address" | "refs" | "value" | "type";
    return { asks, place: parsePlace(about[2] ?? "") };
  }
  const objects = /^objects of ([A-Za-z_]\w*)$/.exec(text);
  if (objects !== null) return { asks: "objects", type: objects[1] ?? "" };
  const compared = /^(.+?) (is|==) (.+)$/.exec(text);
  if (compared !== null) {
    const asks = compared[2] === "is" ? "is" : "equal";
    return { asks, left: parsePlace(compared[1] ?? ""), right: parsePlace(compared[3] ?? "") };
  }
  throw new WordingFault(
    `asks="${words}" is not a question that Predict knows. It asks output, error, frames, address of xs, refs of xs, ` +
      "value of xs, type of xs, objects of list, xs is ys, or xs == ys.",
  );
}

export function isYesOrNo({ asks }: PredictQuestion): boolean {
  return asks === "is" || asks === "equal";
}

export function isNumber({ asks }: PredictQuestion): boolean {
  return asks === "frames" || asks === "refs" || asks === "objects" || asks === "address";
}

/** The label of the field, which also stands for a question that has no words of its own. */
export function tellPredict(question: PredictQuestion, moment: Moment): Words[] {
  const when = moment.at === "end" ? "" : `, ${tellMoment(moment)}`;
  const ends = moment.at === "end" ? " when the program has ended?" : `${when}?`;
  switch (question.asks) {
    case "output":
      return [plain("What does this program print?")];
    case "error":
      return [plain("With which exception does this program end?")];
    case "frames":
      return [plain(`How many frames are on the stack${ends}`)];
    case "address":
      return [plain("Which address does "), ...tellPlace(question.place), plain(` hold${ends}`)];
    case "refs":
      return [
        plain("What is the reference count of the object that "),
        ...tellPlace(question.place),
        plain(` holds${ends}`),
      ];
    case "value":
      return [
        plain("What does "),
        ...tellPlace(question.place),
        plain(` lead to${ends} Write it as Python does.`),
      ];
    case "type":
      return [
        plain("What is the type of the object that "),
        ...tellPlace(question.place),
        plain(` holds${ends}`),
      ];
    case "objects":
      return [
        plain("How many objects of type "),
        code(question.type),
        plain(` can be reached from the names${ends}`),
      ];
    case "is":
    case "equal": {
      const sign = question.asks === "is" ? " is " : " == ";
      return [plain("Is "), code(question.left.text + sign + question.right.text), plain(` true${ends}`)];
    }
  }
}

function tellPlace(place: Place): Words[] {
  if (place.frame === null) return [code(place.text)];
  return [
    code(place.text),
    plain(place.frame === "module" ? " of the module" : " of "),
    ...(place.frame === "module" ? [] : [code(place.frame)]),
  ];
}
