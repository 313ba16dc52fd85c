import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeBy, recordsOf, refusalOf } from '../outcomes.fixture.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startProcedures()));
afterAll(() => subgraph.stop());

const { create, change, move } = recordsOf(() => subgraph);
let next = 1;
const input = (over: object = {}) => ({
  code: `LYK-THU-${next++}`,
  title: 'Dự thảo Quyết định',
  agencyId: 'agc_STP',
  openFrom: '2024-03-01',
  openTo: '2024-03-31',
  ...over,
});

describe('a consultation', () => {
  it('opens, closes and is reported with its comments counted and summed up', async () => {
    const made = madeBy(await create('Consultation', input({ draftId: 'drf_one' })));
    const open = madeBy(await move('Consultation', made, 'OPEN', '2024-03-01'));
    const closed = madeBy(await move('Consultation', open, 'CLOSED', '2024-04-01'));
    expect(refusalOf(await move('Consultation', closed, 'REPORTED', '2024-04-10'))?.message).toContain('summary');
    const summed = madeBy(
      await change('Consultation', closed, { comments: 12, commentsAccepted: 5, summary: 'Tiếp thu 5' }),
    );
    madeBy(await move('Consultation', summed, 'REPORTED', '2024-04-10'));
    const { data } = await subgraph.entities(
      [{ __typename: 'Consultation', id: made.id }],
      '... on Consultation { state comments commentsAccepted draft { id } agency { id } }',
    );
    expect(data._entities).toEqual([
      { state: 'REPORTED', comments: 12, commentsAccepted: 5, draft: { id: 'drf_one' }, agency: { id: 'agc_STP' } },
    ]);
  });

  it.each([
    ['that ends before it begins', { openTo: '2024-02-01' }, 'không thể trước'],
    ['of which more was taken up than said', { comments: 1, commentsAccepted: 2 }, 'vượt số ý kiến'],
    ['with fewer comments than none', { comments: -1 }, 'không thể âm'],
    ['under a code that is taken', { code: 'LYK-MAU-01' }, 'đợt lấy ý kiến khác'],
  ])('%s is refused', async (_, over, words) => {
    expect(refusalOf(await create('Consultation', input(over)))).toEqual({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(words),
    });
  });

  it('that was cancelled is not open', async () => {
    const total = async () =>
      (await subgraph.ask('{ consultations(openOn: "2024-03-31") { totalCount } }')).data.consultations.totalCount;
    const before = await total();
    const made = madeBy(await create('Consultation', input()));
    expect(await total()).toBe(before + 1);
    madeBy(await move('Consultation', made, 'CANCELLED', '2024-03-02'));
    expect(await total()).toBe(before);
  });
});
