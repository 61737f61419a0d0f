// What the Online Python Tutor's tracer asks of the program's objects by running their own code: their text, whether they are
// equal, an attribute. Nothing of it is traced, as in CPython, where a trace function is not traced itself; what an object
// raises is dropped.

import {
  Py_EQ,
  Raised,
  T,
  compareObjects,
  dropRaised,
  getAttribute,
  strOfObject,
  textValue,
} from "../python/index.ts";
import type { Runtime } from "../python/index.ts";

export class Asking {
  private readonly rt: Runtime;
  private depth = 0;

  constructor(rt: Runtime) {
    this.rt = rt;
  }

  /** The program's code runs for us, and is not to be told. */
  get isBusy(): boolean {
    return this.depth > 0;
  }

  /** What `object.__str__()` says; null where it raises or gives no str. */
  ownText(object: number): string | null {
    return this.ask(() => {
      const method = getAttribute(this.rt, object, this.rt.intern("__str__"));
      try {
        return this.taken(this.rt.call(method, []));
      } finally {
        this.rt.decref(method);
      }
    });
  }

  /** `str(object)`; empty where it raises. */
  text(object: number): string {
    return this.ask(() => this.taken(strOfObject(this.rt, object))) ?? "";
  }

  /** The text of an attribute that is a str; null for others and where there is none. */
  attributeText(object: number, name: string): string | null {
    return this.ask(() => this.taken(getAttribute(this.rt, object, this.rt.intern(name))));
  }

  /** Gets an attribute for what getting it does. */
  touch(object: number, name: string): void {
    this.ask(() => this.rt.decref(getAttribute(this.rt, object, this.rt.intern(name))));
  }

  areEqual(a: number, b: number): boolean {
    if (a === b) return true;
    return this.ask(() => compareObjects(this.rt, a, b, Py_EQ)) ?? false;
  }

  /** The text of a new object, which is released. */
  private taken(object: number): string | null {
    const text = this.rt.info(object).mro.includes(T.str) ? textValue(this.rt, object) : null;
    this.rt.decref(object);
    return text;
  }

  private ask<Answer>(question: () => Answer): Answer | null {
    this.depth++;
    try {
      return question();
    } catch (thrown) {
      if (!(thrown instanceof Raised)) throw thrown;
      dropRaised(this.rt, thrown);
      return null;
    } finally {
      this.depth--;
    }
  }
}
