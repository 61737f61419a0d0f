// How often each function of a script runs, as V8 counts it.

import { Session } from "node:inspector";
import { compileFunction } from "node:vm";

/** A function's place in the text and how often it ran. */
export interface CallCount {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Counts while `use` uses the script, which is handed over as a function of the scope that it calls `self`. */
export function countCalls<Scope>(script: string, use: (run: (self: Scope) => void) => void): CallCount[] {
  const filename = "/script-whose-calls-are-counted.js";
  const session = new Session();
  session.connect();
  try {
    session.post("Profiler.enable");
    session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    use(compileFunction(script, ["self"], { filename }) as (self: Scope) => void);
    let calls: CallCount[] = [];
    session.post("Profiler.takePreciseCoverage", (error, taken) => {
      if (error !== null) throw error;
      const found = taken.result.find(({ url }) => url.endsWith(filename));
      calls = (found?.functions ?? []).map(({ ranges: [{ startOffset, endOffset, count }] }) => ({
        start: startOffset,
        end: endOffset,
        count,
      }));
    });
    return calls;
  } finally {
    session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}
