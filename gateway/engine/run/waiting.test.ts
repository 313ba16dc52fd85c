import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { composeSupergraph } from '../../composition/compose.js';
import { localPlanner } from '../../planner/local-planner.js';
import { anonymousViewer } from '../../../shared/trust/viewer.js';
import type { SubgraphAnswer } from '../../sources/subgraph-source.js';
import { compiledEngine } from '../compiled-engine.js';
import { resultOf } from '../engine.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])`;

const { supergraphSdl } = composeSupergraph({
  roots: `${link} type Query { thing: Thing } type Thing @key(fields: "id") { id: ID! }`,
  slow: `${link} type Thing @key(fields: "id") { id: ID! late: Int }`,
  codes: `${link} type Thing @key(fields: "id") { id: ID! code: String }`,
  makers: `${link} type Thing @key(fields: "id") { id: ID! code: String @external made: String @requires(fields: "code") }`,
});

const entity = (fields: object): SubgraphAnswer => ({
  data: { _entities: [{ _e_type: 'Thing', id: '1', ...fields }] },
});

test('what does not need a subgraph does not wait for it, however many steps it takes', async () => {
  const asked: string[] = [];
  let answerLate: (answer: SubgraphAnswer) => void = () => {};
  const answers: Readonly<Record<string, () => SubgraphAnswer | Promise<SubgraphAnswer>>> = {
    roots: () => ({ data: { thing: { __typename: 'Thing', id: '1' } } }),
    slow: () => new Promise((resolve) => (answerLate = resolve)),
    codes: () => entity({ code: 'C' }),
    makers: () => entity({ made: 'M' }),
  };
  const engine = await compiledEngine(
    { supergraphSdl, gatewaySdl: '', accessTable: '' },
    {
      planner: localPlanner(),
      sourcesOf: () => (name) => ({
        async ask() {
          asked.push(name);
          return (answers[name] ?? (() => ({})))();
        },
      }),
      agencies: { leadOf: () => null },
      isOverridden: () => false,
    },
  );
  const query = '{ thing { late made } }';
  const answer = engine.execute({
    document: parse(query),
    documentKey: query,
    operationName: null,
    variables: {},
    schema: engine.schema,
    call: { viewer: anonymousViewer('r'), deadline: Date.now() + 10_000 },
  });
  await expect.poll(() => asked).toContain('makers'); // two steps further, while the slow one has said nothing
  expect(asked).toContain('slow');
  answerLate(entity({ late: 7 }));
  expect(resultOf(await answer)).toEqual({ data: { thing: { late: 7, made: 'M' } } });
});
