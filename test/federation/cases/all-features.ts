import type { Feature } from '../suite.js';
import { abstractTypes } from './abstract-types.cases.js';
import { aliases } from './aliases.cases.js';
import { skippedAndIncluded } from './directives.cases.js';
import { foundByGeneration } from './found-by-generation.cases.js';
import { inputValues } from './input-values.cases.js';
import { introspection } from './introspection.cases.js';
import { joins } from './joins.cases.js';
import { keys } from './keys.cases.js';
import { misbehaviour } from './misbehaviour.cases.js';
import { mutating } from './mutations.cases.js';
import { nulls } from './nulls.cases.js';
import { overriding } from './override.cases.js';
import { requires } from './requires.cases.js';
import { sameEntity } from './same-entity.cases.js';
import { shapes } from './shapes.cases.js';
import { sharedFields } from './shared-fields.cases.js';
import { stockFaults } from './stock-faults.cases.js';
import { visibility } from './visibility.cases.js';

export const features: readonly Feature[] = [
  keys,
  joins,
  sameEntity,
  sharedFields,
  requires,
  overriding,
  visibility,
  abstractTypes,
  inputValues,
  mutating,
  skippedAndIncluded,
  aliases,
  nulls,
  introspection,
  stockFaults,
  misbehaviour,
  shapes,
  foundByGeneration,
];
