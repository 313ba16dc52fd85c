import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { onConnection } from '../../../shared/database/connect.js';
import { type Relay, startRelay } from '../../../shared/outbox/relay.js';
import type { TestStream } from '../../../shared/service/testing.event-stream.js';
import { startTestSubgraph } from '../../../shared/service/testing.js';
import { procedureServiceId } from '../service/procedure-service.type.js';
import { type TestSubgraph, viewerWith } from '../procedures.fixture.js';
import { fillRegister } from '../register.fixture.js';
import { procedures } from '../subgraph.js';

let subgraph: TestSubgraph;
let dossiers: readonly { id: string; agency: string | null; procedure: string; unit: string }[];
const relays: Relay[] = [];
const streams: TestStream[] = [];

beforeAll(async () => {
  subgraph = await startTestSubgraph({
    definition: procedures,
    fillRegister,
    streams: { atMost: 12, stallsAfterMs: 300 },
  });
  dossiers = await subgraph.query(
    `SELECT id, competent_agency_id AS agency, procedure_id AS procedure, receiving_unit_id AS unit
     FROM dossier WHERE submitted_on < '2025-07-01' ORDER BY id LIMIT 50`,
  );
});
afterAll(() => subgraph.stop());
beforeEach(() => void relay());
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  await Promise.all(relays.splice(0).map((one) => one.stop()));
});

const follower = viewerWith('dossier:follow');
const relay = () => relays.push(startRelay({ url: subgraph.serviceUrl, log: subgraph.parts.log }));

async function open(given: object = {}, fields = 'position kind dossierId', viewer = follower): Promise<TestStream> {
  const query = `subscription ($after: String, $agency: ID, $unit: ID, $procedure: ID, $dossiers: [ID!]) {
    dossierChanged(after: $after, agency: $agency, unit: $unit, procedure: $procedure, dossiers: $dossiers) { ${fields} } }`;
  const stream = await subgraph.subscribe(query, { variables: given, viewer });
  streams.push(stream);
  return stream;
}

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: subgraph.serviceUrl });
  await client.connect();
  return client;
}

const append = (on: Pick<Client, 'query'>, dossier: string, version = 1, kind = 'DOSSIER_ASSIGN') =>
  on.query('SELECT outbox_append($1, $2, $3, $4)', ['Dossier', dossier, kind, { version }]);
const tell = (dossier: string, kind?: string) =>
  onConnection(subgraph.serviceUrl, (client) => append(client, dossier, 1, kind));
const batch = (entityId: string, kind: string, payload: object, entityType = 'Dossier') =>
  subgraph.query('SELECT outbox_append($1, $2, $3, $4)', [entityType, entityId, kind, JSON.stringify(payload)]);
const idOf = (n: number): string => dossiers[n]?.id ?? '';
async function head(): Promise<string> {
  for (;;) {
    const [row] = await subgraph.query<{ head: string; waits: boolean }>(
      'SELECT position::text AS head, EXISTS (SELECT FROM outbox_event WHERE position IS NULL) AS waits FROM outbox_head',
    );
    if (row?.waits === false) return row.head;
    await sleep(20);
  }
}
const changes = async (stream: TestStream, count: number): Promise<Record<string, unknown>[]> =>
  (await stream.take(count)).map(({ data }) => data.dossierChanged as Record<string, unknown>);

const refusalIn = (value: unknown): object | undefined =>
  (value as { errors: { extensions: object }[] }).errors[0]?.extensions;

const cutRelays = () =>
  onConnection(subgraph.adminUrlInside, (admin) =>
    admin.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'outbox relay' AND datname = current_database()`,
    ),
  );

describe('everybody who follows', () => {
  test('sees 1,000 changes of 50 dossiers by 8 writers each once, of one dossier in the order of commits, while relays die', async () => {
    relay();
    const since = await head();
    const readers = await Promise.all([{}, {}, { after: since }].map((given) => open(given)));
    const committed = new Map(dossiers.map(({ id }) => [id, [] as string[]]));
    const write = async (writer: number): Promise<void> => {
      const client = await connect();
      for (let n = 0; n < 125; n++) {
        const dossier = idOf((writer * 17 + n * 7) % 50);
        const kind = `DOSSIER_${writer}_${n}`;
        await client.query('BEGIN');
        await append(client, dossier, n, kind);
        if ((writer + n) % 3 === 0) await sleep((writer * 13 + n * 5) % 6);
        await client.query('COMMIT; SELECT 1');
        committed.get(dossier)?.push(kind);
      }
      await client.end();
    };
    let isWriting = true;
    const cutting = (async () => {
      for (; isWriting; await sleep(120)) await cutRelays();
    })();
    await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(write));
    isWriting = false;
    await cutting;
    const seen = await Promise.all(readers.map((reader) => changes(reader, 1_000)));
    expect(seen[0]?.map(({ position }) => Number(position))).toEqual(
      Array.from({ length: 1_000 }, (_, n) => Number(since) + 1 + n),
    );
    for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
    const perDossier = new Map(dossiers.map(({ id }) => [id, [] as unknown[]]));
    for (const { dossierId, kind } of seen[0] ?? []) perDossier.get(dossierId as string)?.push(kind);
    // Two commits of one dossier that end within a moment of each other reach their writers in either order: what counts
    // is what the table kept under the lock of the entity.
    const kept = await subgraph.query<{ id: string; kinds: string[] }>(
      `SELECT entity_id AS id, array_agg(kind ORDER BY outbox_event.id) AS kinds FROM outbox_event WHERE position > $1 GROUP BY entity_id`,
      [since],
    );
    for (const { id, kinds } of kept) {
      expect(perDossier.get(id)).toEqual(kinds);
      expect([...kinds].sort()).toEqual([...(committed.get(id) ?? [])].sort());
    }
  });

  test('sees the change of a slow transaction after that of a faster, later one', async () => {
    const stream = await open({}, 'dossierId kind');
    const slow = await connect();
    await slow.query('BEGIN');
    await append(slow, idOf(0), 1, 'SLOW');
    await tell(idOf(1), 'FAST');
    expect(await changes(stream, 1)).toEqual([{ dossierId: idOf(1), kind: 'FAST' }]);
    await slow.query('COMMIT');
    await slow.end();
    expect(await changes(stream, 1)).toEqual([{ dossierId: idOf(0), kind: 'SLOW' }]);
  });

  test('goes on after its last position when the connection broke, missing nothing and nothing twice', async () => {
    const first = await open();
    for (const n of [1, 2, 3]) await tell(idOf(n), `BEFORE_${n}`);
    const [one, two] = await changes(first, 2);
    first.close();
    for (const n of [4, 5]) await tell(idOf(n), `AWAY_${n}`);
    const again = await open({ after: two?.['position'] });
    await tell(idOf(6), 'AFTER');
    const seen = [one, two, ...(await changes(again, 4))].map((change) => change?.['kind']);
    expect(seen).toEqual(['BEFORE_1', 'BEFORE_2', 'BEFORE_3', 'AWAY_4', 'AWAY_5', 'AFTER']);
  });
});

describe('a change', () => {
  test('brings the dossier as it stands, with what hangs on it', async () => {
    const stream = await open({}, 'kind at dossiers dossier { id code procedure { name } receivingUnit { id } }');
    await tell(idOf(0), 'DOSSIER_RECEIVE');
    const [row] = await subgraph.query<{ code: string; name: string; unit: string; at: Date }>(
      `SELECT d.code, p.name, d.receiving_unit_id AS unit, (SELECT max(occurred_at) FROM outbox_event WHERE entity_id = d.id) AS at
       FROM dossier AS d JOIN procedure AS p ON p.id = d.procedure_id WHERE d.id = $1`,
      [idOf(0)],
    );
    expect(await changes(stream, 1)).toEqual([
      {
        kind: 'DOSSIER_RECEIVE',
        at: row?.at.toISOString(),
        dossiers: 1,
        dossier: { id: idOf(0), code: row?.code, procedure: { name: row?.name }, receivingUnit: { id: row?.unit } },
      },
    ]);
  });

  test('opens personal fields only to who may see them', async () => {
    const fields = 'dossier { applicantRef }';
    const [shut, opened] = [
      await open({}, fields),
      await open({}, fields, viewerWith('dossier:follow', 'dossier:personal')),
    ];
    await tell(idOf(0));
    const [refused] = await shut.take(1);
    expect(refused?.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(JSON.stringify(refused?.data)).not.toMatch(/applicantRef":"/);
    const [change] = await changes(opened, 1);
    expect(change).toEqual({ dossier: { applicantRef: expect.any(String) as string } });
  });

  test('of other things than dossiers is not told', async () => {
    const stream = await open({}, 'kind');
    await batch('prc_x', 'RECORD_CHANGED', { version: 2 }, 'Procedure');
    await batch('sample procedures 9', 'DATASET_LOADED', { rows: 3 }, 'Dataset');
    await tell(idOf(0), 'ONLY');
    expect(await changes(stream, 1)).toEqual([{ kind: 'ONLY' }]);
  });

  test('of a batch says how many dossiers it brought and names none, whatever is followed', async () => {
    const fields = 'kind dossiers dossierId dossier { id }';
    const all = [await open({}, fields), await open({ dossiers: [idOf(0)], agency: 'agc_none' }, fields)];
    await batch('imp_1', 'IMPORTED', { rows: 1_000, created: 900, changed: 100 });
    await batch('sample dossiers 9, batch 1', 'DATASET_LOADED', { rows: 20_000 }, 'Dataset');
    for (const stream of all)
      expect(await changes(stream, 2)).toEqual([
        { kind: 'IMPORTED', dossiers: 1_000, dossierId: null, dossier: null },
        { kind: 'DATASET_LOADED', dossiers: 20_000, dossierId: null, dossier: null },
      ]);
  });

  test('of a batch counts as its rows among the changes of the service', async () => {
    const after = await head();
    await batch('imp_2', 'IMPORTED', { rows: 1_000, created: 900, changed: 100 });
    await batch('imp_2', 'IMPORTED', { rows: 250, created: 250, changed: 0 });
    for (const n of [1, 2]) await tell(idOf(n), 'DOSSIER_RECEIVE');
    const upTo = await head();
    const { data } = await subgraph.entities(
      [{ __typename: 'ProcedureService', id: procedureServiceId }],
      `... on ProcedureService { changeCounts(after: "${after}", upTo: "${upTo}") { entityType kind count } changesSince(position: "${after}", first: 2) { kind } }`,
    );
    expect(data._entities[0]).toEqual({
      changeCounts: [
        { entityType: 'Dossier', kind: 'IMPORTED', count: 1_250 },
        { entityType: 'Dossier', kind: 'DOSSIER_RECEIVE', count: 2 },
      ],
      changesSince: [{ kind: 'IMPORTED' }, { kind: 'IMPORTED' }],
    });
  });
});

describe('only what is asked for', () => {
  const heard = async (given: object): Promise<unknown[]> => {
    const after = await head();
    for (const { id } of dossiers) await tell(id);
    const isLast = 'dsr_end';
    await tell(isLast); // of a dossier that is gone everybody hears
    const stream = await open({ ...given, after }, 'dossierId');
    const seen: unknown[] = [];
    for await (const { data } of stream.results) {
      if (data.dossierChanged.dossierId === isLast) break;
      seen.push(data.dossierChanged.dossierId);
    }
    return seen;
  };
  const where = (holds: (dossier: (typeof dossiers)[number]) => boolean) => dossiers.filter(holds).map(({ id }) => id);

  test('comes: by agency, by procedure, by both', async () => {
    const { agency, procedure } = dossiers.find((one) => one.agency !== null) ?? dossiers[0] ?? expect.fail();
    const [byAgency, byProcedure] = [
      where((one) => one.agency === agency),
      where((one) => one.procedure === procedure),
    ];
    expect([byAgency.length < 50, byProcedure.length < 50]).toEqual([true, true]);
    expect(await heard({ agency })).toEqual(byAgency);
    expect(await heard({ procedure })).toEqual(byProcedure);
    expect(await heard({ agency, procedure })).toEqual(byAgency.filter((id) => byProcedure.includes(id)));
  });

  test('comes: of a place and all below it', async () => {
    const communes = await subgraph.query<{ id: string }>(
      `SELECT entity_id AS id FROM register_entry WHERE parent_id = 'adm_d3' OR entity_id = 'adm_d3'`,
    );
    const expected = where(({ unit }) => communes.some(({ id }) => id === unit));
    expect(expected.length).toBeGreaterThan(0);
    expect(await heard({ unit: 'adm_d3' })).toEqual(expected);
  });
});

describe('only these dossiers', () => {
  test('are heard of', async () => {
    const stream = await open({ dossiers: [idOf(3), idOf(5)] }, 'dossierId');
    for (const n of [1, 3, 4, 5, 6]) await tell(idOf(n));
    expect(await changes(stream, 2)).toEqual([{ dossierId: idOf(3) }, { dossierId: idOf(5) }]);
  });
});

describe('a stream', () => {
  test.each([
    ['without a scope', {}, {}, 401, 'UNAUTHENTICATED'],
    ['without the scope', {}, { subject: 'x', scopes: ['dossier:personal'] }, 403, 'FORBIDDEN'],
    ['after what is no position', { after: 'x' }, follower, 400, 'BAD_USER_INPUT'],
    ['after a position that is not there yet', { after: '999999999' }, follower, 400, 'BAD_USER_INPUT'],
    ['of no dossiers', { dossiers: [] }, follower, 400, 'BAD_USER_INPUT'],
    [
      'of too many dossiers',
      { dossiers: Array.from({ length: 201 }, (_, n) => `d${n}`) },
      follower,
      400,
      'BAD_USER_INPUT',
    ],
    ['with a variable of another type', { after: { a: 1 } }, follower, 400, 'BAD_USER_INPUT'],
  ])('%s is refused before it begins', async (_, given, viewer, status, code) => {
    const stream = await open(given, 'position', viewer);
    const { value } = await stream.results.next();
    expect([stream.status, refusalIn(value)]).toMatchObject([status, { code }]);
  });

  test.each([
    ['{ procedures(first: 1) { nodes { code } } }', 'BAD_REQUEST'],
    ['subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { a: dossierChanged { kind } b: dossierChanged { kind } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('does not begin with %s', async (query, code) => {
    const stream = await subgraph.subscribe(query, { viewer: follower });
    const { value } = await stream.results.next();
    expect([stream.status, refusalIn(value)]).toMatchObject([400, { code }]);
  });

  test('too many is refused, and a place is free again when one leaves', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => open()));
    expect((await open()).status).toBe(429);
    all[0]?.close();
    let status = 429;
    for (let n = 0; n < 50 && status === 429; n++) {
      await sleep(20);
      ({ status } = await open());
    }
    expect(status).toBe(200);
  });

  test('whose reader takes nothing is ended, and says up to where it had come', async () => {
    const after = await head();
    const stream = await open({}, 'position kind');
    await subgraph.query(
      `INSERT INTO outbox_event (entity_type, entity_id, kind, payload)
       SELECT 'Dossier', $1, repeat('x', 4000), '{}' FROM generate_series(1, 6000)`,
      [idOf(0)],
    );
    await head();
    await sleep(1_500); // nothing is read meanwhile
    let last = Number(after);
    let farewell: unknown;
    for await (const { data, errors } of stream.results) {
      if (errors === undefined) {
        expect(Number(data.dossierChanged.position)).toBe(last + 1);
        last += 1;
      } else farewell = errors[0]?.extensions;
    }
    expect(last).toBeLessThan(Number(after) + 6_000);
    expect(farewell).toMatchObject({ code: 'STREAM_ENDED', retryable: true, position: String(last) });
    const again = await open({ after: String(last) }, 'position');
    expect((await changes(again, 1))[0]).toEqual({ position: String(last + 1) });
  });
});
