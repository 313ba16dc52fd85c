import type { Answer } from '../situation.js';
import type { ReferenceAnswer } from '../world/reference.js';
import { placesOf } from './error-places.js';
import { faultsOf } from './partial-answer.js';

/** Why an answer is not what the reference says: another value, another order of keys, an error more or less. */
export function wholeDifference(expected: ReferenceAnswer, answer: Answer): string | null {
  const fault = faultsOf(answer);
  if (fault !== null) return fault;
  const { data, errors } = answer;
  if (JSON.stringify(data) !== JSON.stringify(expected.data)) return 'the data differ';
  const [expectedPlaces, places] = [placesOf(expected.data, expected.errors), placesOf(data, errors)].map(String);
  return places === expectedPlaces ? null : `errors nulled ${expectedPlaces || 'nothing'}, but are told for ${places}`;
}
