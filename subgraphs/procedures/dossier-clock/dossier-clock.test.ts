import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../../../shared/time/local-date.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { type PauseSpan, readClock } from './dossier-clock.rules.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

interface Kept {
  readonly receivedAt: Date;
  readonly dueAt: Date;
  readonly endedAt: Date | null;
  readonly isInTime: boolean | null;
  readonly deadlineOn: string | null;
  readonly pauses: readonly { kind: string; beganAt: string; endedAt: string | null }[];
}

const spansOf = ({ pauses }: Kept): PauseSpan[] =>
  pauses.map(({ kind, beganAt, endedAt }) => ({
    kind,
    beganAt: new Date(beganAt),
    endedAt: endedAt === null ? null : new Date(endedAt),
  }));

describe('the clock that is read from spans', () => {
  it('is the one that the table keeps, for every dossier', async () => {
    const rows = await subgraph.query<Kept>(
      `SELECT received_at AS "receivedAt", due_at AS "dueAt", coalesce(processing_ended_at, returned_at) AS "endedAt",
              is_in_time AS "isInTime", deadline_on::text AS "deadlineOn",
              coalesce((SELECT jsonb_agg(jsonb_build_object('kind', kind, 'beganAt', began_at, 'endedAt', ended_at))
                        FROM dossier_pause WHERE dossier = number), '[]') AS pauses
       FROM dossier WHERE received_at IS NOT NULL`,
    );
    const asOf = new Date('2026-11-23T05:00:00Z');
    const wrong = rows.filter((row) => {
      const reading = readClock({ ...row, pauses: spansOf(row) }, asOf);
      const deadline = reading?.deadlineAt;
      const isInTime = row.endedAt === null ? null : (reading?.isInTime ?? null);
      return isInTime !== row.isInTime || (deadline ? localDateOf(deadline) : null) !== row.deadlineOn;
    });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(rows.length).toBeGreaterThan(19_000);
    expect(rows.filter(({ pauses }) => pauses.length > 0).length).toBeGreaterThan(1_000);
  });

  it('answers for a moment, and for now where none is named', async () => {
    const [late] = await subgraph.query<{ code: string; before: Date; after: Date }>(
      `SELECT code, due_at - interval '1 millisecond' AS before, due_at + interval '1 millisecond' AS after FROM dossier
       WHERE is_in_time IS FALSE AND paused_for = '0' AND date_trunc('second', due_at) = due_at ORDER BY code LIMIT 1`,
    );
    const { data } = await subgraph.ask(
      `query ($code: String!, $before: DateTime!, $after: DateTime!) { dossier(code: $code) {
         before: clock(asOf: $before) { isRunning isInTime remainingSeconds deadlineAt dueAt }
         after: clock(asOf: $after) { isRunning isInTime } now: clock { isRunning isInTime asOf } } }`,
      { variables: { code: late?.code, before: late?.before.toISOString(), after: late?.after.toISOString() } },
    );
    expect(data.dossier).toMatchObject({
      before: { isRunning: true, isInTime: true, remainingSeconds: 0 },
      after: { isRunning: true, isInTime: false },
      now: { isRunning: false, isInTime: false, asOf: '2026-11-23T05:00:00.000Z' },
    });
    expect(data.dossier.before.deadlineAt).toBe(data.dossier.before.dueAt);
  });
});
