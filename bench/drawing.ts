// How long it takes to draw one step, from its snapshot to boxes and arrows: programs with many objects, with many arrows, with
// a deep stack. The places of a run are planned once, when its steps come; dragging the slider then draws step after step.

import { DiagramPlan, drawDiagram } from "../src/diagram/index.ts";
import { record } from "../src/trace/index.ts";

const programs: readonly { readonly name: string; readonly source: string }[] = [
  {
    name: "200 objects",
    source:
      "class P:\n    def __init__(self, v):\n        self.v = v\n\nps = []\nfor i in range(66):\n    ps.append(P([i]))\n",
  },
  {
    name: "a tree of 15 nodes",
    source: [
      "class Tree:",
      "    def __init__(self, key):",
      "        self.key = key",
      "        self.left = self.right = None",
      "",
      "def insert(tree, key):",
      "    if tree is None:",
      "        return Tree(key)",
      "    if key < tree.key:",
      "        tree.left = insert(tree.left, key)",
      "    else:",
      "        tree.right = insert(tree.right, key)",
      "    return tree",
      "",
      "root = None",
      "for k in [8, 4, 12, 2, 6, 10, 14, 1, 3, 5, 7, 9, 11, 13, 15]:",
      "    root = insert(root, k)",
      "",
    ].join("\n"),
  },
  {
    name: "a stack 30 deep",
    source:
      "def down(n):\n    if n == 0:\n        return [n]\n    return [n, down(n - 1)]\n\nxs = down(30)\n",
  },
];
const STEP_COUNT_MAX = 400;
const ROUNDS = 2;

/** Lines of a table in Markdown. */
export function drawingTable(): string[] {
  const rows = programs.map(({ name, source }) => {
    const recording = record(source);
    const count = Math.min(recording.outcome.steps.length, STEP_COUNT_MAX);
    const snapshots = Array.from({ length: count }, (_, step) => recording.snapshot(step));
    recording.close();
    const plan = new DiagramPlan({
      width: 880,
      isNarrow: false,
      lens: "textbook",
      showsRefs: false,
      inlinesValues: false,
      isUnfolded: false,
    });
    const before = performance.now();
    plan.extend(snapshots);
    const planned = performance.now() - before;
    const times: number[] = [];
    // The first round warms up, as a reader's first steps do.
    for (let round = 0; round < ROUNDS; round++) {
      times.length = 0;
      snapshots.forEach((snapshot, step) => {
        const from = performance.now();
        drawDiagram(plan, snapshot, snapshots[step - 1] ?? null);
        times.push(performance.now() - from);
      });
    }
    times.sort((a, b) => a - b);
    const at = (share: number): string => (times[Math.floor(share * (times.length - 1))] ?? NaN).toFixed(1);
    const most = Math.max(...snapshots.map(({ objects }) => objects.length));
    return `| ${name} | ${count} | ${most} | ${at(0.5)} ms | ${at(0.95)} ms | ${planned.toFixed(0)} ms |`;
  });
  return [
    "| drawing a step | steps | objects at most | median | 95th percentile | planning the run |",
    "|---|---|---|---|---|---|",
    ...rows,
  ];
}
