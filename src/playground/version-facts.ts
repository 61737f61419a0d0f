// What differs between the versions of CPython that a run can follow: a few questions in Python, put to each version when
// the site is built, so that the page says what the interpreter does and not what somebody once wrote down.

import { run } from "../python/index.ts";
import { PYTHON_VERSIONS } from "../runner/request.ts";
import type { PythonVersion } from "../runner/request.ts";
import type { VersionFact } from "./version-facts-told.ts";

/** Question and answer: an expression over what `PREPARATION` defines. */
const questions: readonly (readonly [about: string, expression: string])[] = [
  ["The largest int that exists once", "largest_single_int()"],
  ["The count that sys.getrefcount tells of a new list that one local name holds", "count_of_local()"],
  ["The frame that runs the body of a list comprehension", "comprehension_frame()"],
  ["Of the local names a and b, the first to let go when a function returns", "first_to_die()"],
  ["The bytes of an empty str", "sys.getsizeof('')"],
  ["The bytes of an empty tuple", "sys.getsizeof(())"],
  ["The bytes of an instance of an empty class", "sys.getsizeof(Empty())"],
  ["The bytes of a class", "sys.getsizeof(Empty)"],
  ["The bytes of a function", "sys.getsizeof(count_of_local)"],
  ["The bytes of a bytearray of three bytes", "sys.getsizeof(bytearray(b'abc'))"],
  ["The bytes of a list that grew to 20 items and shrank to 4", "shrunken_list()"],
  ["The bytes of list({1: 1, 2: 2, 3: 3})", "sys.getsizeof(list({1: 1, 2: 2, 3: 3}))"],
  ["How many new objects make the collector look at the young ones", "gc.get_threshold()[0]"],
  ["Whether the collector keeps track of an empty dict", "'yes' if gc.is_tracked({}) else 'no'"],
];

const PREPARATION = `
import gc, sys

def largest_single_int():
    number = 0
    while int(str(number + 1)) is int(str(number + 1)):
        number += 1
    return number

def count_of_local():
    items = []
    return sys.getrefcount(items)

def comprehension_frame():
    names = [sys._getframe().f_code.co_name for _ in "a"]
    return "one of its own" if names == ["<listcomp>"] else "the frame around it"

dead = []

class Mortal:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        dead.append(self.name)

def two_locals():
    a = Mortal("a")
    b = Mortal("b")

def first_to_die():
    two_locals()
    return dead[0]

class Empty:
    pass

def shrunken_list():
    items = []
    for number in range(20):
        items.append(number)
    del items[4:]
    return sys.getsizeof(items)
`;

/** The program that asks everything: one answer a line. */
export function versionQuestions(): string {
  return PREPARATION + questions.map(([, expression]) => `print(${expression})\n`).join("");
}

/** Those of the answers in which not all versions agree. Throws when a question is not answered. */
export function versionFacts(): VersionFact[] {
  const program = versionQuestions();
  const answers = PYTHON_VERSIONS.map((version) => {
    const { stdout, stderr } = run(program, { version });
    const lines = stdout.trimEnd().split("\n");
    if (lines.length !== questions.length) throw new Error(`version-facts.ts, Python ${version}: ${stderr}`);
    return lines;
  });
  return questions.flatMap(([about], index) => {
    const all = answers.map((lines) => lines[index] ?? "");
    if (new Set(all).size === 1) return [];
    const values = Object.fromEntries(PYTHON_VERSIONS.map((version, at) => [version, all[at] ?? ""]));
    return [{ about, values: values as Record<PythonVersion, string> }];
  });
}
