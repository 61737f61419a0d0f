// The player's keys, in one table: what the player listens to and what its help shows. They work while something of the
// player has the focus, and not while one types.

export type PlayerAction =
  | "back"
  | "forward"
  | "first"
  | "last"
  | "over"
  | "overBack"
  | "out"
  | "outBack"
  | "nextCall"
  | "previousCall"
  | "nextReturn"
  | "previousReturn"
  | "previousChange"
  | "nextChange"
  | "breakpoint"
  | "nextBreakpoint"
  | "previousBreakpoint"
  | "play"
  | "slower"
  | "faster"
  | "unselect"
  | "help";

export interface PlayerKey {
  readonly key: string;
  readonly hasShift?: boolean;
  /** As a reader would name it. */
  readonly name: string;
  readonly action: PlayerAction;
  readonly does: string;
}

export const playerKeys: readonly PlayerKey[] = [
  { key: "ArrowRight", name: "→", action: "forward", does: "one step on" },
  { key: "ArrowLeft", name: "←", action: "back", does: "one step back" },
  {
    key: "ArrowRight",
    hasShift: true,
    name: "Shift →",
    action: "over",
    does: "on, over a call: not into its function",
  },
  {
    key: "ArrowLeft",
    hasShift: true,
    name: "Shift ←",
    action: "overBack",
    does: "back, over a call",
  },
  { key: "o", name: "o", action: "out", does: "on, out of this function" },
  { key: "O", name: "Shift o", action: "outBack", does: "back to where this function was called" },
  { key: "c", name: "c", action: "nextCall", does: "to the next call" },
  { key: "C", name: "Shift c", action: "previousCall", does: "to the call before" },
  { key: "r", name: "r", action: "nextReturn", does: "to the next return" },
  { key: "R", name: "Shift r", action: "previousReturn", does: "to the return before" },
  { key: "Home", name: "Home", action: "first", does: "to the start" },
  { key: "End", name: "End", action: "last", does: "to the end" },
  {
    key: "PageDown",
    name: "Page ↓",
    action: "nextChange",
    does: "to the next change of what is selected (ten steps on, if nothing is)",
  },
  {
    key: "PageUp",
    name: "Page ↑",
    action: "previousChange",
    does: "to its last change (ten steps back, if nothing is selected)",
  },
  {
    key: "b",
    name: "b",
    action: "breakpoint",
    does: "set or take away a breakpoint at the line that runs next",
  },
  { key: "n", name: "n", action: "nextBreakpoint", does: "on to the next breakpoint" },
  { key: "N", name: "Shift n", action: "previousBreakpoint", does: "back to the breakpoint before" },
  { key: " ", name: "Space", action: "play", does: "play, pause" },
  { key: "-", name: "-", action: "slower", does: "play more slowly" },
  { key: "+", name: "+", action: "faster", does: "play faster" },
  { key: "Escape", name: "Esc", action: "unselect", does: "select nothing" },
  { key: "?", name: "?", action: "help", does: "show these keys" },
];

/** Keys that the drawing listens to while one of its things has the focus. */
export const drawingKeys: readonly { readonly name: string; readonly does: string }[] = [
  { name: "↓ ↑", does: "in the drawing: from thing to thing" },
  { name: "Enter", does: "in the drawing: select it; its arrows stay lit through the run" },
];

/** A capital letter comes with Shift by itself; of an arrow, Shift is part of the key. */
export function actionOfKey(key: string, hasShift = false): PlayerAction | null {
  const isLetter = key.length === 1;
  const known = playerKeys.find(
    (entry) => entry.key === key && (isLetter || (entry.hasShift ?? false) === hasShift),
  );
  return (
    (known ?? (hasShift && !isLetter ? playerKeys.find((entry) => entry.key === key) : undefined))?.action ??
    null
  );
}
