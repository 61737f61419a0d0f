// The page's worker in two files. A first run of a small program uses half of the interpreter, so the build watches which
// functions a few such programs run (V8 counts them) and puts the others into a second file, which the worker loads when it
// comes to need one of them (`split-script.ts`). What is in which file changes nothing but when it is fetched.

import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { requestFor } from "../src/runner/request.ts";
import type { Answer, Question } from "../src/runner/request.ts";
import { countCalls } from "./count-calls.ts";
import type { CallCount } from "./count-calls.ts";
import { projectRoot } from "./project-root.ts";
import { splitScript } from "./split-script.ts";

const entry = "src/runner/worker.browser.ts";
const programs = join(projectRoot, "tools/first-run");

type Listener = (event: { data: Question }) => void;

/** As much of a worker's scope as our worker uses. */
interface WorkerScope {
  readonly location: { readonly href: string };
  addEventListener(type: string, listener: Listener): void;
  postMessage(answer: Answer): void;
}

function sources(): string[] {
  return readdirSync(programs)
    .sort()
    .map((file) => readFileSync(join(programs, file), "utf8"));
}

/** The Vite plugin, for workers. */
export function splitWorker(): Plugin {
  return {
    name: "split-worker",
    // The file's name tells how it was divided, too.
    augmentChunkHash({ facadeModuleId }) {
      if (facadeModuleId?.endsWith(entry) !== true) return undefined;
      const tools = ["split-worker.ts", "split-script.ts", "count-calls.ts", "javascript-scopes.ts"];
      return [
        ...tools.map((tool) => readFileSync(join(projectRoot, "tools", tool), "utf8")),
        ...sources(),
      ].join();
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || chunk.facadeModuleId?.endsWith(entry) !== true) continue;
        const ran = watch(chunk.code);
        const folder = chunk.fileName.slice(0, chunk.fileName.lastIndexOf("/") + 1);
        let name = "";
        const { first, second } = splitScript(chunk.code, ran, (text) => {
          name = `worker.seldom-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`;
          return name;
        });
        chunk.code = first;
        this.emitFile({ type: "asset", fileName: folder + name, source: second });
      }
    },
  };
}

/** Runs the programs in the worker's script and tells how often each of its functions ran. */
function watch(script: string): CallCount[] {
  return countCalls<WorkerScope>(script, (start) => {
    const answers: Answer[] = [];
    let ask: Listener | undefined;
    start({
      location: { href: "http://localhost/" },
      addEventListener: (_type, listener) => (ask = listener),
      postMessage: (answer) => answers.push(answer),
    });
    for (const [id, source] of sources().entries()) {
      for (const lens of ["textbook", "cpython"] as const) {
        ask?.({ data: { id, type: "run", request: requestFor(source, { lens }) } });
        if (answers.at(-1)?.type !== "ran")
          throw new Error(`The worker cannot run program ${id} of ${programs}.`);
      }
    }
  });
}
