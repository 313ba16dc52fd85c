import { echoedType } from '../plan/entity-echo.js';
import type { EntityNaming } from '../plan/fetch-plan.js';
import type { FieldTree } from '../plan/field-tree.js';
import { type EntityData, isEntityData, sent } from './entity-data.js';
import type { TypeConditions } from './type-conditions.js';

/** The name by which the subgraph knows the type: it may know only an interface that the type has. */
export function sentTypeOf(type: string, { typeNames }: EntityNaming, conditions: TypeConditions): string {
  if (typeNames.size === 0) return type;
  for (const [condition, name] of typeNames) if (conditions.holds(type, condition)) return name;
  return type;
}

/** Whether an answered entity is the one that was asked for: of its type, and with its key. */
export function isTheSame(
  answered: EntityData,
  asked: EntityData,
  entities: EntityNaming,
  conditions: TypeConditions,
): boolean {
  const type = asked['__typename'] as string;
  const sentAs = sentTypeOf(type, entities, conditions);
  const told = answered[echoedType];
  if (typeof told !== 'string' || !(told === sentAs || conditions.holds(told, sentAs))) return false;
  const key = entities.echoes.get(sentAs) ?? echoOfInterface(entities, type, conditions);
  return key === undefined || hasKey(answered, asked, key);
}

const echoOfInterface = ({ echoes }: EntityNaming, type: string, conditions: TypeConditions): FieldTree | undefined =>
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
