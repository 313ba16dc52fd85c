import { randomUUID } from 'node:crypto';
import { type TestSubgraph, viewerWith } from './procedures.fixture.js';

const editor = viewerWith('procedure:write', 'record:history');

/** Mutations of the catalogue as an editor sends them, each with a key of its own. */
export function catalogueEditor(subgraph: () => TestSubgraph) {
  const send = (type: string, verb: string, given: string, variables: object, selection: string, viewer = editor) =>
    subgraph().ask(
      `mutation ($key: String!, ${given}) { done: ${verb}${type}(idempotencyKey: $key, ${given.replace(/\$(\w+): [\w!]+/g, '$1: $$$1')}) {
         entityId version replayed ${selection === '' ? '' : `row: ${type.charAt(0).toLowerCase()}${type.slice(1)} { ${selection} }`} } }`,
      { variables: { key: randomUUID(), ...variables }, viewer },
    );
  return {
    create: (type: string, input: object, selection = 'id', viewer = editor) =>
      send(type, 'create', `$input: ${type}Input!`, { input }, selection, viewer),
    change: (type: string, at: { id: string; expectedVersion: number }, input: object, selection = 'id') =>
      send(type, 'change', `$id: ID!, $expectedVersion: Int!, $input: ${type}Changes!`, { ...at, input }, selection),
    remove: (type: string, at: { id: string; expectedVersion: number }, reason: string) =>
      send(type, 'remove', '$id: ID!, $expectedVersion: Int!, $reason: String!', { ...at, reason }, ''),
    move: (type: string, at: { id: string; expectedVersion: number }, to: string, on: string, states: string) =>
      send(type, 'move', `$id: ID!, $expectedVersion: Int!, $to: ${states}!, $on: Date!`, { ...at, to, on }, 'state'),
    /** A procedure of its own, so that tests do not meet. */
    procedure: async (over: object = {}): Promise<string> => {
      const input = { ...newProcedure(), ...over };
      const { data, errors } = await send('Procedure', 'create', '$input: ProcedureInput!', { input }, 'id');
      if (errors !== undefined) throw new Error(errors[0]?.message);
      return data.done.entityId as string;
    },
    as: editor,
  };
}

let made = 0;

/** Codes of tests begin with 8, those of samples with 9. */
export const newProcedure = () => ({
  code: `8.${String((made += 1)).padStart(6, '0')}`,
  name: 'Thủ tục thử',
  fieldCode: 'LAND',
  levels: ['PROVINCE', 'COMMUNE'],
  isInternal: false,
  isBusinessRelated: false,
  validFrom: '2021-03-01',
});
