// One stop for Tab in a set of things, up and down from one to the next: the way through a drawing, a map, a list of output.

/** Moves the focus to the thing before or after the one that has it; true when the key was used. */
export function moveByArrow(event: KeyboardEvent, container: Element, selector: string): boolean {
  const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (direction === 0 || event.shiftKey) return false;
  const things = [...container.querySelectorAll<HTMLElement | SVGElement>(selector)];
  const next = things[things.indexOf(event.target as HTMLElement | SVGElement) + direction];
  event.preventDefault();
  event.stopPropagation();
  next?.focus();
  return true;
}
