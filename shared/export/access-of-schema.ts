import { type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { type AccessTable, readAccessTable } from '../trust/access-table.js';

/** The ownership of every field, from the SDL that the schema was built of: the same table that guards its resolvers. */
export function accessOfSchema(schema: GraphQLSchema): AccessTable {
  const definitions = Object.values(schema.getTypeMap()).flatMap(({ astNode, extensionASTNodes }) => [
    ...(astNode ? [astNode as DefinitionNode] : []),
    ...extensionASTNodes,
  ]);
  return readAccessTable({ kind: Kind.DOCUMENT, definitions });
}
