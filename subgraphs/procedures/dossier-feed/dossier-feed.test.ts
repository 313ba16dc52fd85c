import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Counter, findCounter } from '../dossier-move/dossier-life.fixture.js';
import { startProcedures, type TestSubgraph, viewerWith } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
let counter: Counter;
let desk: string;
beforeAll(async () => {
  subgraph = await startProcedures();
  counter = await findCounter(subgraph);
  const [row] = await subgraph.query<{ code: string }>('SELECT code FROM one_stop_desk WHERE id = $1', [counter.desk]);
  desk = row?.code ?? '';
});
afterAll(() => subgraph.stop());

let codes = 0;
const nextCode = (): string => `${desk}-240304-${String((codes += 1)).padStart(4, '0')}`;

const first = (MaHoSo: string, more: object = {}) => ({
  MaHoSo,
  MaTTHC: counter.procedure,
  KenhThucHien: '1',
  LoaiDoiTuong: '1',
  NgayTiepNhan: '20240304080000',
  NgayHenTra: '20240308170000',
  TrangThaiHoSo: '4',
  ...more,
});
const step = (MaHoSo: string, TrangThai: number, ThoiDiemXuLy: string, more: object = {}) => ({
  MaHoSo,
  TrangThai,
  ThoiDiemXuLy,
  ...more,
});

const sender = viewerWith('dossier:write');
async function post(body: unknown, viewer: object = sender) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await subgraph.file('dossier-feed', { body: Buffer.from(text), viewer });
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whatever came
  return { status: response.status, answer: (await response.json()) as any };
}
const outcomes = async (messages: readonly object[]) =>
  (await post({ service: 'DongBoHoSoMC', isUpdating: 'true', data: messages })).answer.items.map(
    ({ outcome, reason }: { outcome: string; reason: string | null }) => [outcome, reason].filter(Boolean).join(' '),
  );

/** All that the table and its spans say, so that two ways to the same state can be compared. */
const told = async (code: string) => {
  const [row] = await subgraph.query<Record<string, unknown>>(
    `SELECT state, channel, submitted_at, received_at, due_at, first_due_at, processing_ended_at, returned_at, is_in_time, deadline_on::text,
            extract(epoch FROM paused_for)::integer AS paused, receiving_unit_id, competent_agency_id,
            (SELECT jsonb_agg(jsonb_build_array(kind, began_at, ended_at) ORDER BY ordinal) FROM dossier_pause WHERE dossier = number) AS pauses
     FROM dossier WHERE code = $1`,
    [code],
  );
  return row ?? null;
};

const life = (code: string) => [
  first(code),
  step(code, 5, '20240305080000'),
  step(code, 4, '20240306080000'),
  step(code, 9, '20240309080000', { NgayKetThucXuLy: '20240309080000' }),
  step(code, 10, '20240310080000', { NgayTra: '20240310080000' }),
];

describe('the feed of a one-stop system', () => {
  it('takes a dossier through its life', async () => {
    const code = nextCode();
    expect(await outcomes(life(code))).toEqual(Array(5).fill('ACCEPTED'));
    expect(await told(code)).toMatchObject({
      state: 'RETURNED',
      received_at: new Date('2024-03-04T01:00:00Z'),
      processing_ended_at: new Date('2024-03-09T01:00:00Z'),
      returned_at: new Date('2024-03-10T01:00:00Z'),
      paused: 86_400,
      is_in_time: true, // a day late, and a day was given back
      receiving_unit_id: counter.place,
      competent_agency_id: counter.agency,
      pauses: [['SUPPLEMENT', '2024-03-05T01:00:00+00:00', '2024-03-06T01:00:00+00:00']],
    });
  });

  it.each(['one after the other', 'at once', 'at once, in reverse', 'each twice'])(
    'comes to the same with its messages sent %s',
    async (how) => {
      const [straight, other] = [nextCode(), nextCode()];
      for (const message of life(straight)) await outcomes([message]);
      const messages = life(other);
      if (how === 'one after the other') for (const message of messages) await outcomes([message]);
      if (how === 'at once') await outcomes(messages);
      if (how === 'at once, in reverse') await outcomes(messages.toReversed());
      if (how === 'each twice') for (const message of messages) await outcomes([message, message]);
      expect(await told(other)).toEqual(await told(straight));
    },
  );

  it('sent again changes nothing: no version, no event', async () => {
    const code = nextCode();
    await outcomes(life(code));
    const counts = () =>
      subgraph.query(
        `SELECT version, (SELECT count(*)::integer FROM outbox_event AS e WHERE e.entity_id = d.id) AS events,
                (SELECT count(*)::integer FROM record_revision AS r WHERE r.entity_id = d.id) AS revisions FROM dossier AS d WHERE code = $1`,
        [code],
      );
    const before = await counts();
    expect(await outcomes(life(code))).toEqual([...Array(4).fill('IGNORED OLDER'), 'IGNORED REPEATED']);
    expect(await counts()).toEqual(before);
    expect(before).toEqual([{ version: 5, events: 5, revisions: 5 }]);
  });

  it('does not go back for an older message, and fills in an end that was skipped', async () => {
    const code = nextCode();
    await outcomes([first(code)]);
    expect(await outcomes([step(code, 10, '20240310080000')])).toEqual(['ACCEPTED']);
    expect(await told(code)).toMatchObject({ state: 'RETURNED', processing_ended_at: null, is_in_time: false });
    expect(await outcomes([step(code, 5, '20240305080000')])).toEqual(['IGNORED OLDER']);
    expect(await outcomes([step(code, 9, '20240307080000', { NgayKetThucXuLy: '20240307080000' })])).toEqual([
      'ACCEPTED',
    ]);
    expect(await told(code)).toMatchObject({
      state: 'RETURNED',
      processing_ended_at: new Date('2024-03-07T01:00:00Z'),
      is_in_time: true,
    });
  });

  it('answers each message for itself, in the order sent and the language of the sender', async () => {
    const [good, bad] = [nextCode(), nextCode()];
    const messages = [
      first(good),
      first(bad, { MaTTHC: '9.999999' }),
      { TrangThaiHoSo: 4 },
      step(nextCode(), 4, '20240305080000'),
      first(good, {
        DonViXuLy: 'Sở Tài nguyên và Môi trường',
        ThoiDiemXuLy: '20240304090000',
        NgayHenTra: '20240309170000',
      }),
    ];
    const { status, answer } = await post(messages);
    expect(status).toBe(200);
    expect(answer).toMatchObject({ received: 5, accepted: 2, ignored: 0, refused: 3 });
    expect(answer.items.map(({ reason }: { reason: string }) => reason)).toEqual([
      null,
      'UNKNOWN_REFERENCE',
      'UNREADABLE',
      'INCOMPLETE',
      'AGENCY_UNKNOWN',
    ]);
    expect(answer.items[0]).toMatchObject({ index: 0, MaHoSo: good, outcome: 'ACCEPTED', version: 1 });
    expect(answer.items[3].message).toBe('Hồ sơ chưa có: thiếu MaTTHC.');
    expect(await told(bad)).toBeNull();
  });

  it('knows an agency by its code, and who applied by a pseudonym', async () => {
    const code = nextCode();
    await outcomes([first(code, { DonViXuLy: 'STNMT', SoDinhDanh: '067 987 654 321' })]);
    expect(await told(code)).toMatchObject({ competent_agency_id: 'agc_STNMT' });
    const { data } = await subgraph.ask('query ($code: String!) { dossier(code: $code) { applicantRef } }', {
      variables: { code },
      viewer: viewerWith('dossier:personal'),
    });
    expect(data.dossier.applicantRef).toMatch(/^[\w-]{43}$/);
  });

  it('is read as a list, as one message, and as one on each line, where a broken line spoils no other', async () => {
    const [one, other] = [nextCode(), nextCode()];
    expect((await post(first(one))).answer).toMatchObject({ received: 1, accepted: 1 });
    const lines = [JSON.stringify(first(other)), '{ "MaHoSo": ', JSON.stringify(step(one, 5, '20240305080000'))].join(
      '\n',
    );
    expect((await post(lines)).answer).toMatchObject({ received: 3, accepted: 2, refused: 1 });
  });

  it.each([
    ['nothing', '', 400, 'BAD_USER_INPUT'],
    ['an empty list', [], 400, 'BAD_USER_INPUT'],
    ['too much', Array(5_001).fill({}), 413, 'PAYLOAD_TOO_LARGE'],
  ])('that holds %s is refused as a whole', async (_what, body, status, code) => {
    const refused = await post(body);
    expect([refused.status, JSON.stringify(refused.answer)]).toEqual([status, expect.stringContaining(code)]);
  });

  it.each([
    [{}, 401],
    [viewerWith('dossier:personal'), 403],
  ])('is closed to whoever lacks the scope (%j)', async (viewer, status) => {
    expect((await post([first(nextCode())], viewer)).status).toBe(status);
  });
});
