// A Python exception on its way through TypeScript code. Natives throw it; the eval loop catches it and unwinds.
import type { Ref } from "./static.ts";

export class Raised {
  /** The exception object, owned by this one. */
  readonly exception: Ref;
  constructor(exception: Ref) {
    this.exception = exception;
  }
}
