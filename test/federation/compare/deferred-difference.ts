import type { Path, ReferenceAnswer } from '../world/reference.js';
import type { Fields } from '../world/world.js';
import { placesOf, startsWith } from './error-places.js';
import type { JoinedParts, NulledPart } from './joined-parts.js';
import { faultsOf, partialDifference } from './partial-answer.js';

/** Why the parts, put together, are not what the same operation without `@defer` says. Their order may differ. */
export function deferredDifference(expected: ReferenceAnswer, answer: JoinedParts): string | null {
  const fault = faultsOf(answer);
  if (fault !== null) return fault;
  const difference = differenceAt([], expected.data, answer.data, answer.nulled);
  if (difference !== null) return `in parts: ${difference}`;
  const places = placesOf(expected.data, answer.errors);
  // Of what is deferred inside of a part that is null, nothing is told.
  const isUntold = (place: string): boolean =>
    answer.nulled.some(({ path }) => startsWith((JSON.parse(place) as Path | null) ?? [], path));
  const mustBeTold = placesOf(expected.data, expected.errors).filter(
    (place) => places.includes(place) || !isUntold(place),
  );
  return String(places) === String(mustBeTold)
    ? null
    : `in parts: errors nulled ${mustBeTold.join() || 'nothing'}, but are told for ${places.join()}`;
}

/** The same where something failed: all that is shown is right, and a null has an error. */
export function partialDeferredDifference(
  expected: ReferenceAnswer,
  answer: JoinedParts,
  failing: readonly string[],
): string | null {
  if (!answer.calls.some(({ subgraph }) => failing.includes(subgraph))) return deferredDifference(expected, answer);
  const nulled = answer.nulled.map(({ path }) => upToNull(expected.data, path));
  const data = inOrderOf(expected.data, nulled.reduce(withNull, answer.data));
  const difference = partialDifference(expected, { ...answer, data }, failing);
  return difference === null ? null : `in parts: ${difference}`;
}

/** A null that a part keeps to itself goes further up where nothing is deferred; and its other fields are missing. */
function differenceAt(path: Path, right: unknown, given: unknown, nulled: readonly NulledPart[]): string | null {
  if (right === null && nulled.some((one) => [one.path, ...one.errors].some((below) => startsWith(below, path)))) {
    return null;
  }
  if (!isObject(right) || !isObject(given)) {
    return right === given
      ? null
      : `${path.join('.') || 'data'} is ${JSON.stringify(given)}, not ${JSON.stringify(right)}`;
  }
  const isNulled = nulled.some((one) => startsWith(path, one.path));
  const keys = Object.keys(given).sort();
  const rightKeys = Object.keys(right)
    .filter((key) => !isNulled || Object.hasOwn(given, key))
    .sort();
  if (keys.join() !== rightKeys.join())
    return `${path.join('.') || 'data'} has ${keys.join()}, not ${rightKeys.join()}`;
  for (const key of keys) {
    const step = Array.isArray(right) ? Number(key) : key;
    const difference = differenceAt([...path, step], right[key], given[key], nulled);
    if (difference !== null) return difference;
  }
  return null;
}

/** As far as a null goes up that a part kept to itself. */
function upToNull(right: unknown, path: Path): Path {
  if (right === null || path.length === 0) return [];
  const [step, ...rest] = path;
  if (step === undefined || !isObject(right)) return path;
  return [step, ...upToNull(right[step] ?? null, rest)];
}

function withNull(data: unknown, [step, ...rest]: Path): unknown {
  if (step === undefined || !isObject(data)) return null;
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? withNull(item, rest) : item));
  return withMember(data, step, withNull(data[step], rest));
}

function inOrderOf(right: unknown, given: unknown): unknown {
  if (!isObject(right) || !isObject(given)) return given;
  if (Array.isArray(given)) return given.map((item, index) => inOrderOf(right[index], item));
  const keys = [...Object.keys(right).filter((key) => Object.hasOwn(given, key)), ...Object.keys(given)];
  return keys.reduce<Fields>((ordered, key) => withMember(ordered, key, inOrderOf(right[key], given[key])), {});
}

/** Also under a name like `__proto__`. */
const withMember = (data: Fields, key: string | number, value: unknown): Fields =>
  Object.defineProperty<Fields>({ ...data }, key, { value, enumerable: true, configurable: true, writable: true });

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
