import type { AskedFragment, AskedSelection } from './planned-operation.js';

/** All that is asked under one name of one object, wherever in the operation. */
export interface SameField {
  /** Whether a deferred part asks it, and something outside of that part as well. */
  isShared: boolean;
  readonly selections: AskedSelection[];
}

/** By the name in the data. Types are not looked at: what two types call the same counts as the same. */
export function fieldsOfObject(selections: readonly AskedSelection[]): ReadonlyMap<string, SameField> {
  const fields = new Map<string, SameField>();
  const parts = new Map<string, AskedFragment | null>();
  const visit = (inside: readonly AskedSelection[], part: AskedFragment | null): void => {
    for (const selection of inside) {
      if (selection.kind === 'fragment') {
        visit(selection.selections, selection.deferred === null ? part : selection);
        continue;
      }
      const { dataKey } = selection;
      const known = fields.get(dataKey) ?? { isShared: false, selections: [] };
      known.isShared ||= fields.has(dataKey) && parts.get(dataKey) !== part;
      known.selections.push(...(selection.selections ?? []));
      fields.set(dataKey, known);
      parts.set(dataKey, part);
    }
  };
  visit(selections, null);
  return fields;
}
