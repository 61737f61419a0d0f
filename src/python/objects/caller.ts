// What objects need of the virtual machine that runs them: the one inversion of the house. `objects` declares this
// interface and `vm` implements it, so that `list.sort(key=f)` or a dict lookup can call Python code.
import type { CodeObject } from "../compile/code.ts";
import type { Ref } from "./static.ts";
import type { KeywordNames } from "./type-info.ts";

export interface Caller {
  /** Runs a Python function to its end. Arguments borrowed, result owned. Throws `Raised`. */
  callFunction(func: Ref, args: readonly Ref[], names: KeywordNames): Ref;
  /** Runs a module's or class's code in the given namespaces. Arguments borrowed, result owned. Throws `Raised`. */
  runCode(code: Ref, globals: Ref, locals: Ref): Ref;
  /** Runs a function's code with that namespace as its locals (a class body), its closure at hand. Borrowed; owned. */
  runFunctionCode(func: Ref, locals: Ref): Ref;
  /** Resumes a generator or coroutine with `value` (None to start). 0: it returned, its value is in `returnValue`. */
  sendGenerator(generator: Ref, value: Ref): Ref;
  /** Throws into a generator the exception (stolen); otherwise as `sendGenerator`. */
  throwIntoGenerator(generator: Ref, exception: Ref): Ref;
  /** What the last generator that ended returned, owned; the reader takes it and leaves 0. */
  returnValue: Ref;
  /** Makes a suspended generator's frame the current one while its delegate runs; the result ends that. */
  enterSuspended(frame: Ref): () => void;
  /** Python frames that may be entered, and those that are. */
  recursionLimit: number;
  readonly depth: number;
  /** Address of the innermost Python frame, 0 outside of any. */
  currentFrame(): Ref;
  /** The function of `sys.settrace` or `sys.setprofile`, borrowed; 0 for none. */
  traceFunction(kind: "trace" | "profile"): Ref;
  setTraceFunction(kind: "trace" | "profile", func: Ref): void;
  /** The exception being handled (`sys.exception()`), borrowed, or 0. */
  handledException(): Ref;
}

/** The source of an importable module. */
export interface ModuleSource {
  /** May be a getter that fetches the text: where the code is at hand it is read for the lines of a traceback only. */
  readonly source: string;
  /** `<native NAME>` for what CPython writes in C. */
  readonly filename: string;
  readonly isPackage: boolean;
  /** The folders that make up a package which has no file (a namespace package); its source and filename are empty. */
  readonly portions?: readonly string[];
  /** Keeps the module's code from run to run, for hosts that have a place for it. It is 3.14's whatever version runs. */
  readonly compiled?: CompiledStore;
}

export interface CompiledStore {
  /** Null when there is none yet. */
  read(): CodeObject | null;
  write(code: CodeObject): void;
}

/** Thrown by a host that knows of the module but cannot reach it now. */
export class ModuleUnreachable extends Error {
  override readonly name = "ModuleUnreachable";
}

/** What the outside world gives a program; the interpreter has no clock, no random and no I/O of its own. */
export interface Host {
  write(text: string, stream: "stdout" | "stderr"): void;
  /** The next line of input with its newline, "" at the end of it. */
  readLine(): string;
  /** The module of that dotted name, null where there is none: its last part lies in one of the folders. */
  findModule(name: string, folders: readonly string[]): ModuleSource | null;
  /** The same in the library: CPython's own, and what stands for its C part. */
  findLibrary(name: string): ModuleSource | null;
  /** The text of `tools/unicode-database.py`, null where it is not at hand. */
  unicodeDatabase(): string | null;
}
