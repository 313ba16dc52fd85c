/** One row of a survey as far as hiding goes. Rows add up to their group, the groups to the survey. */
export interface SurveyCell {
  readonly id: string;
  readonly groupId: string;
  readonly valid: number;
}

/** Rows that are hidden together: whoever sees the sums around them learns their sum, and of no single one more. */
interface HiddenSet {
  readonly ids: readonly string[];
  /** At least two rows and as many answers as are asked for: then their sum may be told. */
  readonly isSafe: boolean;
}

/** By the id of a hidden row. */
export type Suppression = ReadonlyMap<string, HiddenSet>;

/**
 * Which rows of a survey are not shown: those with fewer valid answers than the minimum (docs/plan/domain-model.md §7.12),
 * and in their group as many of the next smallest as it takes, until two rows with together the minimum are hidden. A group
 * too small to hide anything behind itself is taken together with the next larger one.
 */
export function suppress(cells: readonly SurveyCell[], minimum: number): Suppression {
  const hidden = new Map<string, HiddenSet>();
  let waiting: readonly SurveyCell[] = [];
  for (const group of groupsBySize(cells)) {
    const joined = [...waiting, ...group];
    const set = hiddenAmong(joined, minimum);
    waiting = set.length > 0 && !isSafe(set, minimum) ? joined : [];
    if (waiting.length === 0) hide(set, true);
  }
  hide(waiting, false); // the survey as a whole has too few answers
  return hidden;

  function hide(set: readonly SurveyCell[], safe: boolean): void {
    const ids = set.map(({ id }) => id);
    for (const id of ids) hidden.set(id, { ids, isSafe: safe });
  }
}

/**
 * Whether the sum of these rows may be told: of each hidden set it holds nothing, or all of a safe one. So every number
 * that is told is a sum of rows that are shown and of whole safe sets, and no difference of two such sums is less.
 */
export function mayBeTold(ids: readonly string[], suppression: Suppression): boolean {
  const asked = new Set(ids);
  return ids.every((id) => {
    const set = suppression.get(id);
    return set === undefined || (set.isSafe && set.ids.every((other) => asked.has(other)));
  });
}

function hiddenAmong(cells: readonly SurveyCell[], minimum: number): readonly SurveyCell[] {
  const bySize = cells.toSorted(smallestFirst);
  let count = bySize.filter(({ valid }) => valid < minimum).length;
  if (count === 0) return [];
  while (count < bySize.length && !isSafe(bySize.slice(0, count), minimum)) count++;
  return bySize.slice(0, count);
}

const isSafe = (set: readonly SurveyCell[], minimum: number): boolean => set.length >= 2 && answersOf(set) >= minimum;

const answersOf = (cells: readonly SurveyCell[]): number => cells.reduce((sum, { valid }) => sum + valid, 0);

const smallestFirst = (a: SurveyCell, b: SurveyCell): number => a.valid - b.valid || (a.id < b.id ? -1 : 1);

function groupsBySize(cells: readonly SurveyCell[]): readonly SurveyCell[][] {
  const groups = new Map<string, SurveyCell[]>();
  for (const cell of cells) groups.set(cell.groupId, [...(groups.get(cell.groupId) ?? []), cell]);
  return [...groups.entries()]
    .toSorted(([a, one], [b, other]) => answersOf(one) - answersOf(other) || (a < b ? -1 : 1))
    .map(([, group]) => group);
}
