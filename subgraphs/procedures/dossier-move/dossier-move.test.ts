import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProcedures, type TestSubgraph, viewerWith } from '../procedures.fixture.js';
import { clerk, clerkOf, type Counter, findCounter, nextKey } from './dossier-life.fixture.js';

let subgraph: TestSubgraph;
let counter: Counter;
beforeAll(async () => {
  subgraph = await startProcedures();
  counter = await findCounter(subgraph);
});
afterAll(() => subgraph.stop());

let codes = 0;
const handedIn = (more: object = {}) => ({
  code: `000.10.01.H00-240304-${String((codes += 1)).padStart(4, '0')}`,
  procedure: counter.procedure,
  desk: counter.desk,
  channel: 'DIRECT',
  submittedAt: '2024-03-04T01:00:00Z',
  dueAt: '2024-03-08T10:00:00Z',
  ...more,
});

/** A dossier at the desk, and what a clerk does with it next; each move says only what it needs. */
async function lifeOf(more: object = {}, selection?: string) {
  const { submit, move } = clerkOf(subgraph, selection);
  const { answer } = await submit(handedIn(more));
  if (answer === null) throw new Error('The dossier was not taken in');
  let { version } = answer;
  return {
    id: answer.entityId,
    submitted: answer,
    do: async (mutation: string, input: Record<string, unknown> = {}) => {
      const outcome = await move(mutation, { id: answer.entityId, version, ...input });
      version = outcome.answer?.version ?? version;
      return outcome;
    },
  };
}

const rowOf = async (id: string) => {
  const [row] = await subgraph.query<Record<string, unknown>>(
    `SELECT state, outcome, is_in_time, deadline_on::text, (extract(epoch FROM paused_for) * 1000)::float8 AS paused_ms, paused_since, version FROM dossier WHERE id = $1`,
    [id],
  );
  return row;
};

describe('a dossier', () => {
  it('goes from the desk to its result, with every step, pause, hand-over and extension readable', async () => {
    const all = `state version outcome firstDueAt dueAt competentAgency { id } heldBy { id } lastStep { ordinal agency { id } endedAt }
      steps { ordinal beganAt endedAt } pauses { kind reason beganAt endedAt } transfers { mode from { id } to { id } }
      extensions { dueBefore dueAfter apologyNumber } clock { isRunning pausedForSeconds isInTime deadlineAt }`;
    const life = await lifeOf({}, all);
    expect(life.submitted.dossier).toMatchObject({
      state: 'RECEIVED',
      version: 1,
      competentAgency: { id: counter.agency },
    });
    await life.do('assignDossier', { at: '2024-03-04T02:00:00Z', officer: 'CB7' });
    await life.do('requestDossierSupplement', { at: '2024-03-05T02:00:00Z', reason: 'Thiếu bản sao' });
    await life.do('resumeDossier', { at: '2024-03-06T02:00:00Z' });
    await life.do('transferDossier', { at: '2024-03-06T03:00:00Z', agencyId: 'agc_STNMT', mode: 'ELECTRONIC' });
    await life.do('extendDossier', {
      at: '2024-03-07T03:00:00Z',
      dueAt: '2024-03-12T10:00:00Z',
      reason: 'Chờ xác minh',
    });
    await life.do('finishDossier', { at: '2024-03-13T10:00:00Z', outcome: 'APPROVED' });
    const { answer } = await life.do('returnDossier', { at: '2024-03-14T02:00:00Z' });
    expect(answer?.dossier).toEqual({
      state: 'RETURNED',
      version: 8,
      outcome: 'APPROVED',
      firstDueAt: '2024-03-08T10:00:00.000Z',
      dueAt: '2024-03-12T10:00:00.000Z',
      competentAgency: { id: counter.agency },
      heldBy: { id: 'agc_STNMT' },
      lastStep: { ordinal: 2, agency: { id: 'agc_STNMT' }, endedAt: '2024-03-13T10:00:00.000Z' },
      steps: [
        { ordinal: 1, beganAt: '2024-03-04T02:00:00.000Z', endedAt: '2024-03-06T03:00:00.000Z' },
        { ordinal: 2, beganAt: '2024-03-06T03:00:00.000Z', endedAt: '2024-03-13T10:00:00.000Z' },
      ],
      pauses: [
        {
          kind: 'SUPPLEMENT',
          reason: 'Thiếu bản sao',
          beganAt: '2024-03-05T02:00:00.000Z',
          endedAt: '2024-03-06T02:00:00.000Z',
        },
      ],
      transfers: [{ mode: 'ELECTRONIC', from: { id: counter.agency }, to: { id: 'agc_STNMT' } }],
      extensions: [
        { dueBefore: '2024-03-08T10:00:00.000Z', dueAfter: '2024-03-12T10:00:00.000Z', apologyNumber: null },
      ],
      clock: { isRunning: false, pausedForSeconds: 86_400, isInTime: true, deadlineAt: '2024-03-13T10:00:00.000Z' },
    });
    expect(await rowOf(life.id)).toMatchObject({ is_in_time: true, deadline_on: '2024-03-13', paused_ms: 86_400_000 });
  });

  it('submitted online waits in state 1 until it is received, and is due from then on', async () => {
    const life = await lifeOf({ channel: 'ONLINE', dueAt: null }, 'state receivedAt dueAt firstDueAt');
    expect(life.submitted.dossier).toEqual({ state: 'NEW', receivedAt: null, dueAt: null, firstDueAt: null });
    const due = '2024-03-11T10:00:00.000Z';
    const { answer } = await life.do('receiveDossier', { at: '2024-03-04T09:00:00Z', dueAt: due });
    expect(answer?.dossier).toEqual({
      state: 'RECEIVED',
      receivedAt: '2024-03-04T09:00:00.000Z',
      dueAt: due,
      firstDueAt: due,
    });
  });

  it('is due by the time limit of its procedure where nobody says when', async () => {
    const [{ id, due } = { id: '', due: null }] = await subgraph.query<{ id: string; due: Date | null }>(
      `SELECT p.id, due_at_for(p.id, '2024-03-04T01:00:00Z') AS due FROM procedure AS p WHERE due_at_for(p.id, '2024-03-04T01:00:00Z') IS NOT NULL
       AND published_at < '2021-01-01' AND valid_to IS NULL ORDER BY code LIMIT 1`,
    );
    const atDesk = await lifeOf({ procedure: id, dueAt: null }, 'dueAt firstDueAt');
    expect(atDesk.submitted.dossier).toEqual({ dueAt: due?.toISOString(), firstDueAt: due?.toISOString() });
    const online = await lifeOf(
      { procedure: id, dueAt: null, channel: 'ONLINE', submittedAt: '2024-03-01T20:00:00Z' },
      'dueAt',
    );
    const { answer } = await online.do('receiveDossier', { at: '2024-03-04T01:00:00Z' });
    expect(answer?.dossier.dueAt).toBe(due?.toISOString());
  });

  it('that is late is extended only with the number of a letter of apology', async () => {
    const life = await lifeOf({}, 'extensions { apologyNumber }');
    const later = { at: '2024-03-09T01:00:00Z', dueAt: '2024-03-15T10:00:00Z', reason: 'Chờ ý kiến' };
    expect(await life.do('extendDossier', later)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('letter of apology'),
    });
    const { answer } = await life.do('extendDossier', { ...later, apologyNumber: '12/TXL' });
    expect(answer?.dossier.extensions).toEqual([{ apologyNumber: '12/TXL' }]);
  });

  it('that has ended is opened again with a reason only, and its clock goes on as if it had not ended', async () => {
    const life = await lifeOf(
      {},
      'state outcome processingEndedAt clock(asOf: "2024-03-09T00:00:00Z") { isRunning isInTime }',
    );
    await life.do('assignDossier', { at: '2024-03-04T02:00:00Z' });
    await life.do('stopDossier', { at: '2024-03-05T02:00:00Z', reason: 'Người nộp không bổ sung' });
    expect(await life.do('assignDossier', { at: '2024-03-06T02:00:00Z' })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Possible: REOPEN'),
    });
    expect(await life.do('reopenDossier', { at: '2024-03-06T02:00:00Z', reason: ' ' })).toMatchObject({
      message: 'reason is missing.',
    });
    const { answer } = await life.do('reopenDossier', { at: '2024-03-06T02:00:00Z', reason: 'Dừng nhầm' });
    expect(answer?.dossier).toEqual({
      state: 'PROCESSING',
      outcome: null,
      processingEndedAt: null,
      clock: { isRunning: true, isInTime: false },
    });
  });

  it('keeps who did what and why, and tells the outbox of each move', async () => {
    const life = await lifeOf();
    await life.do('assignDossier', { at: '2024-03-04T02:00:00Z' });
    await life.do('stopDossier', { at: '2024-03-05T02:00:00Z', reason: 'Trùng hồ sơ' });
    const { data } = await subgraph.entities(
      [{ __typename: 'Dossier', id: life.id }],
      '... on Dossier { history { version kind changedBy reason state } }',
      { viewer: clerk },
    );
    const [{ history }] = data._entities;
    expect(
      history.map(({ state, ...rest }: { state: { state: string } }) => ({ ...rest, state: state.state })),
    ).toEqual([
      { version: 1, kind: 'CREATED', changedBy: 'test:editor', reason: null, state: 'RECEIVED' },
      { version: 2, kind: 'MOVED', changedBy: 'test:editor', reason: null, state: 'PROCESSING' },
      { version: 3, kind: 'MOVED', changedBy: 'test:editor', reason: 'Trùng hồ sơ', state: 'STOPPED' },
    ]);
    const events = await subgraph.query(
      `SELECT kind, payload FROM outbox_event WHERE entity_type = 'Dossier' AND entity_id = $1 ORDER BY id`,
      [life.id],
    );
    expect(events).toEqual([
      { kind: 'DOSSIER_SUBMIT', payload: { version: 1 } },
      { kind: 'DOSSIER_ASSIGN', payload: { version: 2 } },
      { kind: 'DOSSIER_STOP', payload: { version: 3 } },
    ]);
  });

  it('of the samples is written down as it was loaded before it is moved', async () => {
    const [sample] = await subgraph.query<{ id: string }>(
      `SELECT id FROM dossier WHERE state = 'DONE' AND origin = 'SAMPLE' ORDER BY code LIMIT 1`,
    );
    const { move } = clerkOf(subgraph, 'state history { kind version }');
    const { answer } = await move('returnDossier', { id: sample?.id ?? '', version: 1 });
    expect(answer?.dossier).toEqual({
      state: 'RETURNED',
      history: [
        { kind: 'LOADED', version: 1 },
        { kind: 'MOVED', version: 2 },
      ],
    });
  });
});

describe('the same write again', () => {
  it('under its key answers the same and writes nothing', async () => {
    const { submit, move } = clerkOf(subgraph);
    const [input, key] = [handedIn(), nextKey()];
    const [first, second] = [await submit(input, key), await submit(input, key)];
    expect(second.answer).toEqual({ ...first.answer, replayed: true });
    const assign = { id: first.answer?.entityId ?? '', version: 1, key: nextKey(), at: '2024-03-04T02:00:00Z' };
    const [once, twice] = [await move('assignDossier', assign), await move('assignDossier', assign)];
    expect(twice.answer).toMatchObject({ version: once.answer?.version, replayed: true });
    expect(
      await subgraph.query('SELECT FROM dossier_step AS s JOIN dossier AS d ON d.number = s.dossier WHERE d.id = $1', [
        assign.id,
      ]),
    ).toHaveLength(1);
  });

  it('under another key is known by its code, or by its instant', async () => {
    const { submit, move } = clerkOf(subgraph);
    const input = handedIn();
    const { answer } = await submit(input);
    expect((await submit(input)).answer).toEqual({ ...answer, replayed: true });
    expect(await submit({ ...input, submittedAt: '2024-03-04T01:00:01Z' })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('belongs to a dossier of another procedure'),
    });
    const assign = { id: answer?.entityId ?? '', version: 1, at: '2024-03-04T02:00:00Z' };
    await move('assignDossier', assign);
    expect((await move('assignDossier', assign)).answer).toMatchObject({ version: 2, replayed: true });
  });
});

describe('a write is refused', () => {
  it.each([
    ['finishDossier', { outcome: 'APPROVED' }, 'CONFLICT', 'Possible: ASSIGN, TRANSFER, EXTEND, REQUEST_WITHDRAWAL'], // 2 → 9
    ['returnDossier', {}, 'CONFLICT', 'not possible in state 2'], // 10 needs 9 (model.md §7.1)
    ['receiveDossier', { dueAt: '2024-04-01T00:00:00Z' }, 'CONFLICT', 'RECEIVE is not possible'],
    ['assignDossier', { at: '2024-03-04T00:59:59.999Z' }, 'CONFLICT', 'lies before what was written last'],
    ['assignDossier', { at: '2031-01-01T00:00:00Z' }, 'BAD_USER_INPUT', 'still to come'],
    [
      'assignDossier',
      { at: '2024-03-04T02:00:00Z', agencyId: 'agc_nobody' },
      'BAD_USER_INPUT',
      'is not in the register',
    ],
    [
      'extendDossier',
      { at: '2024-03-05T00:00:00Z', dueAt: '2024-03-08T10:00:00Z', reason: 'x' },
      'BAD_USER_INPUT',
      'must be later',
    ],
    ['assignDossier', { version: 7 }, 'CONFLICT', 'no longer at 7'],
    ['assignDossier', { id: 'dsr_nobody' }, 'NOT_FOUND', 'no dossier “dsr_nobody”'],
  ])('where it may not be: %s(%j) %s, “%s”, and nothing is left of it', async (mutation, input, code, words) => {
    const life = await lifeOf();
    const before = await rowOf(life.id);
    expect(await life.do(mutation, input)).toEqual({ answer: null, code, message: expect.stringContaining(words) });
    expect(await rowOf(life.id)).toEqual(before);
  });

  it.each([
    [{ code: 'không phải mã' }, 'is no dossier code'],
    [{ procedure: '9.999999' }, 'no procedure “9.999999”'],
    [{ desk: 'osd_nobody' }, 'no one-stop desk'],
    [{ competentAgencyId: 'agc_nobody' }, 'is not in the register'],
    [{ submittedAt: '2031-01-01T00:00:00Z' }, 'still to come'],
    [{ dueAt: '2024-03-03T00:00:00Z' }, 'due before it is received'],
    [{ channel: 'ONLINE' }, 'not received yet'],
    [{ applicantNumber: '12' }, 'neither a citizen number'],
    [
      { documents: [{ componentCode: 'TP1', form: 'COPY', isAlreadyHeld: true, isAskedAgain: true }] },
      'needs a reason',
    ],
    [
      { documents: [{ componentCode: 'TP1', form: 'COPY', isAskedAgain: true, demandReason: 'x' }] },
      'can be asked for again',
    ],
  ])('where a dossier handed in says %j: %s', async (more, words) => {
    expect(await clerkOf(subgraph).submit(handedIn(more))).toMatchObject({
      answer: null,
      message: expect.stringContaining(words),
    });
  });

  it('where the procedure is suspended on that day, and not the day before', async () => {
    const [{ code } = { code: '' }] = await subgraph.query<{ code: string }>(
      `SELECT code FROM procedure WHERE valid_to IS NULL AND published_at < '2021-01-01' AND code <> $1 ORDER BY code DESC LIMIT 1`,
      [counter.procedure],
    );
    await subgraph.query(
      `INSERT INTO procedure_decision (id, procedure_id, kind, number, decided_on, effective_on, origin)
       SELECT 'pdc_test', id, 'SUSPEND', '1/QĐ-TEST', '2024-03-05', '2024-03-05', 'SAMPLE' FROM procedure WHERE code = $1`,
      [code],
    );
    const { submit } = clerkOf(subgraph);
    const on = (day: string) => submit(handedIn({ procedure: code, submittedAt: `${day}T01:00:00Z` }));
    expect((await on('2024-03-04')).code).toBeNull();
    expect(await on('2024-03-05')).toMatchObject({ message: expect.stringContaining('no procedure') });
  });

  it('to whoever lacks the scope', async () => {
    const mutation =
      'mutation { returnDossier(idempotencyKey: "12345678", id: "x", expectedVersion: 1, input: {}) { version } }';
    const ask = async (viewer: object) => (await subgraph.ask(mutation, { viewer })).errors?.[0]?.extensions.code;
    expect(await ask({})).toBe('UNAUTHENTICATED');
    expect(await ask(viewerWith('dossier:personal'))).toBe('FORBIDDEN');
  });
});

describe('what is kept apart', () => {
  it('is who applied: a pseudonym, the same for every spelling of the number, which is kept nowhere', async () => {
    const { submit } = clerkOf(subgraph);
    const [one, other] = [
      await submit(handedIn({ applicantNumber: '067 123 456 789' })),
      await submit(handedIn({ applicantNumber: '067123456789' })),
    ];
    const read = async (id = '') =>
      (
        await subgraph.entities([{ __typename: 'Dossier', id }], '... on Dossier { applicantRef }', {
          viewer: viewerWith('dossier:personal'),
        })
      ).data._entities[0].applicantRef;
    const ref: string = await read(one.answer?.entityId);
    expect(ref).toMatch(/^[\w-]{43}$/);
    expect(await read(other.answer?.entityId)).toBe(ref);
    const kept = await subgraph.query<{ n: number }>(
      `SELECT count(*)::integer AS n FROM record_revision WHERE state::text LIKE '%067123456789%' OR state::text LIKE '%' || $1 || '%'`,
      [ref],
    );
    expect(kept).toEqual([{ n: 0 }]);
  });

  it('are the papers: what the state holds counts in the figures', async () => {
    const documents = [
      {
        componentCode: 'TP1',
        form: 'ELECTRONIC',
        isDigitised: true,
        isAlreadyHeld: true,
        reusedFrom: 'NATIONAL_DATABASE',
      },
      { componentCode: 'TP2', form: 'COPY', isAlreadyHeld: true, isAskedAgain: true, demandReason: 'Bản mờ' },
      { componentCode: 'TP3', form: 'ORIGINAL' },
    ];
    const { answer } = await clerkOf(
      subgraph,
      'documents { ordinal componentCode isDigitised reusedFrom demandReason }',
    ).submit(handedIn({ documents }));
    expect(answer?.dossier.documents).toEqual([
      { ordinal: 1, componentCode: 'TP1', isDigitised: true, reusedFrom: 'NATIONAL_DATABASE', demandReason: null },
      { ordinal: 2, componentCode: 'TP2', isDigitised: false, reusedFrom: null, demandReason: 'Bản mờ' },
      { ordinal: 3, componentCode: 'TP3', isDigitised: false, reusedFrom: null, demandReason: null },
    ]);
    const counted = await subgraph.query('SELECT held_documents, documents_asked_again FROM dossier WHERE id = $1', [
      answer?.entityId,
    ]);
    expect(counted).toEqual([{ held_documents: 2, documents_asked_again: 1 }]);
  });

  it('are the words of officers: not for everybody', async () => {
    const life = await lifeOf();
    await life.do('assignDossier', { at: '2024-03-04T02:00:00Z', officer: 'CB9' });
    await life.do('pauseDossier', { at: '2024-03-04T03:00:00Z', reason: 'Chờ cơ quan khác' });
    const { data, errors } = await subgraph.entities(
      [{ __typename: 'Dossier', id: life.id }],
      '... on Dossier { lastStep { officer } pauses { kind reason } }',
    );
    expect(data._entities).toEqual([{ lastStep: { officer: null }, pauses: [{ kind: 'SUSPENSION', reason: null }] }]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED', 'UNAUTHENTICATED']);
  });
});

describe('dossiers that are interlinked', () => {
  it('name each other, and nobody else', async () => {
    const { submit } = clerkOf(subgraph, 'code interlinkedWith { code }');
    const inputs = [
      handedIn({ interlinkedGroup: 'LT-1' }),
      handedIn({ interlinkedGroup: 'LT-1' }),
      handedIn({ interlinkedGroup: 'LT-2' }),
    ];
    for (const input of inputs) await submit(input);
    const asked = await subgraph.query<{ id: string }>(
      `SELECT id FROM dossier WHERE interlinked_group IS NOT NULL ORDER BY code`,
    );
    const { data } = await subgraph.entities(
      asked.map(({ id }) => ({ __typename: 'Dossier', id })),
      '... on Dossier { interlinkedWith { code } }',
    );
    expect(
      data._entities.map(({ interlinkedWith }: { interlinkedWith: { code: string }[] }) =>
        interlinkedWith.map(({ code }) => code),
      ),
    ).toEqual([[inputs[1]?.code], [inputs[0]?.code], []]);
  });
});

describe('a dossier received elsewhere', () => {
  it('is one whose agency has no desk of its own in that place', async () => {
    const [elsewhere] = await subgraph.query<{ id: string }>(
      `SELECT agency_id AS id FROM one_stop_desk GROUP BY agency_id HAVING NOT bool_or(place_id = $1) ORDER BY 1 LIMIT 1`,
      [counter.place],
    );
    const read = async (competentAgencyId?: string) =>
      (
        await clerkOf(subgraph, 'isReceivedElsewhere').submit(
          handedIn(competentAgencyId === undefined ? {} : { competentAgencyId }),
        )
      ).answer?.dossier.isReceivedElsewhere;
    expect(await read()).toBe(false);
    expect(await read(elsewhere?.id)).toBe(true);
  });
});
