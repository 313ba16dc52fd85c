import { entityInterface, interfaces, unions } from '../cases/abstract-types.cases.js';
import { enums, inputs, variables } from '../cases/input-values.cases.js';
import { chain, dangling, nestedLists } from '../cases/joins.cases.js';
import { compositeKeys, nestedKeys, oneKey, severalKeys, unresolvableKeys } from '../cases/keys.cases.js';
import { explaining } from '../cases/misbehaviour.cases.js';
import { nullability } from '../cases/nulls.cases.js';
import { override } from '../cases/override.cases.js';
import {
  requiresArguments,
  requiresChains,
  requiresFragments,
  requiresPlain,
  requiresThroughLists,
} from '../cases/requires.cases.js';
import { connections, everything, manyRoots, namespaces, requiringTypes, tree } from '../cases/shapes.cases.js';
import { provides, shareable, valueTypes } from '../cases/shared-fields.cases.js';
import { collidingNames, firstKey, mixedList } from '../cases/stock-faults.cases.js';
import type { SmallGraph } from '../world/small-graph.js';

/** The graphs in which random operations find the most. Those over interface objects alone make the planner itself run without end, now and then: they stand in the cases. */
export const generatedGraphs: readonly SmallGraph[] = [
  oneKey,
  severalKeys,
  compositeKeys,
  nestedKeys,
  unresolvableKeys,
  chain,
  dangling,
  nestedLists,
  shareable,
  valueTypes,
  provides,
  requiresPlain,
  requiresArguments,
  requiresFragments,
  requiresChains,
  requiresThroughLists,
  override,
  entityInterface,
  unions,
  interfaces,
  enums,
  inputs,
  variables,
  explaining,
  nullability,
  collidingNames,
  firstKey,
  mixedList,
  connections,
  namespaces,
  requiringTypes,
  tree,
  everything,
  manyRoots,
];
