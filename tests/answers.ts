// The answers that a program of tests/python has on its own lines; README.md there says how they are written.

/** The lines that a program says it prints, and the last line of its traceback, null for none. */
export function expectations(source: string): { stdout: string[]; error: string | null } {
  const stdout: string[] = [];
  let error: string | null = null;
  for (const line of source.split("\n")) {
    const answer = /(?:^|\s)#([>!])(?: (.*))?$/.exec(line);
    if (answer === null) continue;
    const text = (answer[2] ?? "").trimEnd();
    if (answer[1] === ">") stdout.push(text);
    else error = text;
  }
  return { stdout, error };
}

/** Output as lines without spaces at their ends; nothing after the last newline. */
export function linesOf(output: string): string[] {
  const lines = output.split("\n").map((line) => line.trimEnd());
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}
