import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, outcomeEditor, recordsOf, refusalOf, type Target } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, move } = recordsOf(() => subgraph);
let next = 1;
const input = (over: object = {}) => ({
  code: `PAKN-THU-${next++}`,
  kind: 'CONDUCT',
  source: 'HOTLINE',
  subject: 'Hồ sơ quá hạn chưa trả kết quả',
  receivedAt: '2031-03-03T02:00:00Z',
  ...over,
});
const feedbackOf = async (id: string, selection: string) =>
  (
    await subgraph.entities([{ __typename: 'Feedback', id }], `... on Feedback { ${selection} }`, {
      viewer: outcomeEditor,
    })
  ).data._entities[0];
const walk = async (made: Target, ...steps: readonly (readonly [to: string, on: string])[]): Promise<Target> => {
  let at = made;
  for (const [to, on] of steps) at = madeBy(await move('Feedback', at, to, on));
  return at;
};

describe('feedback', () => {
  it('is promised an answer in 2, 5 and 15 working days when it is received, and keeps that when the calendar changes', async () => {
    // Monday 2024-03-04; the calendar of that month has no day off but weekends.
    await subgraph.query(`DELETE FROM calendar_day WHERE on_day BETWEEN '2024-03-01' AND '2024-03-31'`);
    const made = madeBy(await create('Feedback', input({ receivedAt: '2024-03-04T02:00:00Z' })));
    const due = { classifyDueOn: '2024-03-06', assignDueOn: '2024-03-11', dueOn: '2024-03-25' };
    expect(await feedbackOf(made.id, 'classifyDueOn assignDueOn dueOn')).toEqual(due);
    await subgraph.query(
      `UPDATE calendar_day SET on_day = '2024-03-05' WHERE id = (SELECT min(id) FROM calendar_day WHERE NOT is_working AND on_day < '2024-01-01')`,
    );
    madeBy(await change('Feedback', made, { agencyId: 'agc_VPUB' }));
    expect(await feedbackOf(made.id, 'classifyDueOn assignDueOn dueOn')).toEqual(due);
    const later = madeBy(await create('Feedback', input({ receivedAt: '2024-03-04T02:00:00Z' })));
    expect(await feedbackOf(later.id, 'classifyDueOn')).toEqual({ classifyDueOn: '2024-03-07' });
  });

  it('takes its limits from the settings in force on the day', async () => {
    await subgraph.query(
      `INSERT INTO procedure_setting (id, kind, value, valid_from, source, is_verified, origin) VALUES ('pst_test', 'FEEDBACK_CLASSIFY_WORKING_DAYS', 1, '2024-03-18', 'thử', false, 'SAMPLE')`,
    );
    const classifyDue = async (receivedAt: string) => {
      const { id } = madeBy(await create('Feedback', input({ receivedAt })));
      return (await feedbackOf(id, 'classifyDueOn')).classifyDueOn;
    };
    expect(await classifyDue('2024-03-18T02:00:00Z')).toBe('2024-03-19');
    expect(await classifyDue('2024-03-15T02:00:00Z')).toBe('2024-03-19'); // a Friday, still two working days
  });

  it('without any limit is refused, with the setting to add', async () => {
    expect(refusalOf(await create('Feedback', input({ receivedAt: '1999-03-18T02:00:00Z' })))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('FEEDBACK_'),
    });
  });

  it('goes its way day by day, with an agency before it is assigned and an answer before it is answered', async () => {
    const made = madeBy(await create('Feedback', input({ receivedAt: '2024-03-04T02:00:00Z' })));
    const classified = await walk(made, ['CLASSIFIED', '2024-03-05']);
    expect(refusalOf(await move('Feedback', classified, 'ASSIGNED', '2024-03-06'))?.message).toContain('agencyId');
    const given = madeBy(await change('Feedback', classified, { agencyId: 'agc_STP' }));
    const processing = await walk(given, ['ASSIGNED', '2024-03-06'], ['PROCESSING', '2024-03-07']);
    expect(refusalOf(await move('Feedback', processing, 'ANSWERED', '2024-03-10'))?.message).toContain('answer');
    const written = madeBy(await change('Feedback', processing, { answer: 'Đã trả kết quả' }));
    expect(refusalOf(await move('Feedback', written, 'ANSWERED', '2024-03-05'))?.message).toContain('không thể trước');
    const published = await walk(written, ['ANSWERED', '2024-03-28'], ['PUBLISHED', '2024-03-29']);
    madeBy(await change('Feedback', published, { rating: 'SATISFIED' }));
    expect(
      await feedbackOf(
        made.id,
        'state classifiedOn assignedOn answeredOn publishedOn rating overdueSteps agency { id }',
      ),
    ).toEqual({
      state: 'PUBLISHED',
      classifiedOn: '2024-03-05',
      assignedOn: '2024-03-06',
      answeredOn: '2024-03-28',
      publishedOn: '2024-03-29',
      rating: 'SATISFIED',
      overdueSteps: ['ANSWER'],
      agency: { id: 'agc_STP' },
    });
  });

  it('is not taken up only with a reason', async () => {
    const made = madeBy(await create('Feedback', input({ receivedAt: '2024-03-04T02:00:00Z' })));
    expect(refusalOf(await move('Feedback', made, 'REJECTED', '2024-03-05'))?.message).toContain('lý do');
    madeBy(await move('Feedback', made, 'REJECTED', '2024-03-05', 'Nội dung tố cáo, đã chuyển thanh tra'));
    expect(await feedbackOf(made.id, 'state rejectedOn overdueSteps')).toEqual({
      state: 'REJECTED',
      rejectedOn: '2024-03-05',
      overdueSteps: [],
    });
  });

  it('is not received in the future', async () => {
    expect(refusalOf(await create('Feedback', input()))?.message).toContain('tương lai');
  });

  it('is written by nobody without the scope', async () => {
    const { create: asNobody } = recordsOf(() => subgraph, { subject: 'clerk', scopes: ['desk:write'] });
    expect(refusalOf(await asNobody('Feedback', input()))?.code).toBe('FORBIDDEN');
  });

  it.each([
    ['kind: REGULATION', `kind = 'REGULATION'`],
    ['states: [ANSWERED, PUBLISHED], receivedFrom: "2023-01-01", receivedTo: "2023-12-31"', `answered_on IS NOT NULL AND (received_at + interval '7 hours') AT TIME ZONE 'UTC' BETWEEN '2023-01-01' AND '2023-12-31 23:59:59'`], // prettier-ignore
    ['agency: "agc_SXD"', `agency_id = 'agc_SXD'`],
    ['unansweredPastDueOn: "2023-06-30"', `received_on <= '2023-06-30' AND due_on <= '2023-06-29' AND rejected_on IS NULL AND (answered_on IS NULL OR answered_on >= '2023-07-01')`], // prettier-ignore
  ])('is filtered by (%s)', async (given, where) => {
    const { data, errors } = await subgraph.ask(`{ feedbacks(${given}) { totalCount } }`);
    expect(errors).toBeUndefined();
    const [row] = await subgraph.query<{ n: string }>(`SELECT count(*) AS n FROM feedback WHERE ${where}`);
    expect(Number(row?.n)).toBeGreaterThan(0);
    expect(data.feedbacks.totalCount).toBe(Number(row?.n));
  });
});
