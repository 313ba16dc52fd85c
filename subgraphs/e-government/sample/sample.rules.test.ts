import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/sample/seeded-random.js';
import type { Places } from '../admin-unit/read-places.js';
import { dayOfShare } from './sample-day.js';
import { operationsOf, sampleLife } from './sample-operations.js';
import { sampleSpans } from './sample-spans.js';
import { sampleSystems } from './sample-systems.js';

describe('the story of the sample', () => {
  test.each([
    [0.1, '2021-01-01'],
    [0.35, '2021-12-31'],
    [0.55, '2023-10-01'],
    [0.75, '2025-06-30'],
    [0.95, null],
  ])('a share of %d was connected on %s', (share, day) => expect(dayOfShare(share)).toBe(day));

  test('spans of a connection follow each other without a gap, up first, and end with the system', () => {
    const spans = sampleSpans(seededRandom('x'), { connectionId: 'c', liveOn: '2021-03-01', endsOn: '2025-07-01' });
    expect([spans[0]?.state, spans[0]?.fromAt]).toEqual(['UP', '2021-03-01T01:00:00.000Z']);
    spans.slice(1).forEach((span, index) => {
      expect(span.fromAt).toBe(spans[index]?.toAt);
      expect(span.state).not.toBe(spans[index]?.state);
    });
    expect(spans.at(-1)?.toAt).toBe('2025-06-30T17:00:00.000Z');
  });

  test('a connection of a system that goes on is up and open at the end', () => {
    const spans = sampleSpans(seededRandom('y'), { connectionId: 'c', liveOn: '2021-03-01', endsOn: null });
    expect(spans.at(-1)).toMatchObject({ state: 'UP', toAt: null });
  });

  test('a life begins, operates and ends, each state where the last one stopped', () => {
    for (let n = 0; n < 50; n++) {
      const life = sampleLife(seededRandom(`life ${n}`), { systemId: 's', citizenRelated: true, endsOn: '2025-07-01' });
      const operations = operationsOf(life);
      operations.slice(1).forEach(({ validFrom }, index) => expect(validFrom).toBe(operations[index]?.validTo));
      expect(operations.at(-1)).toMatchObject({ state: 'RETIRED', validFrom: '2025-07-01', validTo: null });
    }
  });

  test('its systems are sixty, with codes of their own, the same every time', () => {
    const districts = Array.from({ length: 8 }, (_, n) => ({
      id: `d${n}`,
      code: `${660 + n}`,
      name: 'x',
      validTo: null,
    }));
    const places: Places = { provinceId: 'p', districts };
    const systems = sampleSystems(places);
    expect([systems.length, new Set(systems.map(({ code }) => code)).size]).toEqual([60, 60]);
    expect(sampleSystems(places)).toEqual(systems);
    expect(new Set(systems.map(({ origin }) => origin))).toEqual(new Set(['SAMPLE']));
  });
});
