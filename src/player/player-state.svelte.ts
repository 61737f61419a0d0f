// What a player knows and does, without how it looks: the program, its run, the step on screen, what is selected, where the
// breakpoints are, and every move between steps. The components show it and call it; the keys call it too.

import { SvelteSet } from "svelte/reactivity";
import { frameRows, tellOperation, tellStep } from "../diagram/index.ts";
import type { Sentence } from "../diagram/index.ts";
import { RunFailure, runInWorker } from "../runner/client.browser.ts";
import type { PageRun } from "../runner/client.browser.ts";
import { requestFor } from "../runner/request.ts";
import type { PythonVersion } from "../runner/request.ts";
import type { Lens, ObjectId, Operation, ProgramError, Snapshot } from "../trace/index.ts";
import type { PlayerAction } from "./keys.ts";
import {
  nextBreakpoint,
  nextCall,
  nextCallOrReturn,
  nextReturn,
  nextRunOfLine,
  partsOfKey,
  placeOfKey,
  samePlace,
  stepOut,
  stepOver,
} from "./moves.ts";
import type { Direction, Grain } from "./moves.ts";

/** Steps a second while playing. */
export const PLAY_SPEEDS = [0.5, 1, 1.5, 3, 8, 25] as const;
const FIRST_SPEED_INDEX = 2;
/** A run that takes longer says so, and can be stopped. */
const SLOW_AFTER_MS = 350;
const STEPS_WITHOUT_SELECTION = 10;
/** Operations of one line that can be drawn; a line that does more is walked up to there. */
const OPERATION_COUNT_MAX = 80;

/** A line from within: its operations, and the state before each. */
export interface WatchedLine {
  readonly step: number;
  readonly operations: readonly Operation[];
  readonly snapshots: readonly Snapshot[];
}

export interface FirstMoment {
  readonly line: number | null;
  readonly nextLine: number | null;
  readonly sentence: Sentence;
  readonly stdout: string;
  readonly stepCount: number;
}

export interface PlayerStart {
  readonly program: string;
  readonly start: number;
  readonly lens: Lens;
  readonly stdin: string;
  readonly version: PythonVersion;
  readonly reading: string | null;
  /** The state at `start`, made when the site was built. */
  readonly first: FirstMoment | null;
}

export class PlayerState {
  readonly given: PlayerStart;
  /** Told of each step on screen, and of each change of the program. */
  onstep: ((snapshot: Snapshot, run: PageRun) => void) | undefined;
  oncode: ((code: string) => void) | undefined;

  lens = $state<Lens>("textbook");
  stdin = $state("");
  version = $state<PythonVersion>("3.14");
  code = $state("");
  run = $state.raw<PageRun | null>(null);
  /** The code that `run` is a run of. */
  ranCode = $state("");
  step = $state(0);
  isBusy = $state(false);
  isSlow = $state(false);
  failure = $state<string | null>(null);
  syntaxError = $state.raw<ProgramError | null>(null);
  grain = $state<Grain>("line");
  /** Of the line that runs next, when one steps by instructions. */
  watched = $state.raw<WatchedLine | null>(null);
  /** How many of its operations are done. */
  operationIndex = $state(0);
  isPlaying = $state(false);
  speedIndex = $state(FIRST_SPEED_INDEX);
  /** Key of the selected thing, see `DiagramModel`; it stays selected while one steps. */
  selected = $state<string | null>(null);
  /** Said when a move found nothing to go to. */
  notice = $state<string | null>(null);
  readonly breakpoints = new SvelteSet<number>();
  /** Counts the windows of a long run that have come. */
  private loads = $state(0);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(given: PlayerStart) {
    this.given = given;
    this.lens = given.lens;
    this.stdin = given.stdin;
    this.version = given.version;
    this.code = given.program;
    this.ranCode = given.program;
  }

  readonly stepCount = $derived.by(() =>
    this.run === null ? (this.given.first?.stepCount ?? 0) : this.run.stepCount,
  );
  /** The line from within, if one steps by instructions and it is this step's. */
  readonly inside = $derived(
    this.grain === "instruction" && this.watched?.step === this.step ? this.watched : null,
  );
  readonly current = $derived.by((): Snapshot | null => {
    void this.loads;
    const within = this.inside?.snapshots[this.operationIndex];
    if (within !== undefined) return within;
    return this.run?.snapshot(this.step) ?? null;
  });
  readonly before = $derived.by((): Snapshot | null => {
    void this.loads;
    const within = this.inside?.snapshots[this.operationIndex - 1];
    if (within !== undefined) return within;
    return this.step > 0 ? (this.run?.snapshot(this.step - 1) ?? null) : null;
  });
  /** The object that is selected, or that the selected name or slot holds in this step. */
  readonly selectedObject = $derived.by((): ObjectId | null => {
    if (this.selected === null) return null;
    const { kind, id, label } = partsOfKey(this.selected);
    if (kind === "object" && label === null) return id;
    const holder =
      kind === "frame"
        ? this.current?.frames.find((frame) => frame.id === id)
        : this.current?.objects.find((object) => object.id === id);
    if (holder === undefined || label === null) return null;
    const rows =
      "returned" in holder ? frameRows(holder) : holder.slots.map((slot) => ({ key: slot.label, slot }));
    return rows.find((row) => row.key === label)?.slot.target ?? null;
  });
  readonly summary = $derived(this.run?.outcome.steps[this.step] ?? null);
  readonly line = $derived.by(() =>
    this.run === null ? (this.given.first?.line ?? null) : (this.summary?.line ?? null),
  );
  readonly nextLine = $derived.by(() =>
    this.run === null ? (this.given.first?.nextLine ?? null) : (this.summary?.nextLine ?? null),
  );
  readonly isAtEnd = $derived(this.run !== null && this.step === Math.max(0, this.run.stepCount - 1));
  readonly sentence = $derived.by((): Sentence => {
    const done = this.inside?.operations[this.operationIndex - 1];
    if (done !== undefined) {
      const known = [this.before, this.current].filter((snapshot) => snapshot !== null);
      const name = `${done.instruction} ${done.operand}`.trim();
      return [
        { text: name, kind: "code" },
        { text: " ", kind: "plain" },
        ...tellOperation(done, known, this.lens),
      ];
    }
    if (this.current !== null) return tellStep(this.current, this.before, this.lens);
    return this.run === null ? (this.given.first?.sentence ?? []) : [];
  });
  readonly stdout = $derived.by(() => {
    if (this.run === null) return this.given.first?.stdout ?? "";
    const { stdout } = this.run.outcome;
    return this.isAtEnd ? stdout : stdout.slice(0, this.summary?.stdoutLength ?? 0);
  });
  readonly error = $derived(this.run?.outcome.error ?? null);
  readonly isStale = $derived(this.code !== this.ranCode);
  /** What went wrong, at its place in the code: what did not compile, what is in flight, what ended the run. */
  readonly shownError = $derived.by((): Pick<ProgramError, "line" | "message" | "type"> | null => {
    if (this.syntaxError !== null) return this.syntaxError;
    if (this.isStale) return null;
    if (this.error !== null && (this.error.isSyntax || this.isAtEnd)) return this.error;
    const raised = this.current?.raised ?? null;
    return raised === null ? null : { ...raised, line: this.line };
  });

  /** Records the program as it is now; `keepsPlace` stays at the step on screen while the run goes the same way. */
  async record(keepsPlace: boolean): Promise<void> {
    const wanted = this.code;
    const previous = this.run === null ? null : { run: this.run, code: this.ranCode };
    this.isBusy = true;
    this.failure = null;
    this.notice = null;
    this.pause();
    const slow = setTimeout(() => (this.isSlow = true), SLOW_AFTER_MS);
    try {
      const { lens, stdin, version } = this;
      const { reading } = this.given;
      const made = await runInWorker(
        requestFor(wanted, { lens, stdin, version, reading, asksForInput: true }),
      );
      // Where the reader is by now: moves may have come while the run was made.
      const place = this.step;
      this.ranCode = wanted;
      if (made.outcome.error?.isSyntax && previous !== null && previous.run.stepCount > 0) {
        // What ran before stays on screen; the error is said beside it.
        this.failure = made.outcome.error.text;
        this.syntaxError = made.outcome.error;
        return;
      }
      this.syntaxError = null;
      this.run = made;
      if (previous !== null && previous.code !== wanted) this.selected = null;
      await this.go(
        keepsPlace && previous !== null
          ? samePlace(
              { steps: previous.run.outcome.steps, code: previous.code },
              { steps: made.outcome.steps, code: wanted },
              place,
            )
          : this.opening(made),
      );
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      clearTimeout(slow);
      this.isBusy = false;
      this.isSlow = false;
    }
  }

  private opening(run: PageRun): number {
    const { start } = this.given;
    return start < 0 ? run.stepCount + start : start;
  }

  private fail(thrown: unknown): void {
    if (!(thrown instanceof RunFailure)) throw thrown;
    this.failure = thrown.message;
  }

  async go(wanted: number): Promise<void> {
    const going = this.run;
    if (going === null || going.stepCount === 0) return;
    const target = Math.min(Math.max(wanted, 0), going.stepCount - 1);
    this.step = target;
    this.operationIndex = 0;
    this.notice = null;
    try {
      if (await going.load(target)) this.loads++;
      if (this.grain === "instruction") await this.watch(going, target);
    } catch (thrown) {
      this.fail(thrown);
    }
    const shown = going.snapshot(target);
    if (shown !== undefined && this.run === going && this.step === target) this.onstep?.(shown, going);
  }

  setGrain(wanted: Grain): void {
    this.grain = wanted;
    void this.go(this.step);
  }

  /** Looks into the line that runs next; nothing runs after the last step. */
  private async watch(run: PageRun, step: number): Promise<void> {
    if (this.watched?.step === step && this.watchedRun === run) return;
    const isLast = step >= run.stepCount - 1;
    const operations = isLast ? [] : (await run.operations(step)).slice(0, OPERATION_COUNT_MAX);
    const snapshots = await Promise.all(operations.map((_, index) => run.operationSnapshot(step, index)));
    if (this.run !== run || this.step !== step) return;
    this.watchedRun = run;
    this.watched = { step, operations, snapshots };
  }
  private watchedRun: PageRun | null = null;

  goToOperation(index: number): void {
    this.operationIndex = index;
  }

  /** One step on or back, as large as the grain. */
  stepBy(direction: Direction): void {
    const { steps } = this.run?.outcome ?? { steps: [] };
    if (this.grain === "instruction") return void this.stepByInstruction(direction);
    void this.go(
      this.grain === "call" ? nextCallOrReturn(steps, this.step, direction) : this.step + direction,
    );
  }

  private async stepByInstruction(direction: Direction): Promise<void> {
    const next = this.operationIndex + direction;
    const count = this.inside?.operations.length ?? 0;
    if (next >= 0 && next < count) {
      this.operationIndex = next;
      return;
    }
    const from = this.step;
    await this.go(from + direction);
    // Back into a line: to the moment before its last instruction.
    if (direction === -1 && this.step === from - 1 && this.inside !== null)
      this.operationIndex = Math.max(0, this.inside.operations.length - 1);
  }

  private goOrSay(found: number | null, otherwise: string): void {
    if (found === null) this.notice = otherwise;
    else void this.go(found);
  }

  goToLine(wanted: number): void {
    if (this.run === null) return;
    this.goOrSay(
      nextRunOfLine(this.run.outcome.steps, this.step, wanted),
      `Line ${wanted} does not run in this run.`,
    );
  }

  goToBreakpoint(direction: Direction): void {
    if (this.run === null) return;
    const where = direction === 1 ? "after" : "before";
    this.goOrSay(
      nextBreakpoint(this.run.outcome.steps, this.step, direction, this.breakpoints),
      this.breakpoints.size === 0
        ? "There is no breakpoint yet: click beside a line’s number, or press b."
        : `The run meets no breakpoint ${where} this step.`,
    );
  }

  toggleBreakpoint(line: number): void {
    if (this.breakpoints.has(line)) this.breakpoints.delete(line);
    else this.breakpoints.add(line);
  }

  setBreakpoints(lines: readonly number[]): void {
    this.breakpoints.clear();
    for (const line of lines) this.breakpoints.add(line);
  }

  /** To the next change of what is selected, as the recording tells it. */
  async goToChange(direction: Direction): Promise<void> {
    const going = this.run;
    const key = this.selected;
    if (going === null) return;
    if (key === null) return this.go(this.step + STEPS_WITHOUT_SELECTION * direction);
    const target = placeOfKey(key) ?? this.selectedObject;
    const none = `It does not change ${direction === 1 ? "after" : "before"} this step.`;
    if (target === null) return this.goOrSay(null, none);
    try {
      const { step } = this;
      const answer = await going.ask({ about: "change", target, part: "any", step, direction });
      // Meanwhile the reader may have gone on.
      if (this.run === going && this.selected === key && this.step === step) this.goOrSay(answer.step, none);
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  play(): void {
    if (this.isPlaying) return this.pause();
    if (this.isAtEnd) void this.go(0);
    this.isPlaying = true;
    this.tick();
  }

  private tick(): void {
    this.timer = setTimeout(
      () => {
        if (!this.isPlaying || this.isAtEnd) return this.pause();
        this.stepBy(1);
        const next = this.nextLine;
        if (next !== null && this.breakpoints.has(next)) this.pause();
        else this.tick();
      },
      1000 / (PLAY_SPEEDS[this.speedIndex] ?? 1),
    );
  }

  pause(): void {
    this.isPlaying = false;
    clearTimeout(this.timer);
  }

  setSpeed(index: number): void {
    this.speedIndex = Math.min(Math.max(index, 0), PLAY_SPEEDS.length - 1);
  }

  setLens(wanted: Lens): void {
    if (this.lens === wanted) return;
    this.lens = wanted;
    // Names lie elsewhere through the other lens; what they hold is the same object.
    if (this.selectedObject !== null) this.selected = `o${this.selectedObject}`;
    void this.record(true);
  }

  /** Another version of CPython: the program is run again, if it has been. */
  setVersion(wanted: PythonVersion): void {
    if (this.version === wanted) return;
    this.version = wanted;
    if (this.run !== null || this.isBusy) void this.record(true);
  }

  change(text: string): void {
    this.code = text;
    this.oncode?.(text);
  }

  reset(): void {
    this.change(this.given.program);
    void this.record(false);
  }

  /** Hands a line to the program that waits for it; as at a console, one sees what it does with it. */
  hand(text: string): void {
    this.stdin += `${text}\n`;
    void this.record(true).then(() => this.go(Number.MAX_SAFE_INTEGER));
  }

  private moveIn(find: (steps: PageRun["outcome"]["steps"]) => number | null, otherwise: string): void {
    if (this.run !== null) this.goOrSay(find(this.run.outcome.steps), otherwise);
  }

  /** What the keys do; `help` is the player's own affair. */
  readonly actions: Readonly<Record<Exclude<PlayerAction, "help">, () => void>> = {
    back: () => this.stepBy(-1),
    forward: () => this.stepBy(1),
    first: () => void this.go(0),
    last: () => void this.go(this.stepCount - 1),
    over: () => this.moveIn((steps) => stepOver(steps, this.step, 1), ""),
    overBack: () => this.moveIn((steps) => stepOver(steps, this.step, -1), ""),
    out: () => this.moveIn((steps) => stepOut(steps, this.step, 1), ""),
    outBack: () => this.moveIn((steps) => stepOut(steps, this.step, -1), ""),
    nextCall: () => this.moveIn((steps) => nextCall(steps, this.step, 1), "No call comes after this step."),
    previousCall: () =>
      this.moveIn((steps) => nextCall(steps, this.step, -1), "No call comes before this step."),
    nextReturn: () =>
      this.moveIn((steps) => nextReturn(steps, this.step, 1), "No return comes after this step."),
    previousReturn: () =>
      this.moveIn((steps) => nextReturn(steps, this.step, -1), "No return comes before this step."),
    nextChange: () => void this.goToChange(1),
    previousChange: () => void this.goToChange(-1),
    breakpoint: () => {
      if (this.nextLine !== null) this.toggleBreakpoint(this.nextLine);
    },
    nextBreakpoint: () => this.goToBreakpoint(1),
    previousBreakpoint: () => this.goToBreakpoint(-1),
    play: () => this.play(),
    slower: () => this.setSpeed(this.speedIndex - 1),
    faster: () => this.setSpeed(this.speedIndex + 1),
    unselect: () => {
      this.selected = null;
    },
  };
}
