// How a reader wants small values drawn, kept on the device: in a box of their own, as they lie in the heap, or in the slots
// that hold their addresses. Where nothing can be kept, the choice holds for the page.

const KEY = "private-heap.small-values";

export function keptInlinesValues(): boolean {
  try {
    return localStorage.getItem(KEY) === "slots";
  } catch {
    return false;
  }
}

export function keepInlinesValues(inlines: boolean): void {
  try {
    if (inlines) localStorage.setItem(KEY, "slots");
    else localStorage.removeItem(KEY);
  } catch {
    // Then the next page asks again.
  }
}
