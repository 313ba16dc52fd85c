import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSamples } from '../../gateway/page/samples.js';
import { ask, asRole } from '../hub/ask.js';
import { frontQueries, subgraphQueries } from '../hub/readme-queries.js';
import { installingMs, installPeers } from '../peers/install-peers.js';
import { type RunningHive, startHive } from './start-hive.js';

const queries = [
  ...[...frontQueries, ...subgraphQueries].map(({ folder, number, query }) => ({
    title: `${folder}/README.md, query ${number}`,
    query,
  })),
  ...loadSamples().map(({ name, query }) => ({ title: `the page, ${name}`, query })),
];

beforeAll(async () => void (await installPeers()), installingMs + 10_000); // npm ends first, and says why

test('every README and every tab of the page is asked', () => expect(queries.length).toBeGreaterThanOrEqual(33));

/** A site that moves to another router keeps its graph, its subgraphs and its callers: `gateway/hive/README.md`. */
describe.each(['JavaScript', 'Rust'] as const)('Hive Gateway with its %s executor', (executor) => {
  let hive: RunningHive | undefined;
  beforeAll(async () => {
    hive = await startHive(executor);
  });
  afterAll(() => hive?.stop());
  const askHive: typeof ask = (query, question) => ask(query, { ...question, url: hive?.url ?? '' });

  test.each(queries)('answers as our gateway does: $title', async ({ query }) => {
    const asked = { headers: asRole() };
    const [ours, theirs] = [await ask(query, asked), await askHive(query, asked)];
    expect(theirs.errors).toEqual([]);
    expect(theirs.data).toEqual(ours.data);
    expect(ours.errors).toEqual([]);
  });

  test('finds what an id names, of every part of the hub, and says when it names nothing', async () => {
    const { data } = await ask('{ services { id } agencies(first: 1) { nodes { id } } }');
    const ids = [...data.services, ...data.agencies.nodes].map(({ id }: { id: string }) => id);
    const node =
      'query ($id: ID!) { node(id: $id) { __typename id ... on Agency { code } ... on HubService { name version } } }';
    for (const id of ids) {
      const [ours, theirs] = [await ask(node, { variables: { id } }), await askHive(node, { variables: { id } })];
      expect(theirs.errors).toEqual([]);
      expect(theirs.data).toEqual(ours.data);
    }
    const nothing = await askHive(node, { variables: { id: 'agc_00000000-0000-5000-8000-000000000000' } });
    expect(nothing.data).toEqual({ node: null });
    expect(nothing.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('shows each caller what is theirs to see, also when both ask at the same moment', async () => {
    const personal = '{ dossiers(first: 5) { nodes { code applicantRef } } }';
    const ours = await ask(personal, { headers: asRole('supervisor') });
    const shown = ours.data.dossiers.nodes.map(({ applicantRef }: { applicantRef: string }) => applicantRef);
    expect(shown.length).toBe(5);
    const rounds = Array.from({ length: 10 }, () =>
      Promise.all([askHive(personal, { headers: asRole('supervisor') }), askHive(personal)]),
    );
    for (const [supervisor, anonymous] of await Promise.all(rounds)) {
      expect(supervisor.data).toEqual(ours.data);
      expect(anonymous.errors.map(({ extensions }) => extensions['code'])).toContain('UNAUTHENTICATED');
      for (const secret of shown) expect(anonymous.text).not.toContain(secret);
    }
  });

  test('refuses credentials that it cannot verify', async () => {
    const { status, errors } = await askHive('{ plan { number } }', { headers: { authorization: 'Bearer somebody' } });
    expect({ status, code: errors[0]?.extensions['code'] }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });
});
