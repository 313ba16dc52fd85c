import { describe, expect, test } from 'vitest';
import type { RecordRow } from '../../../shared/records/record.entity.js';
import { becauseOfPlaces as reason, changesTowards, missing } from './rows-wanted.rules.js';

interface Row extends RecordRow {
  readonly name: string;
}
const row = (id: string, name: string, over: Partial<Row> = {}): Row => ({
  id,
  name,
  version: 1,
  origin: 'REAL',
  ...over,
});

describe('what must change', () => {
  test('is nothing where the rows are those wanted, whatever their version and origin', () => {
    const rows = { existing: [row('a', 'A', { version: 7, origin: 'SAMPLE' })], wanted: [row('a', 'A')] };
    expect([changesTowards(rows), missing(rows)]).toEqual([[], []]);
  });

  test('is what differs, what is no longer wanted and what is missing', () => {
    const [old, gone, fresh] = [row('a', 'A', { version: 7, origin: 'SAMPLE' }), row('b', 'B'), row('c', 'C')];
    const rows = { existing: [old, gone], wanted: [row('a', 'A mới'), fresh] };
    expect(changesTowards(rows)).toEqual([
      { kind: 'CHANGED', before: old, after: { ...old, name: 'A mới', version: 8 }, reason },
      { kind: 'REMOVED', before: gone, after: null, reason },
    ]);
    expect(missing(rows)).toEqual([fresh]);
  });
});
