import type { FieldTree } from '../plan/field-tree.js';
import type { FederationFacts } from '../../planner/supergraph/federation-facts.js';

/** Which fields of a tree belong to an object of a type: worked out once for each type. */
export class TypeConditions {
  private readonly known = new WeakMap<FieldTree, Map<string, FieldTree>>();

  constructor(private readonly facts: Pick<FederationFacts, 'objectTypes' | 'nonNullFields' | 'possibleTypes'>) {}

  /** All of them where the type is not known, or only an interface that it has. */
  fieldsOf(tree: FieldTree, type: unknown): FieldTree {
    if (typeof type !== 'string' || !this.facts.objectTypes.has(type)) return tree;
    const byType = this.known.get(tree) ?? new Map<string, FieldTree>();
    if (byType.size === 0) this.known.set(tree, byType);
    const fields =
      byType.get(type) ?? tree.filter(({ types }) => types.every((condition) => this.holds(type, condition)));
    byType.set(type, fields);
    return fields;
  }

  isObject(type: unknown): boolean {
    return typeof type === 'string' && this.facts.objectTypes.has(type);
  }

  isNonNull(type: string, field: string): boolean {
    return this.facts.nonNullFields.has(`${type}.${field}`);
  }

  /** Whether an object of `type` passes for `condition`. */
  holds(type: string, condition: string): boolean {
    return type === condition || this.facts.possibleTypes.get(condition)?.has(type) === true;
  }
}
