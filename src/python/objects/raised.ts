// A Python exception on its way through TypeScript code. Natives throw it; the eval loop catches it and unwinds.
import type { Ref } from "./static.ts";

export class Raised {
  /** The exception object, owned by this one. */
  readonly exception: Ref;
  /** The exception has got its context; set by the machine when it first meets it. */
  isChained = false;
  constructor(exception: Ref) {
    this.exception = exception;
  }
}
