import type { GatewayAccessTable } from '../access/access-file.js';

const rootField = /^(Query|Mutation|Subscription)\./;

/** The content of the plan that each subgraph mostly answers for, by the fields that it alone declares. */
export function contentBySubgraph(table: GatewayAccessTable): ReadonlyMap<string, number> {
  const contents = new Map<string, number[]>();
  for (const [coordinate, { content, subgraphs }] of table) {
    const [subgraph, ...others] = subgraphs;
    // Fields that several declare (results, figures, page info) say nothing about who answers for this one.
    if (subgraph === undefined || others.length > 0 || rootField.test(coordinate)) continue;
    const known = contents.get(subgraph);
    if (known === undefined) contents.set(subgraph, [content]);
    else known.push(content);
  }
  return new Map([...contents].map(([subgraph, all]) => [subgraph, mostFrequent(all)]));
}

/** Between equals the lower number. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const one of numbers) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort(([one, few], [other, many]) => many - few || one - other);
  return first?.[0] ?? 0;
}
