import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSeed } from '../../shared/service/seed.js';
import { type Finance, startFinance } from './finance.fixture.js';
import { financeServiceId } from './service/finance-service.type.js';
import { finance as definition } from './subgraph.js';

let finance: Finance;
beforeAll(async () => void (finance = await startFinance()));
afterAll(() => finance.stop());

describe('the finance subgraph', () => {
  test('says what it is, under its own id only', async () => {
    const ids = [financeServiceId, 'svf_none'];
    const { data } = await finance.entities(
      ids.map((id) => ({ __typename: 'FinanceService', id })),
      '... on FinanceService { id version registerPosition }',
    );
    expect(data._entities).toEqual([{ id: financeServiceId, version: 'test', registerPosition: '1271' }, null]);
  });

  test('seeds once: a second start writes nothing', async () => {
    const written = await Promise.all(definition.seeds.map((seed) => runSeed(finance.write, seed)));
    expect(written).toEqual([false, false]);
  });

  test('tells the outbox how many rows each seed loaded', async () => {
    const events = await finance.query<{ entity_type: string; rows: number }>(
      `SELECT entity_type, (payload->>'count')::int AS rows FROM outbox_event WHERE kind = 'DATASET_LOADED' ORDER BY id`,
    );
    const [{ rows: decisions } = { rows: 0 }] = await finance.query<{ rows: number }>(
      'SELECT count(*)::int AS rows FROM autonomy_decision',
    );
    expect(events).toEqual([
      { entity_type: 'AutonomyDecision', rows: decisions },
      { entity_type: 'BudgetEstimate', rows: 85 },
    ]);
  });
});
