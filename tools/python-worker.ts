// The first file of the thread in which `tools/python.ts` runs a program: a thread does not know of the compile cache of the
// one that started it, and without it the interpreter would be read and stripped of its types at each start.
import module from "node:module";
import { join } from "node:path";
import { projectRoot } from "./project-root.ts";

module.enableCompileCache?.(join(projectRoot, ".cache/compile"));
await import("./python-thread.ts");
