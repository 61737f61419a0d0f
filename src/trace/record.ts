// Records a run: every write to the heap goes to a journal, every line, return and exception marks a place in it. Any step
// can then be had again by undoing or redoing the journal from where one stands, and read from the bytes (`viewer.ts`).

import { Interpreter, LimitExceeded } from "../python/index.ts";
import type {
  Limits,
  Mod,
  NativeFunction,
  PythonSyntaxError,
  RunObserver,
  RunOptions,
  RunResult,
  Runtime,
} from "../python/index.ts";
import { DEFAULT_TRACE_LIMITS } from "./default-limits.ts";
import type { Lens, Outcome, StepSummary } from "./snapshot.ts";
import { OperationWatch } from "./operation-watch.ts";
import { RecordedRun } from "./recorded-run.ts";
import type { Recording } from "./recorded-run.ts";
import { Recorder } from "./recorder.ts";
import { Tape } from "./tape.ts";
import { WatchedSteps } from "./watched-steps.ts";

export interface RecordOptions {
  readonly filename: string;
  readonly lens: Lens;
  readonly stdin: string;
  /** True: a program that asks for more input than there is is stopped, so that it can be asked for. */
  readonly asksForInput: boolean;
  readonly stepCountMax: number;
  /** Bytes that the recording may take beside the program's own memory. */
  readonly recordingBytesMax: number;
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
  recordingBytesMax: 512 << 20,
  version: "3.14",
  modules: {},
  limits: {},
  transform: null,
  natives: [],
};

/** The recording's size is looked at every so many steps, less one: a power of two. */
const CHECK_MASK = 1023;

/** Runs and records a program. Throws only for our own mistakes. */
export function record(source: string, given: Partial<RecordOptions> = {}): Recording {
  const options = { ...defaults, ...given };
  const recorder = new Recorder(options);
  const { interpreter, tape, result, syntaxError, awaitsInput } = execute(
    source,
    options,
    recorder,
    recorder,
    (rt) => {
      const made = new Tape(rt);
      const stepped = (step: number): void => {
        made.mark();
        if ((step & CHECK_MASK) === 0) checkSize(made.byteLength + recorder.steps.byteLength, options);
      };
      recorder.attach(rt, { stepped, unstepped: () => made.unmark() });
      made.attach();
      return made;
    },
  );
  const { error, limit } = result;
  let summaries: readonly StepSummary[] | null = null;
  const outcome: Outcome = {
    exitCode: result.exitCode,
    stdout: result.stdout,
    stderr: result.stderr,
    limit: limit === null || awaitsInput ? null : limit.message,
    limitName: awaitsInput ? null : (limit?.name ?? null),
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
    // Made when they are asked for: a million of them are not made for nothing.
    get steps() {
      return (summaries ??= recorder.steps.summaries());
    },
  };
  const watch = (firstStep: number, endStep: number) => {
    const again = new Recorder({ ...options, stepCountMax: Infinity });
    const observer = new OperationWatch(again, firstStep, endStep);
    const rerun = execute(source, options, again, observer, (rt) => observer.attach(rt));
    const stepAt = (step: number) => recorder.steps.at(step);
    const watched = new WatchedSteps(stepAt, observer, options.lens, recorder.textbook);
    return { watched, close: () => rerun.interpreter.release() };
  };
  return new RecordedRun(outcome, recorder, tape, watch, () => interpreter.release());
}

function checkSize(byteLength: number, { recordingBytesMax }: RecordOptions): void {
  if (byteLength <= recordingBytesMax) return;
  const size = Math.round(recordingBytesMax / (1 << 20));
  throw new LimitExceeded(
    "trace",
    `The run was stopped: its recording takes more than ${size} MiB. The steps up to there can be walked.`,
  );
}

interface Executed {
  readonly interpreter: Interpreter;
  readonly tape: Tape;
  readonly result: RunResult;
  readonly syntaxError: PythonSyntaxError | null;
  /** The program was stopped because it asks for input. */
  readonly awaitsInput: boolean;
}

/** Runs the program with an observer; `attach` makes the tape that listens to its memory. */
function execute(
  source: string,
  options: RecordOptions,
  recorder: Recorder,
  observer: RunObserver,
  attach: (rt: Runtime) => Tape,
): Executed {
  const lines = options.stdin.split(/(?<=\n)/);
  let awaitsInput = false;
  const runOptions: RunOptions = {
    filename: options.filename,
    version: options.version,
    modules: { ...options.modules },
    natives: options.natives,
    limits: { ...DEFAULT_TRACE_LIMITS, ...options.limits },
    observer,
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
  const tape = attach(interpreter.rt);
  const result = interpreter.execute();
  recorder.finish();
  tape.detach();
  return { interpreter, tape, result, syntaxError, awaitsInput };
}
