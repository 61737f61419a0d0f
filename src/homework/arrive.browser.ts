// A link leads to an exercise: it is put on screen and stays there while the page above it still moves (fonts arrive, players
// wake and grow), until the reader does something. The keyboard goes on from there.

const readerActions = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/** The name after `#` in the page's address, or "" for none. */
export function wantedName(): string {
  const hash = location.hash.slice(1);
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

/** Returns how to let go before the reader does. */
export function arriveAt(target: HTMLElement): () => void {
  if (!target.hasAttribute("tabindex")) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const hold = (): void => target.scrollIntoView({ block: "start", behavior: "instant" });
  const observer = new ResizeObserver(hold);
  const letGo = (): void => {
    observer.disconnect();
    for (const action of readerActions) window.removeEventListener(action, letGo, { capture: true });
  };
  for (const action of readerActions)
    window.addEventListener(action, letGo, { capture: true, passive: true });
  observer.observe(document.body);
  hold();
  return letGo;
}
