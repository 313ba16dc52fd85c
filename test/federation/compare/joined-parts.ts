import { type AnswerInParts, type EngineAnswer, resultOf } from '../../../gateway/engine/engine.js';
import type { Answer } from '../situation.js';
import type { Path } from '../world/reference.js';
import type { Fields } from '../world/world.js';

/** An answer that came in parts, put together again. */
export interface JoinedParts extends Answer {
  /** The parts that are null because of errors. */
  readonly nulled: readonly NulledPart[];
}

export interface NulledPart {
  readonly path: Path;
  /** The paths of its errors. */
  readonly errors: readonly Path[];
}

/** Puts the parts together as a client does. Throws where they do not fit. */
export async function joinParts(
  answer: EngineAnswer | AnswerInParts,
): Promise<Pick<JoinedParts, 'data' | 'errors' | 'nulled'>> {
  if (!('first' in answer)) {
    const { data, errors = [] } = resultOf(answer);
    return { data, errors: errors as unknown as Answer['errors'], nulled: [] };
  }
  const data = JSON.parse(answer.first.data ?? 'null') as Fields | null;
  const errors = [...answer.first.errors];
  const nulled: NulledPart[] = [];
  let hasNext = true;
  for await (const { parts, isLast } of answer.later) {
    if (parts.length === 0 || !hasNext) throw new Error('A payload without a part, or after the last one');
    for (const part of parts) {
      const object = part.path.reduce<unknown>((value, step) => (value as Fields)[step], data);
      if (typeof object !== 'object' || object === null || Array.isArray(object))
        throw new Error(`A part for ${part.path.join('.')}, where no object stands`);
      const value = JSON.parse(part.data) as Fields | null;
      if (value === null) nulled.push({ path: part.path, errors: part.errors.map(({ path }) => path ?? []) });
      else merge(object, value);
      if (value === null && part.errors.length === 0) throw new Error('A part is null without an error');
      errors.push(...part.errors);
    }
    hasNext = !isLast;
  }
  if (hasNext) throw new Error('The last part was not told to be the last');
  return { data, errors: errors as unknown as Answer['errors'], nulled };
}

function merge(known: Fields, more: Fields): void {
  for (const [key, value] of Object.entries(more)) {
    const before = Object.hasOwn(known, key) ? known[key] : undefined;
    if (isObject(before) && isObject(value)) merge(before, value);
    else if (before !== undefined && before !== value) throw new Error(`${key} was told to be something else`);
    else Object.defineProperty(known, key, { value, enumerable: true, configurable: true, writable: true });
  }
}

/** A list is merged item by item. */
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
