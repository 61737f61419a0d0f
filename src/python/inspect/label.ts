// Labels of slots are texts: a dict's string keys stand in quotes, names do not.

/** The text of a quoted string label; other labels as they are. */
export function unquoted(label: string): string {
  return /^'.*'$/s.test(label) ? label.slice(1, -1) : label;
}
