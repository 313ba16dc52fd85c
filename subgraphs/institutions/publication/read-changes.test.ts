import { describe, expect, test } from 'vitest';
import type { HubClient } from '../../../shared/service/hub-client.js';
import { answered, refused } from './publication.fixture.js';
import { readChanges } from './read-changes.js';

/** Owners who count, and what they were asked. */
function hubOf(...names: readonly string[]): HubClient & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    ask(query, variables) {
      if (query.includes('query Services'))
        return Promise.resolve(answered({ services: names.map((name) => ({ id: `svc_${name}`, name })) }));
      asked.push(variables);
      const changeCounts = [
        { entityType: 'Dossier', kind: 'RECORD_CHANGED', count: 12_500, firstPosition: '301', lastPosition: '25299' },
      ];
      return Promise.resolve(answered({ node: { changeCounts } }));
    },
  };
}

const at = (service: string, position: number) => ({ service, position: String(position) });

describe('changes since a report', () => {
  test('are counted by each owner that moved, up to where it was when the state was read', async () => {
    const hub = hubOf('finance', 'procedures');
    const changes = await readChanges(
      hub,
      [at('finance', 9), at('procedures', 300)],
      [at('finance', 9), at('procedures', 25_300)],
    );
    expect(changes).toEqual([
      {
        service: 'procedures',
        entityType: 'Dossier',
        kind: 'RECORD_CHANGED',
        count: 12_500,
        firstPosition: '301',
        lastPosition: '25299',
      },
    ]);
    expect(hub.asked).toEqual([{ service: 'svc_procedures', after: '300', upTo: '25300' }]);
  });

  test('that an owner does not tell are its error, not an empty list', async () => {
    const { ask } = hubOf('finance');
    const hub: HubClient = {
      ask: (query, variables) =>
        query.includes('ChangeCounts')
          ? Promise.resolve(refused('SUBGRAPH_UNAVAILABLE', 'Sở Tài chính không trả lời'))
          : ask(query, variables),
    };
    await expect(readChanges(hub, [at('finance', 0)], [at('finance', 400)])).rejects.toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      message: expect.stringContaining('Sở Tài chính không trả lời') as unknown,
    });
  });
});
