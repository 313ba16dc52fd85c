import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { clerk, type Counter, findCounter, nextKey } from './dossier-life.fixture.js';

let subgraph: TestSubgraph;
let counter: Counter;
beforeAll(async () => {
  subgraph = await startProcedures();
  counter = await findCounter(subgraph);
});
afterAll(() => subgraph.stop());

let codes = 0;
const submission = (more: object = {}) => ({
  code: `000.10.02.H00-240304-${String((codes += 1)).padStart(4, '0')}`,
  procedure: counter.procedure,
  desk: counter.desk,
  channel: 'DIRECT',
  submittedAt: '2024-03-04T01:00:00Z',
  dueAt: '2024-03-08T10:00:00Z',
  ...more,
});
const submissions = (count: number) => Array.from({ length: count }, () => submission());

const item = 'index outcome refusal message version dossier { state }';

async function send(
  mutation: 'submitDossiers' | 'moveDossiers',
  items: readonly object[],
  { key = nextKey(), selection = item } = {},
) {
  const type = mutation === 'submitDossiers' ? 'DossierSubmissionInput' : 'DossierMoveItemInput';
  const { data, errors, statements } = await subgraph.ask(
    `mutation ($key: String!, $items: [${type}!]!) { done: ${mutation}(idempotencyKey: $key, items: $items) { replayed written repeated refused items { ${selection} } } }`,
    { variables: { key, items }, viewer: clerk },
  );
  const [error] = errors ?? [];
  return {
    done: data?.done,
    code: error?.extensions.code ?? null,
    refusal: error && `${error.extensions.code}: ${error.message}`,
    statements,
  };
}

/** Not that somebody waited in a circle, which is a CONFLICT as well. */
const codeWrittenElsewhere =
  'CONFLICT: A dossier code was written elsewhere just now. Send it again: what is there is not written twice.';

const assign = (code: string, at = '2024-03-04T02:00:00Z') => ({ code, move: 'ASSIGN', at });

describe('a batch', () => {
  it('writes each dossier for itself: what is refused says why, and undoes no other', async () => {
    const [good, bad] = [submission(), submission({ procedure: '9.999999' })];
    expect((await send('submitDossiers', [good, bad])).done).toMatchObject({
      replayed: false,
      written: 1,
      repeated: 0,
      refused: 1,
      items: [
        { index: 0, outcome: 'WRITTEN', refusal: null, message: null, version: 1, dossier: { state: 'RECEIVED' } },
        { index: 1, outcome: 'REFUSED', refusal: 'UNKNOWN_REFERENCE', version: null, dossier: null },
      ],
    });
    const moves = [
      { ...assign(good.code), expectedVersion: 1 },
      { code: bad.code, move: 'RETURN', at: '2024-03-04T02:00:00Z' },
      { code: good.code, move: 'RETURN', at: '2024-03-04T03:00:00Z' },
      { code: good.code, move: 'FINISH', at: '2024-03-04T04:00:00Z', outcome: 'APPROVED', expectedVersion: 2 },
      { code: good.code, move: 'RETURN', at: '2024-03-04T05:00:00Z', expectedVersion: 2 },
    ];
    const { done } = await send('moveDossiers', moves);
    expect(
      done.items.map(({ outcome, refusal, version }: Record<string, unknown>) => [outcome, refusal ?? version]),
    ).toEqual([
      ['WRITTEN', 2],
      ['REFUSED', 'UNKNOWN_DOSSIER'],
      ['REFUSED', 'STATE_FORBIDS'],
      ['WRITTEN', 3],
      ['REFUSED', 'CHANGED_MEANWHILE'],
    ]);
    expect(done.items[3].dossier).toEqual({ state: 'DONE' });
  });

  it('sent again under its key answers each item as before, and writes nothing', async () => {
    const items = submissions(3);
    await send('submitDossiers', items);
    const moves = items.map(({ code }) => assign(code));
    const key = nextKey();
    const [first, second] = [await send('moveDossiers', moves, { key }), await send('moveDossiers', moves, { key })];
    expect(second.done).toEqual({ ...first.done, replayed: true });
    expect((await send('moveDossiers', moves.slice(1), { key })).code).toBe('CONFLICT');
  });

  it('sent again under another key finds each item there: by its code, or by its kind and instant', async () => {
    const items = submissions(2);
    const moves = items.map(({ code }) => assign(code));
    for (const [mutation, sent] of [
      ['submitDossiers', items],
      ['moveDossiers', moves],
    ] as const) {
      expect((await send(mutation, sent)).done).toMatchObject({ written: 2, repeated: 0 });
      expect((await send(mutation, sent)).done).toMatchObject({ written: 0, repeated: 2 });
    }
    const [steps] = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM dossier_step AS s JOIN dossier AS d ON d.number = s.dossier WHERE d.code = ANY ($1)`,
      [items.map(({ code }) => code)],
    );
    expect(steps?.n).toBe(2);
  });

  it('sent twice at once in opposite orders is written once, and the later hears to send it again', async () => {
    for (let round = 0; round < 10; round += 1) {
      const items = submissions(300);
      const both = await Promise.all([send('submitDossiers', items), send('submitDossiers', items.toReversed())]);
      expect(both.reduce((sum, { done }) => sum + Number(done?.written ?? 0), 0)).toBe(300);
      for (const { refusal } of both) expect(refusal ?? codeWrittenElsewhere).toBe(codeWrittenElsewhere);
      expect((await send('submitDossiers', items)).done).toMatchObject({ written: 0, repeated: 300 });
    }
  });

  it('may hold one dossier several times: its moves are made in the order sent', async () => {
    const one = submission();
    await send('submitDossiers', [one, one]);
    const { done } = await send('moveDossiers', [
      assign(one.code),
      { code: one.code, move: 'PAUSE', at: '2024-03-05T00:00:00Z', reason: 'Chờ cơ quan khác' },
      { code: one.code, move: 'RESUME', at: '2024-03-05T06:00:00Z' },
      { code: one.code, move: 'PAUSE', at: '2024-03-05T07:00:00Z', reason: 'Chờ cơ quan khác' },
    ]);
    expect(done).toMatchObject({ written: 4 });
    const [row] = await subgraph.query(
      `SELECT version, extract(epoch FROM paused_for)::integer AS paused, paused_since, (SELECT count(*)::integer FROM dossier_pause AS p WHERE p.dossier = number) AS pauses,
              (SELECT count(*)::integer FROM outbox_event AS e WHERE e.entity_id = d.id) AS events FROM dossier AS d WHERE code = $1`,
      [one.code],
    );
    expect(row).toEqual({
      version: 5,
      paused: 21_600,
      paused_since: new Date('2024-03-05T07:00:00Z'),
      pauses: 2,
      events: 5,
    });
  });

  it('takes as many statements for three hundred dossiers as for ten', async () => {
    const statements = async (count: number): Promise<number[]> => {
      const items = submissions(count);
      const taken = await send('submitDossiers', items);
      const assigned = await send(
        'moveDossiers',
        items.map(({ code }) => assign(code)),
      );
      const asked = await send(
        'moveDossiers',
        items.map(({ code }) => ({ ...assign(code, '2024-03-05T00:00:00Z'), move: 'REQUEST_SUPPLEMENT', reason: 'x' })),
      );
      expect([taken, assigned, asked].map(({ done }) => done.written)).toEqual([count, count, count]);
      return [taken, assigned, asked].map((one) => one.statements);
    };
    const few = await statements(10);
    expect(await statements(300)).toEqual(few);
    expect(Math.max(...few)).toBeLessThan(25);
  });

  it.each([
    ['of nothing', 0],
    ['of more than five hundred', 501],
  ])('%s is refused', async (_what, count) => {
    const moves = Array.from({ length: count }, (_, n) => assign(`NONE-${n}`));
    expect((await send('moveDossiers', moves)).code).toBe('BAD_USER_INPUT');
  });

  it('speaks the language of whoever sent it', async () => {
    const ask = async (locale: 'vi' | 'en'): Promise<string> => {
      const { data } = await subgraph.ask(
        `mutation { moveDossiers(idempotencyKey: "${nextKey()}", items: [{ code: "NONE-1", move: RETURN }]) { items { message } } }`,
        { viewer: { ...clerk, locale } },
      );
      return data.moveDossiers.items[0].message;
    };
    expect([await ask('vi'), await ask('en')]).toEqual([
      'Không tìm thấy hồ sơ “NONE-1”.',
      'There is no dossier “NONE-1”.',
    ]);
  });
});

describe('two batches at the same time', () => {
  it('write each move once, whichever comes first, and never wait for each other in a circle', async () => {
    const items = submissions(60);
    await send('submitDossiers', items);
    const moves = items.map(({ code }) => assign(code));
    const outcomes = await Promise.all([send('moveDossiers', moves), send('moveDossiers', moves.toReversed())]);
    expect(outcomes.map(({ code }) => code)).toEqual([null, null]);
    expect(outcomes.map(({ done }) => done.written + done.repeated)).toEqual([60, 60]);
    expect(outcomes.reduce((sum, { done }) => sum + done.written, 0)).toBe(60);
  });
});

describe('what became of sending dossiers to the national portal', () => {
  const record = async (items: readonly object[]) =>
    (
      await subgraph.ask(
        `mutation ($items: [NationalSyncInput!]!) { done: recordNationalSync(idempotencyKey: "${nextKey()}", items: $items) {
           items { outcome refusal version dossier { nationalSync { state at error } } } } }`,
        { variables: { items }, viewer: clerk },
      )
    ).data.done.items;

  it('is kept with the dossier, newest word last, and changes no version', async () => {
    const { code } = submission();
    await send('submitDossiers', [{ ...submission(), code }]);
    const failed = { code, state: 'FAILED', at: '2024-03-04T02:00:00Z', error: 'Hết thời gian chờ' };
    const synced = { code, state: 'SYNCED', at: '2024-03-04T03:00:00Z' };
    const nationalSync = { state: 'FAILED', at: '2024-03-04T02:00:00.000Z', error: 'Hết thời gian chờ' };
    expect(await record([failed])).toEqual([
      { outcome: 'WRITTEN', refusal: null, version: 1, dossier: { nationalSync } },
    ]);
    expect(await record([synced])).toMatchObject([
      { outcome: 'WRITTEN', version: 1, dossier: { nationalSync: { state: 'SYNCED', error: null } } },
    ]);
    expect(await record([failed])).toMatchObject([
      { outcome: 'REPEATED', dossier: { nationalSync: { state: 'SYNCED' } } },
    ]);
    expect(
      await record([
        { ...synced, error: 'x' },
        { ...synced, at: '2031-01-01T00:00:00Z' },
        { ...synced, code: 'NONE-1' },
      ]),
    ).toMatchObject([{ refusal: 'CONTRADICTORY' }, { refusal: 'IN_FUTURE' }, { refusal: 'UNKNOWN_DOSSIER' }]);
  });
});

describe('a page of dossiers', () => {
  it('takes as many statements for fifty as for five, with procedure, agency, last step, clock and papers', async () => {
    const statements = async (first: number): Promise<number> => {
      const {
        data,
        errors,
        statements: count,
      } = await subgraph.ask(
        `{ dossiers(first: ${first}, handledFrom: "2024-01-01") { nodes { code version procedure { name } competentAgency { id } desk { code }
           lastStep { agency { id } endedAt } heldBy { id } clock { isInTime } documents { componentCode } isReceivedElsewhere } } }`,
      );
      expect(errors).toBeUndefined();
      expect(data.dossiers.nodes).toHaveLength(first);
      return count;
    };
    expect([await statements(5), await statements(50)]).toEqual([4, 4]);
  });
});
