import { createClient } from 'graphql-ws';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { WebSocket } from 'ws';
import { openTestStream, type TestStream } from '../../shared/service/testing.event-stream.js';
import { ask, asRole } from '../hub/ask.js';

const streams: TestStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

async function follow(variables: object = {}): Promise<TestStream> {
  const query = `subscription ($after: String) { dossierChanged(after: $after) {
    position kind dossierId dossier { code procedure { name } receivingUnit { id } } } }`;
  const stream = await openTestStream(`${inject('hubUrl')}/graphql`, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json', ...asRole('administrator') },
    body: JSON.stringify({ query, variables }),
  });
  streams.push(stream);
  return stream;
}

async function onProcedures<Result extends object>(sql: string, parameters: unknown[] = []): Promise<Result[]> {
  const client = new Client({ connectionString: inject('databaseUrls')['procedures'] });
  await client.connect();
  try {
    return (await client.query<Result>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}

const tell = (id: string, kind: string) =>
  onProcedures('SELECT outbox_append($1, $2, $3, $4)', ['Dossier', id, kind, '{"version": 1}']);

describe('whoever follows dossiers through the gateway', () => {
  test('hears of each change with the dossier as it stands', async () => {
    const [dossier] = await onProcedures<{ id: string; code: string; name: string; unit: string }>(
      `SELECT d.id, d.code, p.name, d.receiving_unit_id AS unit FROM dossier AS d JOIN procedure AS p ON p.id = d.procedure_id ORDER BY d.id LIMIT 1`,
    );
    const stream = await follow();
    expect(stream.status).toBe(200);
    await tell(dossier?.id ?? '', 'DOSSIER_RECEIVE');
    const [change] = await stream.take(1);
    expect(change?.errors).toBeUndefined();
    expect(change?.data.dossierChanged).toMatchObject({
      kind: 'DOSSIER_RECEIVE',
      dossierId: dossier?.id,
      dossier: { code: dossier?.code, procedure: { name: dossier?.name }, receivingUnit: { id: dossier?.unit } },
    });
  });

  test('hears of it by WebSocket too, from the position it names', async () => {
    const [dossier] = await onProcedures<{ id: string }>('SELECT id FROM dossier ORDER BY id LIMIT 1');
    const url = `${inject('hubUrl').replace('http', 'ws')}/graphql`;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: asRole('administrator') });
    const query = `subscription ($after: String) { dossierChanged(after: $after) { position kind dossier { code } } }`;
    const first = await follow();
    await tell(dossier?.id ?? '', 'ONE');
    const [one] = await first.take(1);
    await tell(dossier?.id ?? '', 'TWO');
    const after = one?.data.dossierChanged.position as string;
    for await (const { data } of client.iterate({ query, variables: { after } })) {
      expect(data?.['dossierChanged']).toMatchObject({ kind: 'TWO', dossier: { code: expect.any(String) } });
      break;
    }
    await client.dispose();
  });

  test('goes on after a killed subgraph where it was, and misses nothing', async () => {
    const ids = await onProcedures<{ id: string }>('SELECT id FROM dossier ORDER BY id LIMIT 20');
    const first = await follow();
    await tell(ids[0]?.id ?? '', 'FIRST');
    const [before] = await first.take(1);
    const health = `${inject('subgraphUrls')['procedures']}/health`;
    const { pid } = (await (await fetch(`${health}/live`)).json()) as { pid: number };
    process.kill(pid, 'SIGKILL');
    const [told] = await first.take(1);
    expect(told?.errors?.[0]?.extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      agency: { code: 'VPUB' },
      position: before?.data.dossierChanged.position as string,
    });
    for (const { id } of ids) await tell(id, 'WHILE_AWAY');
    while (
      !(await fetch(`${health}/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await sleep(100);
    const again = await follow({ after: before?.data.dossierChanged.position });
    const seen = await again.take(ids.length);
    expect(seen.map(({ data }) => data.dossierChanged.dossierId)).toEqual(ids.map(({ id }) => id));
    // The gateway asks a subgraph that failed again after a while: the next story finds it asked.
    for (
      let tries = 0;
      tries < 100 && (await ask('{ procedures(first: 1) { totalCount } }')).errors.length > 0;
      tries++
    )
      await sleep(100);
  });
});
