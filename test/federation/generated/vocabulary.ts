import { isObjectType } from 'graphql';
import type { ComposedGraph } from '../world/composed-graph.js';
import type { Vocabulary } from './operation-arbitrary.js';

/** What every engine might stumble over, whatever the graph. */
const nastyAliases = ['__typename', '__proto__', 'constructor', 'toString', '_entities', 'representations', 'id', 'x'];

/** Names that the subgraphs need for themselves, and keys of rows that there are. */
export function vocabularyOf({ keyFields, requiredFields, graph, apiSchema }: ComposedGraph): Vocabulary {
  const needed = [...keyFields, ...requiredFields].map((name) => name.split('.')[1] ?? name);
  const shown = Object.values(apiSchema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []));
  const rows = Object.values(graph.rows()).flat();
  const texts = rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string'));
  return {
    aliases: [...new Set([...needed, ...needed, ...nastyAliases, ...shown])],
    ids: [...new Set([...texts, 'nobody'])],
  };
}
