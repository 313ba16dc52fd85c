import { Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { StandIn } from '../../planner/supergraph/planning-supergraph.js';

/** The operation as the subgraph knows it: a field that stands for another is that one, with its arguments, under an alias. */
export function askedFully(
  definition: OperationDefinitionNode,
  standIns: ReadonlyMap<string, StandIn>,
): OperationDefinitionNode {
  if (standIns.size === 0) return definition;
  return visit(definition, {
    Field(field) {
      const standIn = standIns.get(field.name.value);
      if (standIn === undefined) return undefined;
      return {
        ...field,
        alias: field.alias ?? field.name,
        name: { kind: Kind.NAME, value: standIn.field },
        arguments: standIn.arguments ?? [],
      };
    },
  });
}
