// The worker: runs programs away from the page, so that no program can freeze it.

import type { Question } from "./request.ts";
import { RunServer } from "./serve.ts";

const server = new RunServer();

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  self.postMessage(server.answer(data));
});
self.postMessage({ id: -1, type: "ready" });
