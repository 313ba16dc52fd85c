import { echoMark } from '../operation/private-names.js';
import type { FieldTree } from '../plan/field-tree.js';
import { type EntityData, isEntityData, sent } from './entity-data.js';
import { Failure } from './failure.js';
import type { TypeConditions } from './type-conditions.js';

/** Adds what a fetch brought to what is known of an object. Only names that were asked for are ever written. */
export function mergeData(known: EntityData, brought: EntityData, fields: FieldTree): void {
  for (const { as, fields: inside } of fields) {
    const value = sent(brought, as);
    if (value === undefined) continue;
    const before = sent(known, as);
    if (before === undefined || before === null) known[as] = value instanceof Failure ? value.of(inside) : value;
    else if (before instanceof Failure) known[as] = afterFailure(before, value, inside);
    else if (inside !== null && before !== value) mergeValues(before, value, inside);
    else if (!(value instanceof Failure) && value !== null) known[as] = value;
  }
}

/** One part of a value failed, another one came: it is there, and says what is missing of it. */
function afterFailure(failure: Failure, value: unknown, inside: FieldTree | null): unknown {
  if (value === null || value instanceof Failure) return failure;
  if (inside !== null && failure.fields !== null) markMissing(value, failure.fields, failure);
  return value;
}

/** Parts of one value from two subgraphs. Where they do not fit each other, what is missing stays missing and is found later. */
function mergeValues(known: unknown, brought: unknown, fields: FieldTree): void {
  if (brought instanceof Failure) markMissing(known, fields, brought);
  else if (Array.isArray(known) && Array.isArray(brought)) {
    if (known.length === brought.length) known.forEach((one, index) => mergeValues(one, brought[index], fields));
  } else if (isEntityData(known) && isEntityData(brought)) mergeData(known, brought, fields);
}

/** Where an object of which only the interface is known says why it was not told its type. */
export const untoldType = `${echoMark}untold`;

/** Says of every field that is not there why it is not: by a failure, or because there is none. */
export function markMissing(known: unknown, fields: FieldTree, why: Failure | null, conditions?: TypeConditions): void {
  if (Array.isArray(known)) known.forEach((one) => markMissing(one, fields, why, conditions));
  if (!isEntityData(known)) return;
  for (const { as, fields: inside } of conditions?.fieldsOf(fields, known['__typename']) ?? fields) {
    const before = sent(known, as);
    if (before === undefined) known[as] = why instanceof Failure ? why.of(inside) : why;
    else if (as === '__typename' && conditions?.isObject(before) === false) known[untoldType] = why;
    else if (inside !== null) markMissing(before, inside, why, conditions);
  }
}

/** Gives each value its name in the data, where the planner asked for it under another one. */
export function renameKeys(value: unknown, fields: FieldTree): void {
  if (Array.isArray(value)) value.forEach((one) => renameKeys(one, fields));
  if (!isEntityData(value)) return;
  for (const { key, as, fields: inside } of fields) {
    const found = sent(value, key);
    if (inside !== null) renameKeys(found, inside);
    if (key === as || found === undefined) continue;
    value[as] = found;
    delete value[key];
  }
}
