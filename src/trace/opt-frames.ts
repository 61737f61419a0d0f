// Frames as the Online Python Tutor's tracer keeps them: the frame objects themselves, held for the whole run, so that a
// frame that has returned still has its names. Which frame a closure belongs to is found as the format's tracer finds it: by
// the code among an enclosing frame's constants, and by the values of the names that are not the frame's own.

import {
  T,
  frameGlobalItems,
  frameLocalItems,
  frameNamespace,
  frameCodeObject,
  frameCodeRef,
  frameObjectOf,
  frameOfObject,
  functionParts,
  isConstantOf,
  itemsOf,
  lambdaCodesOf,
  methodReceiver,
  namedAttributesOf,
  newTuple,
  pairsOf,
  setDictText,
} from "../python/index.ts";
import type { CodeObject, InspectedSlot, Runtime } from "../python/index.ts";
import type { Asking } from "./opt-asking.ts";

/** The address of a frame object that is held. */
export type HeldFrame = number;

/** Frames of the stack, outermost first; the module's is the first. */
export type Stack = readonly HeldFrame[];

const RETURNED = "__return__";
const RAISED = "__exception__";
const IGNORED_NAMES = new Set(["__builtins__", "__name__", RAISED, "__doc__", "__package__"]);
/** A module has these from the start; the format's tracer runs programs in a namespace without them. */
const MODULE_NAMES = new Set(["__loader__", "__spec__", "__file__", "__cached__"]);
const OBJECT_COUNT_MAX = 20_000;

interface Closure {
  readonly codeRef: number;
  readonly parent: HeldFrame;
}

export class OptFrames {
  private readonly rt: Runtime;
  private readonly asking: Asking;
  /** Numbers of frames, in the order of their calls; a generator that goes on gets a new one. */
  private readonly ids = new Map<HeldFrame, number>();
  private nextId = 1;
  /** What the tracer itself puts among a frame's names. */
  private readonly extras = new Map<HeldFrame, Map<string, number>>();
  private readonly closures = new Map<string, Closure>();
  private readonly lambdaParents = new Map<number, HeldFrame>();
  private readonly globalFunctions = new Set<string>();
  private readonly parents = new Set<HeldFrame>();
  readonly zombies: HeldFrame[] = [];

  constructor(rt: Runtime, asking: Asking) {
    this.rt = rt;
    this.asking = asking;
  }

  /** The frame's object. */
  hold(frame: number): HeldFrame {
    return frameObjectOf(this.rt, frame);
  }

  enter(held: HeldFrame): void {
    if (!this.ids.has(held)) this.rt.incref(held);
    this.ids.set(held, this.nextId++);
  }

  isEntered(held: HeldFrame): boolean {
    return this.ids.has(held);
  }

  idOf(held: HeldFrame): number {
    return this.ids.get(held) ?? 0;
  }

  isParent(held: HeldFrame): boolean {
    return this.parents.has(held);
  }

  code(held: HeldFrame): CodeObject {
    return frameCodeObject(this.rt, frameOfObject(this.rt, held));
  }

  codeRef(held: HeldFrame): number {
    return frameCodeRef(this.rt, frameOfObject(this.rt, held));
  }

  // ---- names -----------------------------------------------------------------------------------------------------------
  setReturned(held: HeldFrame, value: number): void {
    this.setExtra(held, RETURNED, value);
  }

  forgetReturned(held: HeldFrame): void {
    const extras = this.extras.get(held);
    const value = extras?.get(RETURNED);
    extras?.delete(RETURNED);
    if (value !== undefined) this.rt.decref(value);
  }

  setRaised(held: HeldFrame, exception: number): void {
    const { rt } = this;
    const pair = newTuple(rt, [rt.incref(rt.typeOf(exception)), rt.incref(exception)]);
    this.setExtra(held, RAISED, pair);
    rt.decref(pair);
  }

  private setExtra(held: HeldFrame, name: string, value: number): void {
    // A class's and a module's names are those of a dict, into which the tracer writes before the program's eyes.
    const namespace = frameNamespace(this.rt, frameOfObject(this.rt, held));
    if (namespace !== 0) {
      setDictText(this.rt, namespace, name, value);
      return;
    }
    const extras = this.extras.get(held) ?? new Map<string, number>();
    if (!this.extras.has(held)) {
      this.extras.set(held, extras);
      // A frame that was not entered before the program's eyes is held for what is kept of it.
      this.rt.incref(held);
    }
    const old = extras.get(name);
    this.rt.incref(value);
    extras.set(name, value);
    if (old !== undefined) this.rt.decref(old);
  }

  /** All names of a frame as `f_locals` has them, with those that the tracer put there. */
  private allNames(held: HeldFrame): InspectedSlot[] {
    const names = frameLocalItems(this.rt, frameOfObject(this.rt, held));
    for (const [label, target] of this.extras.get(held) ?? []) names.push({ label, target });
    return names;
  }

  /** The names that are shown of a frame. */
  names(held: HeldFrame): InspectedSlot[] {
    return this.allNames(held).filter(({ label }) => !IGNORED_NAMES.has(label));
  }

  /** The global names of a frame, given by its address. */
  globals(frame: number): InspectedSlot[] {
    return frameGlobalItems(this.rt, frame).filter(
      ({ label }) => !IGNORED_NAMES.has(label) && !MODULE_NAMES.has(label) && label !== RETURNED,
    );
  }

  // ---- parents ---------------------------------------------------------------------------------------------------------
  /** The number of the frame that a function was made in; null where none is known. */
  parentOfFunction(func: number): number | null {
    const closure = this.closures.get(this.keyOf(func));
    return closure === undefined ? null : this.idOf(closure.parent);
  }

  /** The frames around a frame, innermost first. */
  parentsOf(held: HeldFrame): HeldFrame[] {
    const found: HeldFrame[] = [];
    for (let at = this.parentOf(held); at !== null; at = this.parentOf(at)) {
      if (found.includes(at) || at === held) break;
      found.push(at);
    }
    return found;
  }

  private parentOf(held: HeldFrame): HeldFrame | null {
    const codeRef = this.codeRef(held);
    const own = this.code(held).varnames;
    for (const closure of this.closures.values()) {
      if (closure.codeRef !== codeRef) continue;
      const outer = new Map(this.allNames(closure.parent).map(({ label, target }) => [label, target]));
      const isMatch = this.allNames(held).every(({ label, target }) => {
        if (label === RETURNED || own.includes(label)) return true;
        const there = outer.get(label);
        return there === undefined || this.asking.areEqual(there, target);
      });
      if (isMatch) return closure.parent;
    }
    return this.lambdaParents.get(codeRef) ?? null;
  }

  /** Whether one of the frames around has the name with that value. */
  isInherited(held: HeldFrame, { label, target }: InspectedSlot, around: readonly HeldFrame[]): boolean {
    if (label === RETURNED || this.code(held).varnames.includes(label)) return false;
    return around.some((outer) => {
      const there = this.allNames(outer).find((slot) => slot.label === label);
      return there !== undefined && this.asking.areEqual(there.target, target);
    });
  }

  // ---- functions -------------------------------------------------------------------------------------------------------
  /** At module level: functions that names lead to are of the module. */
  noteGlobalFunctions(frame: number): void {
    for (const { target } of this.globals(frame)) {
      const type = this.rt.typeOf(target);
      if (type !== T.function && type !== T.method) continue;
      const key = this.keyOf(target);
      if (this.closures.has(key) || this.globalFunctions.has(key)) continue;
      this.globalFunctions.add(key);
      this.rt.incref(target);
    }
  }

  /** In a function: functions that its names lead to belong to the innermost frame in whose code they were written. */
  noteFunctions(top: HeldFrame, stack: Stack): void {
    for (const { target } of this.names(top)) {
      this.visitFunctions(target, new Set(), (func) => this.noteFunction(func, top, stack));
    }
  }

  private noteFunction(func: number, top: HeldFrame, stack: Stack): void {
    const key = this.keyOf(func);
    if (this.closures.has(key) || this.globalFunctions.has(key)) {
      for (const codeRef of lambdaCodesOf(this.rt, this.codeRef(top))) {
        if (!this.lambdaParents.has(codeRef)) this.rt.incref(codeRef);
        this.lambdaParents.set(codeRef, top);
        this.makeParent(top);
      }
      return;
    }
    const { codeRef } = functionParts(this.rt, func);
    const parent = stack.findLast((held) => isConstantOf(this.rt, codeRef, this.codeRef(held)));
    if (parent === undefined || !this.ids.has(parent)) return;
    this.rt.incref(func);
    this.closures.set(key, { codeRef, parent });
    this.makeParent(parent);
  }

  private makeParent(held: HeldFrame): void {
    this.parents.add(held);
    if (!this.zombies.includes(held)) this.zombies.push(held);
  }

  /** Visits the functions that an object leads to, through containers, instances and classes. */
  private visitFunctions(object: number, seen: Set<number>, visit: (func: number) => void): void {
    const { rt } = this;
    if (seen.has(object) || seen.size > OBJECT_COUNT_MAX) return;
    seen.add(object);
    const type = rt.typeOf(object);
    if (type === T.function || type === T.method) {
      visit(object);
      return;
    }
    if (type === T.int || type === T.str || type === T.float || type === T.bool || type === T.NoneType)
      return;
    // What a module or a type of C holds is not of the program.
    if (type === T.module) return;
    const held =
      itemsOf(rt, object) ??
      (type === T.dict
        ? pairsOf(rt, object).flat()
        : namedAttributesOf(rt, object).map(({ target }) => target));
    for (const target of held) this.visitFunctions(target, seen, visit);
  }

  /** Functions are told apart as a dict's keys are: bound methods by their receiver and function. */
  private keyOf(func: number): string {
    if (this.rt.typeOf(func) !== T.method) return String(func);
    const { receiver, func: inner } = methodReceiver(this.rt, func);
    return `${receiver}.${inner}`;
  }
}
