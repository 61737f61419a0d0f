// A linked list as long as memory allows is built and freed, also while it is recorded: no part of the interpreter follows
// such a chain by recursion. `python/limits/linked_list.py` has shorter chains of other kinds, which are audited too.
import { expect, it } from "vitest";
import { run } from "../src/python/index.ts";
import { record } from "../src/trace/index.ts";

const program = (count: number): string => `
class Node:
    __slots__ = ("next",)

    def __init__(self, next):
        self.next = next

head = None
for _ in range(${count}):
    head = Node(head)
head = None
print("freed")
`;

it("frees a list of a million nodes", () => {
  const result = run(program(1_000_000));
  expect(result.stderr).toBe("");
  expect(result.limit).toBeNull();
  expect(result.stdout).toBe("freed\n");
}, 120_000);

it("records one of fifty thousand, and finds it whole at the step before it goes", () => {
  const recording = record(program(50_000));
  const { steps, stdout, limit } = recording.outcome;
  expect(limit).toBeNull();
  expect(stdout).toBe("freed\n");
  const sizes = [steps.length - 4, steps.length - 1].map((step) => steps[step]?.heapBytes ?? 0);
  expect((sizes[0] ?? 0) - (sizes[1] ?? 0)).toBeGreaterThan(50_000 * 40);
  expect(recording.snapshot(steps.length - 4).frames.length).toBeGreaterThan(0);
  recording.close();
}, 120_000);
