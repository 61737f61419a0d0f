// A trace in the Online Python Tutor's format as text: what is new in each step, what is gone. Objects are numbered in each step
// in the order in which its names lead to them, so that two traces of one program are equal as texts when they are equal as
// graphs; addresses in texts are left out, and so is the order of a set.

interface Frame {
  readonly unique_hash: string;
  readonly func_name: string;
  readonly parent_frame_id_list: readonly number[];
  readonly is_parent: boolean;
  readonly is_zombie: boolean;
  readonly is_highlighted: boolean;
  readonly ordered_varnames: readonly string[];
  readonly encoded_locals: Readonly<Record<string, unknown>>;
}

/** An entry as it is read from JSON. */
export interface ReadEntry {
  readonly event: string;
  readonly line?: number | null;
  readonly offset?: number;
  readonly func_name?: string;
  readonly exception_msg?: string;
  readonly prompt?: string;
  readonly stdout?: string;
  readonly ordered_globals?: readonly string[];
  readonly globals?: Readonly<Record<string, unknown>>;
  readonly stack_to_render?: readonly Frame[];
  readonly heap?: Readonly<Record<string, readonly unknown[]>>;
}

export function optText(trace: readonly ReadEntry[]): string {
  const lines: string[] = [];
  let known: readonly string[] = [];
  for (const entry of trace) {
    const facts = factsOf(entry);
    lines.push(headOf(entry));
    lines.push(...facts.filter((fact) => !known.includes(fact)).map((fact) => `  + ${fact}`));
    lines.push(...known.filter((fact) => !facts.includes(fact)).map((fact) => `  - ${fact}`));
    known = facts;
  }
  return `${lines.join("\n")}\n`;
}

function headOf({ event, line, offset, func_name, exception_msg, prompt, stdout }: ReadEntry): string {
  const parts = [event];
  if (line !== undefined) parts.push(`line ${line}`);
  if (offset !== undefined) parts.push(`offset ${offset}`);
  if (func_name !== undefined) parts.push(func_name);
  if (exception_msg !== undefined) parts.push(withoutAddresses(exception_msg));
  if (prompt !== undefined) parts.push(`prompt ${prompt}`);
  if (stdout !== undefined) parts.push(`out ${JSON.stringify(withoutAddresses(stdout).slice(-40))}`);
  return parts.join(" | ");
}

function withoutAddresses(text: string): string {
  return text.replace(/0x[0-9a-f]+/g, "0x…").replace(/ from '[^']*'>/g, " from …>");
}

/** Each name, frame and object of a step in a line. */
function factsOf(entry: ReadEntry): string[] {
  const heap = entry.heap ?? {};
  const numbers = new Map<string, number>();
  const objects: string[] = [];
  const value = (encoded: unknown): string => {
    if (!Array.isArray(encoded)) {
      return typeof encoded === "string" ? JSON.stringify(withoutAddresses(encoded)) : String(encoded);
    }
    const items: readonly unknown[] = encoded;
    return items[0] === "REF" && items.length === 2
      ? reference(String(items[1]))
      : `[${items.map(value).join(" ")}]`;
  };
  const reference = (id: string): string => {
    const seen = numbers.get(id);
    if (seen !== undefined) return `#${seen}`;
    const number = numbers.size + 1;
    numbers.set(id, number);
    const [sort, ...parts] = heap[id] ?? ["missing"];
    const told = parts.map(value);
    if (sort === "SET") told.sort();
    objects.push(`#${number} ${[sort, ...told].join(" ")}`);
    return `#${number}`;
  };
  const facts: string[] = [];
  for (const name of entry.ordered_globals ?? []) facts.push(`${name} = ${value(entry.globals?.[name])}`);
  for (const frame of entry.stack_to_render ?? []) {
    const marks = [
      frame.is_parent ? "parent" : "",
      frame.is_zombie ? "zombie" : "",
      frame.is_highlighted ? "on top" : "",
      frame.parent_frame_id_list.length === 0 ? "" : `in ${frame.parent_frame_id_list.join()}`,
    ].filter((mark) => mark !== "");
    const names = frame.ordered_varnames.map((name) => `${name} = ${value(frame.encoded_locals[name])}`);
    facts.push(`${[frame.unique_hash, ...marks].join(", ")}: ${names.join("; ")}`);
  }
  for (const id of Object.keys(heap)) reference(id);
  return [...facts, ...objects];
}
