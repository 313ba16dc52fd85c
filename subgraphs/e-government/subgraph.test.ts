import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runSeed } from '../../shared/service/seed.js';
import { type EGovernment, startEGovernment } from './e-government.fixture.js';
import { serviceId } from './service/e-government-service.type.js';
import { eGovernment as definition } from './subgraph.js';

let hub: EGovernment;
beforeAll(async () => void (hub = await startEGovernment()));
afterAll(() => hub.stop());

describe('the e-government subgraph', () => {
  test('says what it is, under its own id only', async () => {
    const representations = [serviceId, 'sve_none'].map((id) => ({ __typename: 'EGovernmentService', id }));
    const { data } = await hub.entities(representations, '... on EGovernmentService { id version registerPosition }');
    expect(data._entities).toEqual([{ id: serviceId, version: 'test', registerPosition: '1271' }, null]);
  });

  test('seeds once: a second start writes nothing', async () => {
    const written = await Promise.all(definition.seeds.map((seed) => runSeed(hub.write, seed)));
    expect(written).toEqual([false, false, false]);
  });

  test('writes an event for each registered system and one for the sample', async () => {
    const events = await hub.query('SELECT kind, count(*)::int AS count FROM outbox_event GROUP BY kind ORDER BY kind');
    expect(events).toEqual([
      { kind: 'DATASET_LOADED', count: 1 },
      { kind: 'SYSTEM_REGISTERED', count: 44 },
    ]);
  });
});
