// One program's life: compiled, run, its uncaught exception printed, its modules forgotten. Each Interpreter has a heap of
// its own. The outside world comes in through `RunOptions` only.   CPython: Python/pythonrun.c, Modules/main.c
import { findInLibrary, unicodeDatabase } from "#library";
import { installUnraisable } from "./builtins/unraisable.ts";
import { makeBuiltinsModule } from "./builtins/builtins.ts";
import { findAndLoad } from "./builtins/import.ts";
import { makeSysModule } from "./builtins/modules/sys.ts";
import { occupyMemory, setStartCounts } from "./startup-memory.ts";
import { rememberSource, sourceLine } from "./objects/source-lines.ts";
import { raisedSyntaxError } from "./builtins/syntax-error.ts";
import { writeError } from "./builtins/standard-error.ts";
import { exceptionText } from "./builtins/traceback-text.ts";
import { compile, withSourceLine } from "./compile/index.ts";
import type { CodeObject, Constant } from "./compile/code.ts";
import { warnOfDubiousCode } from "./compile/warnings.ts";
import { LimitExceeded } from "./memory/limits.ts";
import type { Limits } from "./memory/limits.ts";
import { versionProfile } from "./memory/versions.ts";
import type { Host, ModuleSource } from "./objects/caller.ts";
import { newBuiltinFunction } from "./objects/builtin-function.ts";
import { readyTypes } from "./objects/catalog.ts";
import { newCode } from "./objects/code-object.ts";
import { collectorOf } from "./objects/collector.ts";
import { initContainerStatics } from "./objects/container-statics.ts";
import { givenModule } from "./given-modules.ts";
import { dictGetText, dictSetText, newDict } from "./objects/dict.ts";
import { catching, EXC_TRACEBACK, exceptionMessage } from "./objects/exceptions.ts";
import { numberOf } from "./objects/int.ts";
import { getAttr, textOfStr } from "./objects/abstract.ts";
import { moduleDict, newModule } from "./objects/module.ts";
import type { NativeFunction } from "./objects/native.ts";
import { initSingletons } from "./objects/none.ts";
import { Raised } from "./objects/raised.ts";
import { Runtime } from "./objects/runtime.ts";
import { initScalarStatics } from "./objects/scalar-statics.ts";
import { False, None, T, True } from "./objects/static.ts";
import type { Ref } from "./objects/static.ts";
import { TB_NEXT, tracebackLine } from "./objects/traceback.ts";
import { TPFLAGS_LONG_SUBCLASS } from "./objects/type-info.ts";
import { arenaObjects, literalsOf } from "./parser-arena.ts";
import { warner } from "./run-warnings.ts";
import { parse, PythonSyntaxError } from "./syntax/index.ts";
import type { Mod, SourceWarning } from "./syntax/index.ts";
import { characterNamed } from "./objects/unicode-database.ts";
import { finalize, runExitFunctions } from "./vm/finalize.ts";
import { Machine } from "./vm/machine.ts";
import type { RunObserver } from "./vm/run-observer.ts";

// PySystemExitObject: the code, after the fields of every exception.
const SYSTEM_EXIT_CODE = 72;

export interface RunOptions {
  /** Shown in tracebacks; "<string>" by default. */
  filename?: string;
  /** "3.14" by default. */
  version?: string;
  /** `sys.argv`; the filename alone by default. */
  argv?: readonly string[];
  /** `sys.path`: the folders that `findModule` is given. */
  path?: readonly string[];
  stdin?: string;
  /** The next line of input with its newline, "" at its end; instead of `stdin`. */
  readLine?: () => string;
  /** Importable names and their source text. A name with others below it (`pkg` where there is `pkg.part`) is a package. */
  modules?: Readonly<Record<string, string>>;
  /** The module of that dotted name, whose last part lies in one of the folders. */
  findModule?: (name: string, folders: readonly string[]) => ModuleSource | null;
  /** Modules of the library; those that lie beside this package or beside the site by default. */
  findLibrary?: (name: string) => ModuleSource | null;
  /** The Unicode character database (names of characters), read when a program first asks for it. */
  unicodeDatabase?: () => string | null;
  limits?: Partial<Limits>;
  /** Told of each piece of output as it is written. */
  write?: (text: string, stream: "stdout" | "stderr") => void;
  /** Rewrites the program's tree before it is compiled. */
  transform?: (tree: Mod) => Mod;
  /** Functions of the host's own, put among the builtins; they stay out of sight under names like `__name__`. */
  natives?: readonly NativeFunction[];
  observer?: RunObserver;
  /** Makes what `id()` says of objects; their 64-bit addresses by default. */
  identity?: (rt: Runtime) => (object: Ref) => number;
  /** False: tracebacks show no source lines, as for a program that came through standard input. */
  showsSource?: boolean;
  /** `__file__` of `__main__`, null for none; the filename by default. */
  file?: string | null;
  /** Runs the module of that name, as `-m` does, and not the source. A folder's `__main__` leaves `sys.argv` as it is. */
  module?: string;
}

export interface RunError {
  readonly type: string;
  readonly message: string;
  /** In the program's own file, from 1; null where it has none. */
  readonly line: number | null;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What stopped the run before its end, or null. */
  readonly limit: LimitExceeded | null;
  /** The exception that nobody caught, or null. */
  readonly error: RunError | null;
}

export class Interpreter {
  readonly rt: Runtime;
  readonly machine: Machine;
  private readonly source: string;
  private readonly options: RunOptions;
  private readonly filename: string;
  private stdout: string[] = [];
  private stderr: string[] = [];
  private outputCharacterCount = 0;
  private code: CodeObject | null = null;
  private syntaxError: PythonSyntaxError | null = null;
  private error: RunError | null = null;
  private isCompiled = false;
  private warnings: readonly SourceWarning[] = [];
  private literals: ReadonlySet<string> = new Set();

  constructor(source: string, options: RunOptions = {}) {
    this.source = source;
    this.options = options;
    this.filename = options.filename ?? "<string>";
    const rt = new Runtime(this.host(), options.limits, versionProfile(options.version ?? "3.14"));
    this.rt = rt;
    initContainerStatics(rt);
    initScalarStatics(rt);
    initSingletons(rt);
    readyTypes(rt);
    collectorOf(rt);
    this.machine = new Machine(rt);
    this.machine.observer = options.observer ?? null;
    rt.sysModules = newDict(rt);
    const builtins = makeBuiltinsModule(rt);
    dictSetText(rt, rt.sysModules, "builtins", builtins);
    const sys = makeSysModule(rt, {
      argv: options.argv ?? [this.filename],
      path: options.path ?? [""],
      version: options.version ?? "3.14",
    });
    dictSetText(rt, rt.sysModules, "sys", sys);
    for (const native of options.natives ?? []) {
      const func = newBuiltinFunction(rt, native, builtins, "builtins");
      dictSetText(rt, rt.builtins, native.name, func);
      rt.decref(func);
    }
    installUnraisable(rt);
    rt.warn = warner(rt);
    occupyMemory(rt);
    if (options.identity !== undefined) rt.identityOf = options.identity(rt);
  }

  /** Parses and compiles the program; the mistake that it has, or null. `execute` does it where it was not asked for. */
  compile(): PythonSyntaxError | null {
    if (this.isCompiled) return this.syntaxError;
    this.isCompiled = true;
    try {
      const warnings: SourceWarning[] = [];
      const warn = (warning: SourceWarning): number => warnings.push(warning);
      const read = parse(this.source, this.filename, "exec", characterNamed(this.rt), warn);
      const tree = this.options.transform?.(read) ?? read;
      this.literals = literalsOf(tree);
      warnOfDubiousCode(tree, warn);
      this.code = compile(tree, this.filename, this.rt.version);
      this.warnings = warnings;
    } catch (thrown) {
      if (!(thrown instanceof PythonSyntaxError)) throw thrown;
      this.syntaxError = this.options.showsSource === false ? thrown : withSourceLine(thrown, this.source);
    }
    return this.syntaxError;
  }

  /** Runs the program to its end. The heap stays as it is after that, until `release`. */
  execute(): RunResult {
    let exitCode = 1;
    let limit: LimitExceeded | null = null;
    try {
      exitCode = this.runMain();
      this.options.observer?.end();
      runExitFunctions(this.rt);
      finalize(this.rt);
    } catch (thrown) {
      if (!(thrown instanceof LimitExceeded)) throw thrown;
      limit = thrown;
    }
    return { exitCode, stdout: this.stdout.join(""), stderr: this.stderr.join(""), limit, error: this.error };
  }

  /** Gives the memory back; nothing of the run may be looked at after. */
  release(): void {
    this.rt.heap.release();
  }

  /** The exit code, with the uncaught exception printed. */
  private runMain(): number {
    const { rt } = this;
    if (this.options.module !== undefined) return this.runModule(this.options.module);
    if (this.options.showsSource !== false) {
      rememberSource(rt, this.filename, { source: this.source });
    }
    const syntaxError = this.compile();
    if (syntaxError !== null) return this.report(raisedSyntaxError(rt, syntaxError));
    const { code: compiled } = this;
    if (compiled === null) return 1;
    const main = this.makeMain();
    for (const { category, message, lineno } of this.warnings) {
      rt.warn?.(category, message, { filename: this.filename, line: lineno });
    }
    const made = new Map<Constant, Ref>();
    const code = newCode(rt, compiled, made);
    const arena = arenaObjects(rt, this.literals, made, rt.version.foldsIntoTree);
    setStartCounts(rt, compiled);
    try {
      rt.decref(rt.caller.runCode(code, main, main));
      return 0;
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      return this.report(thrown);
    } finally {
      rt.decref(code);
      for (const object of arena) rt.decref(object);
    }
  }

  /** CPython: pymain_run_module */
  private runModule(name: string): number {
    const { rt } = this;
    this.makeMain();
    const held: Ref[] = [];
    const hold = (object: Ref): Ref => {
      held.push(object);
      return object;
    };
    try {
      const runpy = hold(findAndLoad(rt, "runpy"));
      const run = hold(getAttr(rt, runpy, rt.intern("_run_module_as_main")));
      rt.decref(rt.call(run, [hold(rt.newStr(name)), name === "__main__" ? False : True]));
      return 0;
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      this.nameProgram(thrown.exception);
      return this.report(thrown);
    } finally {
      for (const object of held) rt.decref(object);
    }
  }

  /** What runpy has to say it says in the name of `sys.executable`, which is empty here. */
  private nameProgram(exception: Ref): void {
    const { rt } = this;
    if (rt.typeOf(exception) !== T.SystemExit) return;
    const code = rt.pointer(exception + SYSTEM_EXIT_CODE);
    if (code === 0 || rt.typeOf(code) !== T.str || !rt.text(code).startsWith(": ")) return;
    rt.replace(exception + SYSTEM_EXIT_CODE, rt.newStr(`python${rt.text(code)}`));
  }

  /** The dict of a new `__main__`, borrowed from it. */
  private makeMain(): Ref {
    const { rt, options } = this;
    const module = newModule(rt, "__main__");
    const dict = moduleDict(rt, module);
    dictSetText(rt, rt.sysModules, "__main__", module);
    const builtins = dictGetText(rt, rt.sysModules, "builtins");
    dictSetText(rt, dict, "__builtins__", builtins);
    if (options.file !== null) {
      this.setText(dict, "__file__", options.file ?? this.filename);
      dictSetText(rt, dict, "__cached__", None);
    }
    rt.decref(module);
    return dict;
  }

  private setText(dict: Ref, name: string, text: string): void {
    const str = this.rt.newStr(text);
    dictSetText(this.rt, dict, name, str);
    this.rt.decref(str);
  }

  /** What the interpreter does with an exception that nobody caught; the exit code. CPython: _PyErr_PrintEx */
  private report(raised: Raised): number {
    const { rt } = this;
    const { exception } = raised;
    if (rt.isSubtype(rt.typeOf(exception), T.SystemExit)) {
      const exitCode = this.exitCodeOf(exception);
      rt.decref(exception);
      return exitCode;
    }
    this.error = {
      type: rt.info(exception).name,
      message: exceptionMessage(rt, exception),
      line: this.lineOf(exception),
    };
    for (const [name, value] of [
      ["last_exc", exception],
      ["last_type", rt.typeOf(exception)],
      ["last_value", exception],
      ["last_traceback", rt.pointer(exception + EXC_TRACEBACK) || None],
    ] as const) {
      dictSetText(rt, rt.sysDict, name, value);
    }
    const exitCode = this.callHook(exception);
    rt.decref(exception);
    return exitCode;
  }

  /** Prints the exception, or lets the program's `sys.excepthook` do it. */
  private callHook(exception: Ref): number {
    const { rt } = this;
    const hook = dictGetText(rt, rt.sysDict, "excepthook");
    if (hook === 0) {
      writeError(rt, "sys.excepthook is missing\n");
      this.print(exception);
    } else if (rt.typeOf(hook) === T.builtin_function) this.print(exception);
    else {
      try {
        const traceback = rt.pointer(exception + EXC_TRACEBACK) || None;
        rt.decref(rt.call(hook, [rt.typeOf(exception), exception, traceback]));
      } catch (thrown) {
        if (!(thrown instanceof Raised)) throw thrown;
        if (rt.isSubtype(rt.typeOf(thrown.exception), T.SystemExit)) return this.exitCodeOf(thrown.exception);
        writeError(rt, "Error in sys.excepthook:\n");
        this.print(thrown.exception);
        rt.decref(thrown.exception);
        writeError(rt, "\nOriginal exception was:\n");
        this.print(exception);
      }
    }
    return rt.isSubtype(rt.typeOf(exception), T.KeyboardInterrupt) ? 130 : 1;
  }

  private print(exception: Ref): void {
    const { rt } = this;
    writeError(
      rt,
      exceptionText(rt, exception, (filename, line) => sourceLine(rt, filename, line)),
    );
  }

  /** CPython: handle_system_exit */
  private exitCodeOf(exception: Ref): number {
    const { rt } = this;
    const code = rt.pointer(exception + SYSTEM_EXIT_CODE);
    if (code === 0 || code === None) return 0;
    if (rt.hasFlag(code, TPFLAGS_LONG_SUBCLASS)) return numberOf(rt, code) & 0xff;
    writeError(rt, `${catching(rt, T.BaseException, () => textOfStr(rt, code), "")}\n`);
    return 1;
  }

  /** The line of the innermost frame that runs the program's own file. */
  private lineOf(exception: Ref): number | null {
    const { rt } = this;
    if (this.syntaxError !== null) return this.syntaxError.lineno;
    let line: number | null = null;
    for (let link = rt.pointer(exception + EXC_TRACEBACK); link !== 0; link = rt.pointer(link + TB_NEXT)) {
      line = tracebackLine(rt, link);
    }
    return line === -1 ? null : line;
  }

  private host(): Host {
    const { options } = this;
    const lines = (options.stdin ?? "").split(/(?<=\n)/);
    return {
      write: (text, stream) => this.write(text, stream),
      readLine: options.readLine ?? (() => lines.shift() ?? ""),
      findModule: (name, folders) =>
        givenModule(options.modules ?? {}, name) ?? options.findModule?.(name, folders) ?? null,
      findLibrary: options.findLibrary ?? findInLibrary,
      unicodeDatabase: options.unicodeDatabase ?? unicodeDatabase,
    };
  }

  private write(text: string, stream: "stdout" | "stderr"): void {
    const { outputCharactersMax } = this.rt.limits;
    this.outputCharacterCount += text.length;
    if (this.outputCharacterCount > outputCharactersMax) {
      throw new LimitExceeded(
        "output",
        `the program printed more than ${outputCharactersMax} characters, the limit here`,
      );
    }
    (stream === "stdout" ? this.stdout : this.stderr).push(text);
    this.options.write?.(text, stream);
  }
}
