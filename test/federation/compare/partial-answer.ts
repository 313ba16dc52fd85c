import type { Answer } from '../situation.js';
import type { Path, ReferenceAnswer } from '../world/reference.js';
import { isCovered, startsWith } from './error-places.js';

/**
 * Why an answer is wrong although something failed. Everything in it is right, or null with an error that says so;
 * and what the subgraph of its root answers alone is there, when that subgraph is up.
 */
export function partialDifference(
  expected: ReferenceAnswer,
  answer: Answer,
  failing: readonly string[],
): string | null {
  const fault = faultsOf(answer);
  if (fault !== null) return fault;
  const isUntouched = !answer.calls.some(({ subgraph }) => failing.includes(subgraph));
  if (isUntouched && JSON.stringify(answer.data) !== JSON.stringify(expected.data)) {
    return 'nobody who failed was asked, and yet the data differ';
  }
  return (
    untouchedDifference(expected, answer, failing) ??
    new Search(expected, answer, failing).at([], expected.data, answer.data ?? null)
  );
}

/** A root that has nothing to do with who failed is there as a whole. */
function untouchedDifference(
  { data, isApart }: ReferenceAnswer,
  answer: Answer,
  failing: readonly string[],
): string | null {
  if (answer.data == null || data == null) return null; // a root that must not be null took all others with it
  const lost = Object.entries(data).filter(
    ([root, value]) =>
      failing.every((name) => isApart(root, name)) &&
      JSON.stringify(value) !== JSON.stringify(member(answer.data as object, root)),
  );
  return lost.length === 0
    ? null
    : `${lost.map(([root]) => root).join()} has nothing to do with ${failing.join()}, and differs`;
}

export const faultsOf = ({ faults }: Answer): string | null =>
  faults.length === 0 ? null : `the engine asked what must not be asked: ${faults.join('; ')}`;

class Search {
  constructor(
    private readonly expected: ReferenceAnswer,
    private readonly answer: Answer,
    private readonly failing: readonly string[],
  ) {}

  at(path: Path, right: unknown, given: unknown): string | null {
    if (given === null) return this.atNull(path, right);
    if (typeof given !== 'object' || typeof right !== 'object' || right === null) {
      return given === right ? null : `${text(path)} is ${JSON.stringify(given)}, not ${JSON.stringify(right)}`;
    }
    const [keys, rightKeys] = [Object.keys(given), Object.keys(right)];
    if (JSON.stringify(keys) !== JSON.stringify(rightKeys) || Array.isArray(given) !== Array.isArray(right)) {
      return `${text(path)} has ${keys.join()}, not ${rightKeys.join()}`;
    }
    const steps = Array.isArray(given) ? keys.map(Number) : keys;
    for (const step of steps) {
      const difference = this.at([...path, step], member(right, step), member(given, step));
      if (difference !== null) return difference;
    }
    return null;
  }

  private atNull(path: Path, right: unknown): string | null {
    if (right === null || right === undefined) return null;
    const { errors } = this.answer;
    if (!isCovered(errors, path)) return `${text(path)} is null, and no error says why`;
    const home = this.expected.homes.get(JSON.stringify(path));
    if (home === undefined || this.failing.includes(home)) return null;
    const isPropagated = errors.some(
      (error) => startsWith(error.path ?? [], path) && error.path?.length !== path.length,
    );
    return isPropagated ? null : `${text(path)} is null, although ${home} answers it alone`;
  }
}

const member = (value: object, step: string | number): unknown => (value as Record<string | number, unknown>)[step];

const text = (path: Path): string => (path.length === 0 ? 'data' : path.join('.'));
