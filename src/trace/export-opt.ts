// A run in the trace format of the Online Python Tutor, version 3, which its front end and Runestone's CodeLens show. That site's
// bans are not copied: it refuses most modules and all files, for the sake of its server.

import { Interpreter, nativeFunction } from "../python/index.ts";
import type { Limits, Runtime } from "../python/index.ts";
import type { OptEntry, OptTrace } from "./opt-trace.ts";
import { DEFAULT_TRACE_LIMITS } from "./default-limits.ts";
import { OptTracer, TRACE_IS_OVER } from "./opt-tracer.ts";

export interface OptOptions {
  /** What the program reads, line by line. When it is used up, the trace ends and asks for more. */
  readonly stdin: string;
  readonly stepCountMax: number;
  readonly limits?: Partial<Limits>;
}

/** The program's file, as the format's tracer calls it. */
const FILENAME = "<string>";

/** Runs the program and writes its trace. Throws only for our own mistakes. */
export function exportOpt(source: string, { stdin, stepCountMax, limits }: OptOptions): OptTrace {
  const tracer = new OptTracer(source, stepCountMax);
  const lines = stdin.split("\n");
  if (lines.at(-1) === "") lines.pop();
  // What is typed is seen on the terminal, so it is part of the output.
  const input = nativeFunction("input", "prompt='', /", (rt: Runtime, _self: number, prompt: number) => {
    const shown = prompt === 0 ? "" : tracer.textOf(prompt);
    const line = lines.shift();
    if (line === undefined) return tracer.awaitInput(shown);
    tracer.stdout += `${shown}${line}\n`;
    return rt.newStr(line);
  });
  const interpreter = new Interpreter(source, {
    filename: FILENAME,
    file: null,
    observer: tracer,
    natives: [input],
    limits: { ...DEFAULT_TRACE_LIMITS, ...limits },
    write: (text, stream) => {
      if (stream === "stdout") tracer.stdout += text;
    },
  });
  try {
    const syntaxError = interpreter.compile();
    if (syntaxError !== null) {
      const { kind, message, lineno, offset } = syntaxError;
      const place = lineno === null ? "" : ` (${FILENAME}, line ${lineno})`;
      const entry: OptEntry = { event: "uncaught_exception", exception_msg: `${kind}: ${message}${place}` };
      if (lineno !== null) entry.line = lineno;
      if (offset !== null) entry.offset = offset;
      return { code: source, trace: [entry] };
    }
    tracer.attach(interpreter.rt);
    try {
      const { limit } = interpreter.execute();
      if (limit !== null) {
        tracer.entries.push({ event: "instruction_limit_reached", exception_msg: limit.message });
      }
    } catch (thrown) {
      if (thrown !== TRACE_IS_OVER) throw thrown;
    }
    return { code: source, trace: withoutLastReturn(tracer.entries) };
  } finally {
    interpreter.release();
  }
}

/** After an exception that nobody caught, the module's return is left out. */
function withoutLastReturn(entries: readonly OptEntry[]): readonly OptEntry[] {
  const last = entries.at(-1);
  const isReturn = last?.event === "return" && last.func_name === "<module>";
  return isReturn && entries.at(-2)?.event === "exception" ? entries.slice(0, -1) : entries;
}
