import type { EntityFetch, PlannedFetch } from '../plan/fetch-plan.js';
import type { FieldTree } from '../plan/field-tree.js';
import { echoedType } from '../plan/entity-echo.js';
import { type EntityData, isEntityData, sent } from './entity-data.js';
import { Failure } from './failure.js';
import { markMissing } from './merge-data.js';
import { type Lack, representationOf } from './representation.js';
import type { TypeConditions } from './type-conditions.js';

/** The entities that one fetch asks a subgraph about: each different one once. */
export interface EntityBatch {
  /** As JSON. */
  readonly representations: readonly string[];
  /** For each representation, the objects in the data that it stands for. */
  readonly targets: readonly (readonly EntityData[])[];
  /** What cannot be computed for an object, because something that is required failed. */
  readonly barred: readonly Barred[];
}

interface Barred {
  readonly target: EntityData;
  readonly fields: readonly string[];
  readonly failure: Failure;
}

/** Names the entities. Those that cannot be named get their missing fields explained at once. */
export function gatherEntities(
  objects: readonly EntityData[],
  { entities, brings }: PlannedFetch & { readonly entities: EntityFetch },
  conditions: TypeConditions,
): EntityBatch {
  const targets = new Map<string, EntityData[]>();
  const barred: Barred[] = [];
  for (const object of objects) {
    const type = object['__typename'];
    if (type instanceof Failure) markMissing(object, brings, type, conditions);
    if (typeof type !== 'string') continue; // its absence is found where the object is needed
    const lacks: Lack[] = [];
    const typeName = sentTypeOf(type, entities, conditions);
    const written = representationOf(object, entities, { typeName, conditions, lacks });
    if (written instanceof Failure) markMissing(object, brings, written, conditions);
    if (typeof written !== 'string') continue;
    if (lacks.length > 0) {
      const bars = lacks.map(({ key, failure }) => ({
        target: object,
        fields: entities.needs.get(key) ?? [],
        failure,
      }));
      barred.push(...bars);
      bar(bars);
      const isAllBarred = conditions.fieldsOf(brings, type).every(({ as }) => object[as] instanceof Failure);
      if (isAllBarred) continue;
    }
    const same = targets.get(written);
    if (same === undefined) targets.set(written, [object]);
    else same.push(object);
  }
  return { representations: [...targets.keys()], targets: [...targets.values()], barred };
}

/** Says why what cannot be computed is missing, whatever was answered for it. */
export function bar(barred: readonly Barred[]): void {
  for (const { target, fields, failure } of barred) for (const field of fields) target[field] = failure;
}

/** The name by which the subgraph knows the type: it may know only an interface that the type has. */
function sentTypeOf(type: string, { typeNames }: EntityFetch, conditions: TypeConditions): string {
  if (typeNames.size === 0) return type;
  for (const [condition, name] of typeNames) if (conditions.holds(type, condition)) return name;
  return type;
}

/** Whether an answered entity is the one that was asked for: of its type, and with its key. */
export function isTheSame(
  answered: EntityData,
  asked: EntityData,
  entities: EntityFetch,
  conditions: TypeConditions,
): boolean {
  const type = asked['__typename'] as string;
  const sentAs = sentTypeOf(type, entities, conditions);
  const told = answered[echoedType];
  if (typeof told !== 'string' || !(told === sentAs || conditions.holds(told, sentAs))) return false;
  const key = entities.echoes.get(sentAs) ?? echoOfInterface(entities, type, conditions);
  return key === undefined || hasKey(answered, asked, key);
}

const echoOfInterface = ({ echoes }: EntityFetch, type: string, conditions: TypeConditions): FieldTree | undefined =>
  [...echoes].find(([condition]) => conditions.holds(type, condition))?.[1];

function hasKey(answered: unknown, asked: unknown, key: FieldTree): boolean {
  if (!isEntityData(answered) || !isEntityData(asked)) return answered === asked;
  return key.every(({ key: name, fields }) => {
    const [one, other] = [sent(answered, name), sent(asked, name)];
    return fields === null ? isEqual(one, other) : hasKey(one, other, fields);
  });
}

/** An ID may come as a number from one subgraph and as a text from another. */
const isEqual = (one: unknown, other: unknown): boolean => one === other || asText(one) === asText(other);

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
