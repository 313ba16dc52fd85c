import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => {
  subgraph = await startProcedures();
});
afterAll(() => subgraph.stop());

const every = `id code state channel submittedAt receivedAt dueAt processingEndedAt returnedAt
  procedure { id code name levels validFrom field { code } }
  desk { id code level }
  lastStep { ordinal beganAt dueAt endedAt agency { id } }
  steps { ordinal beganAt dueAt endedAt }
  transfers { mode transferredAt from { id } to { id } }
  pauses { kind beganAt endedAt }
  extensions { extendedAt dueBefore dueAfter apologyNumber }
  documents { ordinal componentCode form isDigitised reusedFrom isAlreadyHeld }
  results { id number issuedOn validTo isHistoric }
  payments { id amount paidAt refundedOn }`;

interface Answered {
  readonly code: string;
}

const nodesOf = async (selection: string, given = 'first: 60, handledFrom: "2024-03-01"'): Promise<Answered[]> => {
  const { data, errors } = await subgraph.ask(`{ dossiers(${given}) { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.dossiers.nodes;
};

describe('what is read with a page of dossiers', () => {
  it('is what each dossier answers when it is asked for by itself', async () => {
    const nodes = await nodesOf(`nodes { ${every} }`);
    expect(nodes).toHaveLength(60);
    for (const node of nodes) {
      const { data, errors } = await subgraph.ask(`query ($code: String!) { dossier(code: $code) { ${every} } }`, {
        variables: { code: node.code },
      });
      expect(errors).toBeUndefined();
      expect(node).toEqual(data.dossier);
    }
    const lengthsOf = (field: string): number[] => nodes.map((node) => ((node as never)[field] as unknown[]).length);
    for (const field of ['steps', 'transfers', 'documents']) expect(Math.max(...lengthsOf(field))).toBeGreaterThan(1);
    for (const field of ['results', 'payments']) expect(new Set(lengthsOf(field)), field).toEqual(new Set([0, 1]));
  });

  it('is the same whatever its names, fragments and conditions', async () => {
    const plain = await nodesOf(
      'nodes { code procedure { code name } lastStep { ordinal endedAt } results { number } }',
    );
    const { data, errors } = await subgraph.ask(
      `query ($yes: Boolean = true, $no: Boolean = false) {
         dossiers(first: 60, handledFrom: "2024-03-01") {
           edges { node { number: code law: procedure { ...Named } law: procedure { name } ...Done } }
           nodes { law: procedure { code } results @skip(if: $yes) { number } lastStep @include(if: $no) { ordinal } }
         }
       }
       fragment Named on Procedure { code }
       fragment Done on Dossier { step: lastStep { ordinal } results { number } ... on Dossier { step: lastStep { endedAt } } }`,
    );
    expect(errors).toBeUndefined();
    const { edges, nodes } = data.dossiers;
    expect(
      edges.map(({ node }: { node: { number: string; law: object; step: object; results: object } }) => ({
        code: node.number,
        procedure: node.law,
        lastStep: node.step,
        results: node.results,
      })),
    ).toEqual(plain);
    expect(nodes[0]).toEqual({ law: { code: expect.any(String) } });
  });

  it('takes one statement', async () => {
    const { statements } = await subgraph.ask(
      '{ dossiers(first: 200) { nodes { code procedure { name } desk { code } steps { endedAt } results { number } payments { id } } } }',
    );
    expect(statements).toBe(1);
  });

  it('does not open what the reader may not see', async () => {
    const { data, errors } = await subgraph.ask('{ dossiers(first: 3) { nodes { code steps { ordinal officer } } } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    for (const { steps } of data.dossiers.nodes as { steps: { officer: unknown }[] }[])
      for (const { officer } of steps) expect(officer).toBeNull();
  });
});
