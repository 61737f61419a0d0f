// `npm start`: builds the site, executing every program of the course, and serves it. Packages are in place by now
// (`launch.mjs`). A build that stops shows the author's mistake: file, line and what to do.
//   npm start [-- --port 4321]

import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { packageCommand, root, runNode } from "./child.ts";
import { serve } from "./serve.ts";

const { values } = parseArgs({ options: { port: { type: "string", default: "4321" } } });

process.stdout.write("Building the course; every program in it is executed …\n");
let pageCount = 0;
const built = await runNode(packageCommand("astro"), ["build"], {
  onOutput: (text) => {
    const pages = text.match(/\/index\.html/g)?.length ?? 0;
    if (pages === 0 || !process.stdout.isTTY) return;
    pageCount += pages;
    process.stdout.write(`\r${pageCount} pages`);
  },
});
if (built.code !== 0) {
  process.stdout.write(`\n${built.output}\nThe build stopped.\n`);
  process.exit(built.code);
}
const { address } = await serve({ folder: join(root, "dist"), port: Number(values.port) });
process.stdout.write(
  `\rBuilt in ${built.seconds.toFixed(1)} s.\n\n  The Private Heap is at ${address}\n\nCtrl+C stops it.\n`,
);
