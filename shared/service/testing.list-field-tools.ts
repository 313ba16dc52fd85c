import type { Viewer } from '../trust/viewer.js';
import type { TestSubgraph } from './testing.js';
import { type Measure, statementsOf } from './testing.list-fields.js';

/** `Type.field`, how many statements it takes, and how that is measured. */
export type ListFields = Readonly<Record<string, readonly [number, Measure]>>;

export type ListFieldTools = ReturnType<typeof listFieldTools>;

interface RecordLists {
  readonly type: string;
  readonly table: string;
  /** The root field that pages through the records, with arguments where it needs some. */
  readonly field: string;
  readonly selection: string;
  /** What a page with that selection takes. */
  readonly statements: number;
}

/** Ways to ask for a list below, or as a page of, so and so many rows; the viewer may see all of it. */
export function listFieldTools(subgraph: () => Pick<TestSubgraph, 'ask' | 'query'>, viewer: Partial<Viewer>) {
  const count = (query: string, variables = {}): Promise<number> =>
    statementsOf(subgraph().ask(query, { variables, viewer }));

  /** Parents as the gateway sends them; where there are fewer, they come again. */
  const below =
    (type: string, parentsSql: string, selection: string): Measure =>
    async (parents) => {
      const rows = await subgraph().query<{ id: string }>(`${parentsSql} ORDER BY id`);
      const keys = Array.from({ length: parents }, (_, index) => ({
        __typename: type,
        id: rows[index % rows.length]?.id,
      }));
      return count(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { ${selection} } } }`,
        {
          keys,
        },
      );
    };

  const ofPage =
    (field: string, selection: string): Measure =>
    (parents) =>
      count(
        `query ($first: Int!) { ${field.replace('(', '(first: $first, ')}${field.includes('(') ? '' : '(first: $first)'} { ${selection} } }`,
        { first: parents },
      );

  /** A question about one row: `$id` is what the SQL finds first. */
  const about =
    (sql: string, query: string): Measure =>
    async () => {
      const [row] = await subgraph().query<{ id: string }>(sql);
      return count(query, { id: row?.id });
    };

  const whole =
    (query: string): Measure =>
    () =>
      count(query);

  /** The lists that every kind of record has: its pages, and its history. */
  const ofRecord = ({ type, table, field, selection, statements }: RecordLists): ListFields => {
    const [name = ''] = field.split('(');
    return {
      [`Query.${name}`]: [2, ofPage(field, 'totalCount nodes { id }')],
      [`${type}Connection.edges`]: [statements, ofPage(field, `edges { node { ${selection} } }`)],
      [`${type}Connection.nodes`]: [statements, ofPage(field, `nodes { ${selection} }`)],
      [`${type}.history`]: [2, below(type, `SELECT id FROM ${table}`, 'history { version state }')],
    };
  };
  return { count, below, ofPage, about, whole, ofRecord };
}
