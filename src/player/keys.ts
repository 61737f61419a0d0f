// The player's keys, in one table: what the player listens to and what its help shows.

export type PlayerAction =
  "back" | "forward" | "first" | "last" | "previousChange" | "nextChange" | "play" | "help";

export interface PlayerKey {
  readonly key: string;
  /** As a reader would name it. */
  readonly name: string;
  readonly action: PlayerAction;
  readonly does: string;
}

export const playerKeys: readonly PlayerKey[] = [
  { key: "ArrowRight", name: "→", action: "forward", does: "one step on" },
  { key: "ArrowLeft", name: "←", action: "back", does: "one step back" },
  { key: "Home", name: "Home", action: "first", does: "to the start" },
  { key: "End", name: "End", action: "last", does: "to the end" },
  {
    key: "PageDown",
    name: "Page ↓",
    action: "nextChange",
    does: "to the next change of the selected object (ten steps on, if none is selected)",
  },
  {
    key: "PageUp",
    name: "Page ↑",
    action: "previousChange",
    does: "to its last change (ten steps back, if none is selected)",
  },
  { key: " ", name: "Space", action: "play", does: "play, pause" },
  { key: "?", name: "?", action: "help", does: "show these keys" },
];

export function actionOfKey(key: string): PlayerAction | null {
  return playerKeys.find((entry) => entry.key === key)?.action ?? null;
}
