import { foldText } from './fold-text.js';

/** The candidate that a reader would take for a slip of `text`: at most a third of its letters differ; null when none is near. */
export function nearestText(text: string, candidates: readonly string[]): string | null {
  const wanted = foldText(text).slice(0, 100);
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = distanceBetween(wanted, foldText(candidate).slice(0, 100));
    if (best === null || distance < best.distance) best = { candidate, distance };
  }
  const tolerated = Math.max(1, Math.floor(wanted.length / 3));
  return best !== null && wanted.length > 1 && best.distance <= tolerated ? best.candidate : null;
}

/** A name with words around it is as near as a slip of one letter. */
function distanceBetween(left: string, right: string): number {
  const isPart = Math.min(left.length, right.length) > 3 && (left.includes(right) || right.includes(left));
  return isPart && left !== right ? 1 : editDistance(left, right);
}

/** Letters to insert, delete or replace (Levenshtein). */
export function editDistance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}
