// `npm run --silent python -- [--python 3.14] [--path DIR]… FILE|-c CODE|-m MODULE|- [ARG…]`: runs a program as `python`
// does, with our interpreter. It runs in a thread of its own because only a thread can be given a deep stack.
import process from "node:process";
import { Worker } from "node:worker_threads";

const STACK_MEGABYTES = 64;
/** As sysexits.h has it: a mistake of this program itself. */
const EXIT_SOFTWARE = 70;

const worker = new Worker(new URL("./python-worker.ts", import.meta.url), {
  argv: process.argv.slice(2),
  resourceLimits: { stackSizeMb: STACK_MEGABYTES },
});
worker.on("error", (error: Error) => {
  process.stderr.write(`${error.stack ?? String(error)}\n`);
  process.exitCode = EXIT_SOFTWARE;
});
worker.on("exit", (code) => {
  process.exitCode ??= code;
});
