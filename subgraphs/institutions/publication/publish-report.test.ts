import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HubClient } from '../../../shared/service/hub-client.js';
import { startTestSubgraph, type TestSubgraph } from '../../../shared/service/testing.js';
import { institutions as definition } from '../subgraph.js';
import { answered, refused, withHub } from './publication.fixture.js';
import { publishReport } from './publish-report.js';
import { positionsOperation } from './report-operation.js';

let institutions: TestSubgraph;
let periodId: string;
beforeAll(async () => {
  institutions = await startTestSubgraph({ definition, withSample: false });
  const [period] = await institutions.query<{ id: string }>(`SELECT id FROM reporting_period WHERE code = '2024-Q4'`);
  periodId = period?.id ?? '';
});
afterAll(() => institutions.stop());

/** Owners that stand still, or that somebody writes to between any two looks at them. */
const hubThat = (moves: boolean): HubClient & { readonly asked: string[] } => {
  const asked: string[] = [];
  let position = 7;
  return {
    asked,
    ask(query) {
      asked.push(query === positionsOperation ? 'positions' : 'report');
      if (query !== positionsOperation) return Promise.resolve(answered({ report: { targets: [] } }));
      if (moves) position++;
      return Promise.resolve(
        answered({
          services: [
            { name: 'finance', outboxPosition: String(position), isOutboxSettled: true, registerPosition: '1' },
          ],
        }),
      );
    },
  };
};

const publish = (hub: HubClient, key: string = randomUUID()) =>
  withHub(institutions, hub, (context) => publishReport(context, { key, periodId }));
const stored = () =>
  institutions.query('SELECT edition, content FROM published_report WHERE period_id = $1 ORDER BY edition', [periodId]);

describe('while owners keep moving', () => {
  const key = randomUUID();

  test('nothing is published: the state of no one moment could be read', async () => {
    const hub = hubThat(true);
    await expect(publish(hub, key)).rejects.toMatchObject({
      code: 'CONFLICT',
      extensions: expect.objectContaining({ retryable: true }) as unknown,
    });
    expect(hub.asked).toEqual(Array.from({ length: 4 }, () => ['positions', 'report', 'positions']).flat());
    expect(await stored()).toEqual([]);
    expect(await institutions.query(`SELECT FROM outbox_event WHERE kind = 'REPORT_PUBLISHED'`)).toEqual([]);
  });

  test('the same key publishes once they stand still', async () => {
    expect(await publish(hubThat(false), key)).toMatchObject({ replayed: false });
    expect(await stored()).toHaveLength(1);
  });
});

test('while an owner is down nothing is published, and the refusal names it', async () => {
  const before = await stored();
  const hub: HubClient = { ask: () => Promise.resolve(refused('SUBGRAPH_UNAVAILABLE', 'Sở Tài chính')) };
  await expect(publish(hub)).rejects.toMatchObject({
    code: 'SUBGRAPH_UNAVAILABLE',
    message: expect.stringContaining('Sở Tài chính') as unknown,
  });
  expect(await stored()).toEqual(before);
});

describe('a published report', () => {
  beforeEach(() => publish(hubThat(false)));

  test.each([
    ['changed', `UPDATE published_report SET content = '{}', content_digest = encode(sha256('{}'), 'hex')`],
    ['given another day', `UPDATE published_report SET as_of = '2020-01-01'`],
    ['removed', 'DELETE FROM published_report'],
  ])('is never %s, not even in the database', async (_, statement) => {
    const before = await stored();
    await expect(institutions.query(statement)).rejects.toThrow('A published report never changes');
    expect(await stored()).toEqual(before);
  });

  test('keeps the name and the days of its period as they were when it was published', async () => {
    const change = `mutation ($key: String!, $id: ID!, $input: ReportingPeriodChanges!) {
      changeReportingPeriod(idempotencyKey: $key, id: $id, expectedVersion: 1, input: $input) { version } }`;
    const { errors } = await institutions.ask(change, {
      variables: { key: randomUUID(), id: periodId, input: { label: 'Tên khác' } },
      viewer: { subject: 'test:editor', scopes: ['steering:write'] },
    });
    expect(errors?.map(({ message, extensions }) => [extensions.code, message])).toEqual([
      ['BAD_USER_INPUT', expect.stringContaining('đã có báo cáo công bố')],
    ]);
  });

  test('published under a key of three days ago is no obstacle: the key serves anew', async () => {
    const key = randomUUID();
    await publish(hubThat(false), key);
    await institutions.query(`UPDATE idempotency_key SET given_at = now() - interval '3 days' WHERE key = $1`, [key]);
    expect(await publish(hubThat(false), key)).toMatchObject({ replayed: false });
  });

  test('waits for changes that have no position yet: they show in figures already', async () => {
    let isSettled = false;
    const hub: HubClient = {
      ask: (query) => {
        if (query !== positionsOperation) return Promise.resolve(answered({ report: { targets: [] } }));
        const owner = { name: 'finance', outboxPosition: '7', isOutboxSettled: isSettled, registerPosition: '1' };
        isSettled = true;
        return Promise.resolve(answered({ services: [owner] }));
      },
    };
    const before = await stored();
    expect(await publish(hub)).toMatchObject({ replayed: false });
    expect(await stored()).toHaveLength(before.length + 1);
  });
});
