// "Did you mean …?": the nearest of the known names, by the edit distance that CPython measures.
// CPython: Python/suggestions.c

const MOVE_COST = 2;
const CASE_COST = 1;
const NAME_LENGTH_MAX = 40;
const CANDIDATES_MAX = 750;

/** The name among `candidates` that `name` is nearest to, or null when none is near enough. */
export function suggestion(name: string, candidates: readonly string[]): string | null {
  if (candidates.length >= CANDIDATES_MAX) return null;
  let nearest: string | null = null;
  let nearestDistance = Number.MAX_SAFE_INTEGER;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    // No more than a third of the characters involved should need changing.
    const distanceMax = Math.min(
      Math.trunc(((name.length + candidate.length + 3) * MOVE_COST) / 6),
      nearestDistance - 1,
    );
    const distance = editDistance(name, candidate, distanceMax);
    if (distance > distanceMax) continue;
    if (nearest === null || distance < nearestDistance) {
      nearest = candidate;
      nearestDistance = distance;
    }
  }
  return nearest;
}

/** What follows a complaint about a keyword. */
export function didYouMean(name: string, candidates: readonly string[]): string {
  const meant = suggestion(name, candidates);
  return meant === null ? "" : `. Did you mean '${meant}'?`;
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

/** Levenshtein's distance where a change of case costs half; more than `limit` when it is beyond it. */
function editDistance(left: string, right: string, limit: number): number {
  let a = left;
  let b = right;
  while (a !== "" && b !== "" && a[0] === b[0]) {
    a = a.slice(1);
    b = b.slice(1);
  }
  while (a !== "" && b !== "" && a[a.length - 1] === b[b.length - 1]) {
    a = a.slice(0, -1);
    b = b.slice(0, -1);
  }
  if (a === "" || b === "") return (a.length + b.length) * MOVE_COST;
  if (a.length > NAME_LENGTH_MAX || b.length > NAME_LENGTH_MAX) return limit + 1;
  if (b.length < a.length) [a, b] = [b, a];
  if ((b.length - a.length) * MOVE_COST > limit) return limit + 1;
  const row = Array.from({ length: a.length }, (_, index) => (index + 1) * MOVE_COST);
  let result = 0;
  for (let j = 0; j < b.length; j++) {
    let distance = j * MOVE_COST;
    result = distance;
    let minimum = Number.MAX_SAFE_INTEGER;
    for (let i = 0; i < a.length; i++) {
      const substitute = distance + substitutionCost(b[j], a[i]);
      distance = row[i];
      result = Math.min(substitute, Math.min(result, distance) + MOVE_COST);
      row[i] = result;
      if (result < minimum) minimum = result;
    }
    if (minimum > limit) return limit + 1;
  }
  return result;
}
