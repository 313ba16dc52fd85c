import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printSubgraphSdl } from './build-schema.js';
import type { EntityType } from '../identity/entity-types.js';
import { globalId } from '../identity/global-id.js';
import type { SubgraphDefinition } from './define-subgraph.js';
import type { TestSubgraph } from './testing.js';

/** How many statements a field takes below, or in a page of, `parents` rows. */
export type Measure = (parents: number) => Promise<number>;

interface CommonParts {
  readonly subgraph: () => Pick<TestSubgraph, 'entities' | 'query'>;
  /** FinanceService, and the name it was made of. */
  readonly serviceType: EntityType;
  readonly name: string;
  /** A target of the subgraph, as the gateway sends it. */
  readonly target: { readonly __typename: string; readonly id: string };
  /** One for the proposal, one for the whole, one for each level that the target has. */
  readonly previewStatements: number;
}

/** The list fields that every reader of the registers has. The preview counts as things are, and a proposal of nothing. */
export const commonListFields = ({
  subgraph,
  serviceType,
  name,
  target,
  previewStatements,
}: CommonParts): Readonly<Record<string, readonly [number, Measure]>> => ({
  [`${serviceType}.changesSince`]: [
    1,
    () => {
      const id = globalId(serviceType, { register: 'services', code: name, firstValidFrom: '2021-08-18' });
      const changes = `... on ${serviceType} { changesSince(position: "0", first: 10) { position } }`;
      return statementsOf(subgraph().entities([{ __typename: serviceType, id }], changes));
    },
  ],
  [`${serviceType}.changeCounts`]: [
    1,
    () => {
      const id = globalId(serviceType, { register: 'services', code: name, firstValidFrom: '2021-08-18' });
      const counts = `... on ${serviceType} { changeCounts(after: "0", upTo: "100000") { entityType count } }`;
      return statementsOf(subgraph().entities([{ __typename: serviceType, id }], counts));
    },
  ],
  'TargetPreview.moved': [
    previewStatements,
    async () => {
      const proposal = { id: 'mgp_test', version: 1, units: [], mergers: [] };
      await subgraph().query('INSERT INTO register_proposal VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        proposal.id,
        JSON.stringify(proposal),
      ]);
      const moved = `... on ${target.__typename} { preview(proposal: "mgp_test", asOf: "2024-06-30") { moved { unitName } } }`;
      return statementsOf(subgraph().entities([target], moved));
    },
  ],
});

/** The statements of an answer that must be without an error. */
export async function statementsOf(answer: Promise<{ errors?: unknown; statements: number }>): Promise<number> {
  const { errors, statements } = await answer;
  expect(errors).toBeUndefined();
  return statements;
}

/**
 * Promises for every list field of a subgraph: it is measured, and takes as many statements below ten as below two
 * hundred. `elsewhere` are fields that read nothing of this database.
 */
export function describeListFields<Loaders>(
  definition: SubgraphDefinition<Loaders>,
  listFields: Readonly<Record<string, readonly [number, Measure]>>,
  elsewhere: readonly string[] = [],
): void {
  describe('the SQL statements of a list', () => {
    test('are counted for every list field of the schema', () =>
      expect([...Object.keys(listFields), ...elsewhere].sort()).toEqual(listFieldsOf(definition).sort()));

    test.each(Object.entries(listFields))(
      '%s are as many below ten as below two hundred',
      async (_, [statements, measure]) => {
        expect([await measure(2), await measure(10), await measure(200)]).toEqual([statements, statements, statements]);
      },
    );
  });
}

/** `Type.field` of everything in a subgraph's SDL that gives a list of objects or a page of them. */
function listFieldsOf<Loaders>(definition: SubgraphDefinition<Loaders>): string[] {
  const { definitions } = parse(printSubgraphSdl(definition));
  const types = definitions.filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION);
  const interfaces = definitions.filter((one) => one.kind === Kind.INTERFACE_TYPE_DEFINITION);
  const objects = new Set([...types, ...interfaces].map(({ name }) => name.value));
  const listed = (field: FieldDefinitionNode): boolean => isListOfObjects(field.type, objects);
  return types.flatMap(({ name, fields = [] }) =>
    fields.filter(listed).map((field) => `${name.value}.${field.name.value}`),
  );
}

function isListOfObjects(type: TypeNode, objects: ReadonlySet<string>): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isListOfObjects(type.type, objects);
  if (type.kind === Kind.NAMED_TYPE) return type.name.value.endsWith('Connection');
  const item = type.type.kind === Kind.NON_NULL_TYPE ? type.type.type : type.type;
  return item.kind === Kind.NAMED_TYPE && objects.has(item.name.value); // lists of scalars come with their row
}
