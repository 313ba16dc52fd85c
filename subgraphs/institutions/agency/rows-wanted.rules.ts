import type { RecordRow } from '../../../shared/records/record.entity.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';

/** Rows as they stand, and as they should: equal ids are the same row. */
export interface Wanted<Row> {
  readonly existing: readonly Row[];
  readonly wanted: readonly Row[];
}

/** What the history of a row says that follows a place. */
export const becauseOfPlaces = 'Theo địa bàn — Follows its place';

/** What is wanted and does not exist. */
export function missing<Row extends RecordRow>({ existing, wanted }: Wanted<Row>): Row[] {
  const standing = new Set(existing.map(({ id }) => id));
  return wanted.filter(({ id }) => !standing.has(id));
}

/** What must change of the rows that exist for them to be those wanted. Version and origin are the row's own. */
export function changesTowards<Row extends RecordRow>({ existing, wanted }: Wanted<Row>): RecordChange<Row>[] {
  const asWanted = new Map(wanted.map((row) => [row.id, row]));
  return existing.flatMap((before): RecordChange<Row>[] => {
    const row = asWanted.get(before.id);
    if (row === undefined) return [{ kind: 'REMOVED', before, after: null, reason: becauseOfPlaces }];
    const after = { ...before, ...row, origin: before.origin, version: before.version + 1 };
    return isSame(before, after) ? [] : [{ kind: 'CHANGED', before, after, reason: becauseOfPlaces }];
  });
}

const isSame = <Row extends RecordRow>(before: Row, after: Row): boolean =>
  (Object.keys(after) as (keyof Row)[]).every(
    (property) => property === 'version' || before[property] === after[property],
  );
