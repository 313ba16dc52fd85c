import type { FieldNode } from 'graphql';

/** Before a client's own name, where that name could be taken for another value. */
const mark = '_c_';

/** Before what the gateway asks an entity for itself, to see that it is the right one. */
export const echoMark = '_e_';

/**
 * Under which name the value of a client's field travels. The planner joins selections by response name: a client's
 * `id: name` would be taken for the key `id`, and what a field is computed from could be replaced by what a client
 * calls so. Whatever could be confused gets a name of its own; the answer uses the client's.
 */
export function plannedKey({ alias, name, arguments: given = [] }: FieldNode, sentNames: ReadonlySet<string>): string {
  if (name.value === '__typename') return '__typename';
  const responseName = alias?.value ?? name.value;
  const isPlain = responseName === name.value && given.length === 0;
  const isConfusing = sentNames.has(responseName) && !isPlain;
  const isTaken = responseName in Object.prototype || /^(__|_c_|_e_)/.test(responseName);
  return isConfusing || isTaken ? mark + responseName : responseName;
}

/** Variables that the planner and the merging of calls name themselves. */
const reserved = /^(representations|contextualArgument|_c_)/;

/** Under which name a client's variable travels. */
export const plannedVariable = (name: string): string => (reserved.test(name) ? mark + name : name);

/** What the client calls what travels under this name: a field or a variable. */
export const clientName = <Name extends string | number>(planned: Name): Name =>
  typeof planned === 'string' && planned.startsWith(mark) ? (planned.slice(mark.length) as Name) : planned;
