// A text that should not be read in the page's source by chance: a Write's solution, a Note. It is no secret, and need not
// be one; it is only not in clear.

export function conceal(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) =>
    (byte ^ 0x5a).toString(16).padStart(2, "0"),
  ).join("");
}

export function reveal(text: string): string {
  const bytes = text.match(/../g)?.map((pair) => parseInt(pair, 16) ^ 0x5a) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
