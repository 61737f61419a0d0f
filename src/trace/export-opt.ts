// A run in the trace format of the Online Python Tutor, version 3, which its front end and Runestone's CodeLens show.

import { Interpreter } from "../python/index.ts";
import { OptTracer, STEP_LIMIT_REACHED } from "./opt-tracer.ts";
import type { OptEntry } from "./opt-tracer.ts";

export interface OptTrace {
  readonly code: string;
  readonly trace: readonly OptEntry[];
}

export interface OptOptions {
  readonly filename: string;
  readonly stdin: string;
  readonly stepCountMax: number;
}

/** Runs the program and writes its trace. Throws only for our own mistakes. */
export function exportOpt(source: string, { filename, stdin, stepCountMax }: OptOptions): OptTrace {
  const tracer = new OptTracer(filename, stepCountMax);
  const interpreter = new Interpreter(source, {
    filename,
    stdin,
    observer: tracer,
    limits: { heapBytesMax: 64 << 20, outputCharactersMax: 1_000_000, ticksMax: 50_000_000 },
    write: (text, stream) => {
      if (stream === "stdout") tracer.stdout += text;
    },
  });
  try {
    const syntaxError = interpreter.compile();
    if (syntaxError !== null) {
      const entry: OptEntry = { event: "uncaught_exception", exception_msg: `Error: ${syntaxError.message}` };
      if (syntaxError.lineno !== null) entry.line = syntaxError.lineno;
      if (syntaxError.offset !== null) entry.offset = syntaxError.offset;
      return { code: source, trace: [entry] };
    }
    tracer.attach(interpreter.rt);
    try {
      interpreter.execute();
    } catch (thrown) {
      if (thrown !== STEP_LIMIT_REACHED) throw thrown;
    }
    return { code: source, trace: tracer.entries };
  } finally {
    interpreter.release();
  }
}
