import { type DocumentNode, parse } from 'graphql';
import type { ExportList } from './export-lists.js';
import type { ListArguments } from './list-arguments.js';
import type { ExportField } from './list-fields.js';

/** One page of a list as an operation of the graph: `$first` rows after `$after`, with the arguments as variables. */
export function exportOperation(list: ExportList, given: ListArguments, fields: readonly ExportField[]): DocumentNode {
  const asked = list.arguments.filter(({ name }) => name in given);
  const variables = ['$first: Int!', '$after: String', ...asked.map(({ name, type }) => `$${name}: ${String(type)}`)];
  const passed = ['first', 'after', ...asked.map(({ name }) => name)].map((name) => `${name}: $${name}`);
  return parse(
    `query Export(${variables.join(', ')}) {
      page: ${list.field}(${passed.join(', ')}) { nodes { ${selectionOf(fields)} } pageInfo { hasNextPage endCursor } }
    }`,
    { noLocation: true },
  );
}

interface Selection {
  readonly below: Map<string, Selection>;
}

function selectionOf(fields: readonly ExportField[]): string {
  const root: Selection = { below: new Map() };
  for (const { steps } of fields) {
    let level = root;
    for (const step of steps) {
      const next = level.below.get(step) ?? { below: new Map() };
      level.below.set(step, next);
      level = next;
    }
  }
  return printed(root);
}

const printed = ({ below }: Selection): string =>
  [...below].map(([name, next]) => (next.below.size === 0 ? name : `${name} { ${printed(next)} }`)).join(' ');
