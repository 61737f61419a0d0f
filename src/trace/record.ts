// Records a run: every write to the heap goes to a journal, every line, return and exception marks a place in it. Any step
// can then be had again by undoing or redoing the journal from where one stands, and read from the bytes (`viewer.ts`).

import { Interpreter, LimitExceeded } from "../python/index.ts";
import type { Limits, Mod, NativeFunction, RunOptions } from "../python/index.ts";
import type { Lens, Outcome, Snapshot } from "./snapshot.ts";
import { Recorder } from "./recorder.ts";
import { Viewer } from "./viewer.ts";

export interface RecordOptions {
  readonly filename: string;
  readonly lens: Lens;
  readonly stdin: string;
  /** True: a program that asks for more input than there is is stopped, so that it can be asked for. */
  readonly asksForInput: boolean;
  readonly stepCountMax: number;
  readonly version: string;
  readonly modules: Readonly<Record<string, string>>;
  readonly limits: Partial<Limits>;
  readonly transform: ((tree: Mod) => Mod) | null;
  /** Functions of ours among the program's builtins. */
  readonly natives: readonly NativeFunction[];
}

const defaults: RecordOptions = {
  filename: "main.py",
  lens: "textbook",
  stdin: "",
  asksForInput: false,
  stepCountMax: 1_000_000,
  version: "3.14",
  modules: {},
  limits: { heapBytesMax: 64 << 20, outputCharactersMax: 1_000_000, ticksMax: 50_000_000 },
  transform: null,
  natives: [],
};

/** A run that is over. It holds the run's memory until it is closed. */
export interface Recording {
  readonly outcome: Outcome;
  snapshot(step: number): Snapshot;
  /** Bytes that the recording takes beside the heap itself. */
  readonly byteLength: number;
  close(): void;
}

/** Runs and records a program. Throws only for our own mistakes. */
export function record(source: string, given: Partial<RecordOptions> = {}): Recording {
  const options = { ...defaults, ...given };
  const lines = options.stdin.split(/(?<=\n)/);
  let awaitsInput = false;
  const recorder = new Recorder(options);
  const runOptions: RunOptions = {
    filename: options.filename,
    version: options.version,
    modules: { ...options.modules },
    natives: options.natives,
    limits: { ...defaults.limits, ...options.limits },
    observer: recorder,
    readLine: () => {
      const line = lines.shift() ?? "";
      if (line === "" && options.asksForInput) {
        awaitsInput = true;
        throw new LimitExceeded("input", "The program waits for a line of input.");
      }
      return line;
    },
    write: (text, stream) => recorder.printed(text, stream),
    identity: (rt) => recorder.identityOf(rt),
    ...(options.transform === null ? {} : { transform: options.transform }),
  };
  const interpreter = new Interpreter(source, runOptions);
  const syntaxError = interpreter.compile();
  recorder.attach(interpreter.rt);
  const result = interpreter.execute();
  recorder.finish();
  const { error, limit } = result;
  const outcome: Outcome = {
    exitCode: result.exitCode,
    stdout: result.stdout,
    stderr: result.stderr,
    limit: limit === null || awaitsInput ? null : limit.message,
    awaitsInput,
    error:
      error === null
        ? null
        : {
            type: error.type,
            message: error.message,
            text: result.stderr,
            line: syntaxError?.lineno ?? error.line,
            column: syntaxError?.offset ?? null,
            endLine: syntaxError?.end_lineno ?? null,
            endColumn: syntaxError?.end_offset ?? null,
            isSyntax: syntaxError !== null,
          },
    steps: recorder.steps.summaries(),
  };
  const viewer = new Viewer(interpreter.rt, recorder);
  return {
    outcome,
    snapshot: (step) => viewer.snapshot(step),
    byteLength: recorder.byteLength,
    close: () => interpreter.release(),
  };
}
