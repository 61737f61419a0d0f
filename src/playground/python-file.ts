// A Python file from the reader's disk: its bytes as a program, or why not. CPython reads UTF-8, with or without a mark of the
// byte order, and takes any of the three ends of a line.

import { CODE_LENGTH_MAX } from "../player/moment-link.ts";

export type FileReading =
  | { readonly kind: "program"; readonly code: string }
  | { readonly kind: "refused"; readonly message: string };

export function readPythonFile(bytes: Uint8Array): FileReading {
  if (bytes.length > CODE_LENGTH_MAX) {
    return refused(
      `the file is larger (${bytes.length.toLocaleString("en")} bytes) than the playground takes.`,
    );
  }
  if (bytes.includes(0)) return refused("this is not a text file.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { kind: "program", code: text.replace(/\r\n?/g, "\n") };
  } catch {
    return refused("the file is not in UTF-8. Save it so in your editor, and open it again.");
  }
}

function refused(message: string): FileReading {
  return { kind: "refused", message };
}

/** `names/two-names` as a file's name: `two_names.py`, which can be imported. */
export function fileNameFor(program: string): string {
  return `${program.slice(program.lastIndexOf("/") + 1).replaceAll("-", "_")}.py`;
}
