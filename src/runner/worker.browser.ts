// The worker: runs programs away from the page, so that no program can freeze it. In the built site it is two files: the
// second, what a small program does not use, is loaded when it is needed, or when a first answer is out
// (`tools/split-worker.ts`).

import type { Question } from "./request.ts";
import { RunServer } from "./serve.ts";

declare global {
  /** Loads the second file, once. */
  var loadSeldomUsed: (() => void) | undefined;
}

/** Milliseconds after which what was not needed so far is loaded: the page has the first answer and has drawn it. */
const REST = 1500;

const server = new RunServer();
let isRested = false;

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  self.postMessage(server.answer(data));
  if (isRested) return;
  isRested = true;
  setTimeout(loadRest, REST);
});

function loadRest(): void {
  try {
    self.loadSeldomUsed?.();
  } catch {
    // There is no connection. Whatever needs it asks again.
  }
}

self.postMessage({ id: -1, type: "ready" });
