// Words that resemble a word, by the share of their letters that match in order.
// CPython: Lib/difflib.py get_close_matches, SequenceMatcher

/** At most `count` of the words, the best first, whose likeness is at least `cutoff` (0 to 1). */
export function closeMatches(
  word: string,
  words: readonly string[],
  count: number,
  cutoff: number,
): string[] {
  const scored = words
    .map((each) => ({ each, score: likeness(each, word) }))
    .filter(({ score }) => score >= cutoff);
  // Of equally good ones the last in alphabetical order comes first.
  scored.sort((a, b) => b.score - a.score || (a.each < b.each ? 1 : -1));
  return scored.slice(0, count).map(({ each }) => each);
}

function likeness(a: string, b: string): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * matching(a, b)) / total;
}

/** Letters in the longest common run, and in the longest ones before and after it. */
function matching(a: string, b: string): number {
  let bestA = 0;
  let bestB = 0;
  let size = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length > size) [bestA, bestB, size] = [i, j, length];
    }
  }
  if (size === 0) return 0;
  return (
    size +
    matching(a.slice(0, bestA), b.slice(0, bestB)) +
    matching(a.slice(bestA + size), b.slice(bestB + size))
  );
}
