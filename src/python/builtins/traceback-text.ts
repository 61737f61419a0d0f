// An exception as text, as the interpreter prints one that nobody caught: the exceptions it came from, the frames, the
// message with its suggestion, notes, and groups as trees.   CPython: Lib/traceback.py TracebackException
import { forEach, getAttrOrNull, getAttrText, isSequence, reprText, textOfStr } from "../objects/abstract.ts";
import { dictGetText } from "../objects/dict.ts";
import { EXC_CAUSE, EXC_CONTEXT, EXC_SUPPRESS_CONTEXT, EXC_TRACEBACK } from "../objects/exceptions.ts";
import { groupExceptions, isExceptionGroup } from "../objects/exception-group.ts";
import { numberOf } from "../objects/int.ts";
import { Raised } from "../objects/raised.ts";
import type { Runtime } from "../objects/runtime.ts";
import { None, T } from "../objects/static.ts";
import type { Ref } from "../objects/static.ts";
import { TPFLAGS_BYTES_SUBCLASS, TPFLAGS_UNICODE_SUBCLASS } from "../objects/type-info.ts";
import { sourceLines } from "../objects/source-lines.ts";
import { syntaxErrorText } from "./syntax-error-text.ts";
import { framesText } from "./traceback-frames.ts";
import type { SourceLine } from "./traceback-frames.ts";
import { suggestionText } from "./traceback-suggestions.ts";

const CAUSE_MESSAGE = "\nThe above exception was the direct cause of the following exception:\n\n";
const CONTEXT_MESSAGE = "\nDuring handling of the above exception, another exception occurred:\n\n";
const GROUP_WIDTH_MAX = 15;
const GROUP_DEPTH_MAX = 10;

/** All that is printed of one exception, gathered before any of it is, since gathering may run the program's code. */
interface Summary {
  exception: Ref;
  frames: string;
  /** The lines after the frames: type, message, notes. */
  message: string;
  cause: Summary | null;
  context: Summary | null;
  hidesContext: boolean;
  members: Summary[] | null;
}

/** The traceback of an exception, ending in a newline; what `python` writes to stderr. */
export function exceptionText(rt: Runtime, exception: Ref, sourceLine: SourceLine): string {
  return new Printer().format(summarize(rt, exception, sourceLine));
}

/** What the interpreter prints without the traceback module: frames without marks, the message, no chain, no notes.
 * CPython: Python/errors.c write_unraisable_exc_file */
export function plainExceptionText(rt: Runtime, exception: Ref, sourceLine: SourceLine): string {
  const traceback = rt.pointer(exception + EXC_TRACEBACK);
  const frames = framesText(rt, traceback, sourceLine, frameLimit(rt), false);
  const head = traceback === 0 ? "" : `Traceback (most recent call last):\n${frames}`;
  return `${head}${typeText(rt, exception)}: ${safely(rt, () => textOfStr(rt, exception), "<exception str() failed>")}\n`;
}

// ---- gathering ---------------------------------------------------------------------------------------------------------
function summarize(rt: Runtime, top: Ref, sourceLine: SourceLine): Summary {
  const seen = new Set<Ref>();
  const limit = frameLimit(rt);
  const make = (exception: Ref): Summary => {
    seen.add(exception);
    return {
      exception,
      frames: framesText(rt, rt.pointer(exception + EXC_TRACEBACK), sourceLine, limit),
      message: finalText(rt, exception),
      cause: null,
      context: null,
      hidesContext: rt.heap.u8[exception + EXC_SUPPRESS_CONTEXT] !== 0,
      members: null,
    };
  };
  const first = make(top);
  const queue = [first];
  for (let summary = queue.pop(); summary !== undefined; summary = queue.pop()) {
    const cause = rt.pointer(summary.exception + EXC_CAUSE);
    const context = rt.pointer(summary.exception + EXC_CONTEXT);
    if (cause !== 0 && !seen.has(cause)) summary.cause = make(cause);
    const needsContext = summary.cause === null && !summary.hidesContext;
    if (needsContext && context !== 0 && !seen.has(context)) summary.context = make(context);
    if (isExceptionGroup(rt, summary.exception))
      summary.members = groupExceptions(rt, summary.exception).map(make);
    for (const next of [summary.cause, summary.context, ...(summary.members ?? [])])
      if (next !== null) queue.push(next);
  }
  return first;
}

/** `sys.tracebacklimit`. */
function frameLimit(rt: Runtime): number {
  const limit = rt.sysDict === 0 ? 0 : dictGetText(rt, rt.sysDict, "tracebacklimit");
  return limit !== 0 && rt.typeOf(limit) === T.int ? numberOf(rt, limit) : Infinity;
}

/** What `make` gives, or `otherwise` when the program's code raises. */
function safely(rt: Runtime, make: () => string, otherwise: string): string {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    rt.decref(error.exception);
    return otherwise;
  }
}

/** The type's name as a traceback has it: with its module, unless that is builtins or the program. */
function typeText(rt: Runtime, exception: Ref): string {
  const type = rt.typeOf(exception);
  const module = getAttrText(rt, type, "__module__");
  const name = getAttrText(rt, type, "__qualname__");
  const moduleText = rt.hasFlag(module, TPFLAGS_UNICODE_SUBCLASS) ? rt.text(module) : "<unknown>";
  const nameText = rt.text(name);
  rt.decref(module);
  rt.decref(name);
  return moduleText === "__main__" || moduleText === "builtins" ? nameText : `${moduleText}.${nameText}`;
}

function finalText(rt: Runtime, exception: Ref): string {
  const type = typeText(rt, exception);
  let text: string;
  if (rt.isSubtype(rt.typeOf(exception), T.SyntaxError))
    text = syntaxErrorText(rt, exception, type, (filename) => sourceLines(rt, filename));
  else {
    const message = safely(rt, () => textOfStr(rt, exception), "<exception str() failed>");
    const whole = message + suggestionText(rt, exception, rt.pointer(exception + EXC_TRACEBACK));
    text = whole === "" ? `${type}\n` : `${type}: ${whole}\n`;
  }
  return text + notesText(rt, exception);
}

function notesText(rt: Runtime, exception: Ref): string {
  let notes: Ref;
  try {
    notes = getAttrOrNull(rt, exception, rt.intern("__notes__"));
  } catch (error) {
    if (!(error instanceof Raised)) throw error;
    const problem = safely(rt, () => reprText(rt, error.exception), "<__notes__ repr() failed>");
    rt.decref(error.exception);
    return `Ignored error getting __notes__: ${problem}\n`;
  }
  if (notes === 0) return "";
  let text = "";
  const isText = rt.hasFlag(notes, TPFLAGS_UNICODE_SUBCLASS | TPFLAGS_BYTES_SUBCLASS);
  if (notes === None) text = "";
  else if (isSequence(rt, notes) && !isText) {
    forEach(rt, notes, (note) => {
      text += `${safely(rt, () => textOfStr(rt, note), "<note str() failed>")}\n`;
    });
  } else text = `${safely(rt, () => reprText(rt, notes), "<__notes__ repr() failed>")}\n`;
  rt.decref(notes);
  return text;
}

// ---- printing ------------------------------------------------------------------------------------------------------------
class Printer {
  private depth = 0;
  private needsClose = false;

  private get indent(): string {
    return "  ".repeat(this.depth);
  }

  /** Text, each line with the margin of the groups around it. */
  private emit(text: string, margin = "|"): string {
    if (this.depth === 0) return text;
    const prefix = `${this.indent}${margin} `;
    return text.replace(/[^\n]*\n|[^\n]+$/g, (line) => prefix + line);
  }

  format(summary: Summary): string {
    const chain: { message: string; summary: Summary }[] = [];
    for (let each: Summary | null = summary; each !== null;) {
      if (each.cause !== null) {
        chain.push({ message: CAUSE_MESSAGE, summary: each });
        each = each.cause;
      } else if (each.context !== null && !each.hidesContext) {
        chain.push({ message: CONTEXT_MESSAGE, summary: each });
        each = each.context;
      } else {
        chain.push({ message: "", summary: each });
        each = null;
      }
    }
    return chain
      .reverse()
      .map((link) => this.emit(link.message) + this.formatOne(link.summary))
      .join("");
  }

  private formatOne(summary: Summary): string {
    const members = summary.members;
    if (members === null) {
      const head = summary.frames === "" ? "" : this.emit("Traceback (most recent call last):\n");
      return head + this.emit(summary.frames) + this.emit(summary.message);
    }
    if (this.depth > GROUP_DEPTH_MAX) return this.emit(`... (max_group_depth is ${GROUP_DEPTH_MAX})\n`);
    const isTop = this.depth === 0;
    if (isTop) this.depth++;
    let text = "";
    if (summary.frames !== "") {
      text += this.emit("Exception Group Traceback (most recent call last):\n", isTop ? "+" : "|");
      text += this.emit(summary.frames);
    }
    text += this.emit(summary.message) + this.formatMembers(members);
    if (isTop) this.depth = 0;
    return text;
  }

  private formatMembers(members: readonly Summary[]): string {
    const count = Math.min(members.length, GROUP_WIDTH_MAX + 1);
    let text = "";
    this.needsClose = false;
    for (let i = 0; i < count; i++) {
      const isLast = i === count - 1;
      // The closing line may be added by a group inside.
      if (isLast) this.needsClose = true;
      const isCut = i >= GROUP_WIDTH_MAX;
      text += `${this.indent}${i === 0 ? "+-" : "  "}+---------------- ${isCut ? "..." : i + 1} ----------------\n`;
      this.depth++;
      const rest = members.length - GROUP_WIDTH_MAX;
      text += isCut
        ? this.emit(`and ${rest} more exception${rest > 1 ? "s" : ""}\n`)
        : this.format(members[i]);
      if (isLast && this.needsClose) {
        text += `${this.indent}+------------------------------------\n`;
        this.needsClose = false;
      }
      this.depth--;
    }
    return text;
  }
}
