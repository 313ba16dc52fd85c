import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';

let institutions: Institutions;
let draftId: string;
const { create, made, change, move, agency } = lawEditor(() => institutions);
const draftInput = async () => ({
  title: 'Quy định thử',
  type: 'DECISION',
  isNormative: true,
  issuerId: await agency('UBND_TINH'),
  draftingAgencyId: await agency('SXD'),
  proposedOn: '2024-01-10',
});
beforeAll(async () => {
  institutions = await startInstitutions();
  draftId = await made('DraftDocument', await draftInput());
  await move('DraftDocument', 'DraftState', draftId, 1, 'DRAFTING', '2024-01-20');
  await move('DraftDocument', 'DraftState', draftId, 2, 'CONSULTING', '2024-02-20');
});
afterAll(() => institutions.stop());

const comment = (changes: object = {}) => ({
  draftId,
  sender: 'CITIZEN',
  receivedOn: '2024-02-25',
  text: 'Đề nghị bỏ Điều 5',
  ...changes,
});
const goes = (id: string, version: number, to: string, on: string) =>
  move('DraftFeedback', 'DraftFeedbackState', id, version, to, on);

describe('a comment', () => {
  test('is received, and taken in on a day', async () => {
    const { data } = await create('DraftFeedback', comment(), 'state answeredOn organisation draft { title }');
    expect(data.createDraftFeedback.draftFeedback).toEqual({
      state: 'RECEIVED',
      answeredOn: null,
      organisation: null,
      draft: { title: 'Quy định thử' },
    });
    const { errors } = await goes(data.createDraftFeedback.entityId, 1, 'ACCEPTED', '2024-03-05');
    expect(errors).toBeUndefined();
    const rows = await institutions.query('SELECT state, answered_on FROM draft_feedback WHERE id = $1', [
      data.createDraftFeedback.entityId,
    ]);
    expect(rows).toEqual([{ state: 'ACCEPTED', answered_on: '2024-03-05' }]);
  });

  test('is turned down only with reasons, and not before it came', async () => {
    const id = await made('DraftFeedback', comment());
    expect((await goes(id, 1, 'EXPLAINED', '2024-03-05')).errors?.[0]?.message).toContain('ghi answer');
    await change('DraftFeedback', id, 1, { answer: 'Đã có quy định chung' });
    expect((await goes(id, 2, 'EXPLAINED', '2024-02-01')).errors?.[0]?.message).toContain('trước khi nhận');
    expect((await goes(id, 2, 'EXPLAINED', '2024-03-05')).errors).toBeUndefined();
    expect(codesOf(await goes(id, 3, 'RECEIVED', '2024-03-06'))).toEqual(['CONFLICT']);
  });

  test.each([
    ['the name of a citizen', { organisation: 'Nguyễn Văn A' }, 'không lưu tên'],
    ['a day before the draft was open', { receivedOn: '2024-02-19' }, '2024-02-20'],
    ['a day to come', { receivedOn: '2027-01-01' }, 'tương lai'],
  ])('is refused with %s', async (_, changes, words) => {
    const answer = await create('DraftFeedback', comment(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('is refused on a draft that is not open, and on none', async () => {
    const closed = await made('DraftDocument', await draftInput());
    expect((await create('DraftFeedback', comment({ draftId: closed }))).errors?.[0]?.message).toContain(
      'chưa lấy ý kiến',
    );
    expect(codesOf(await create('DraftFeedback', comment({ draftId: 'drf_x' })))).toEqual(['BAD_USER_INPUT']);
  });

  test('never holds a citizen’s name, whoever writes it', async () => {
    await expect(
      institutions.query(`UPDATE draft_feedback SET organisation = 'Nguyễn Văn A' WHERE sender = 'CITIZEN'`),
    ).rejects.toMatchObject({ driverError: { constraint: 'draft_feedback_no_person' } });
  });
});

describe('draftFeedbacks', () => {
  test('lists what a draft counts, in every state', async () => {
    const { data } = await institutions.ask(`{ draftDocuments(first: 200, asOf: "2023-12-31") { nodes { id feedbackCount
      RECEIVED: feedbackCount(state: RECEIVED) ACCEPTED: feedbackCount(state: ACCEPTED) EXPLAINED: feedbackCount(state: EXPLAINED) } } }`);
    const drafts: Record<string, number>[] = data.draftDocuments.nodes;
    expect(drafts.some(({ feedbackCount }) => Number(feedbackCount) > 3)).toBe(true);
    for (const draft of drafts.slice(0, 20)) {
      const all = await listed(institutions, 'draftFeedbacks', `, draft: "${draft['id']}"`, 'state');
      expect(draft['feedbackCount']).toBe(all.totalCount);
      for (const state of ['RECEIVED', 'ACCEPTED', 'EXPLAINED'])
        expect(draft[state]).toBe(all.nodes.filter((node) => node['state'] === state).length);
    }
  });

  test('filters by sender, state and day', async () => {
    const { nodes } = await listed(
      institutions,
      'draftFeedbacks',
      ', sender: ENTERPRISE, state: ACCEPTED, asOf: "2024-12-31"',
      'sender state organisation receivedOn',
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const { receivedOn, ...node } of nodes) {
      expect(node).toEqual({ sender: 'ENTERPRISE', state: 'ACCEPTED', organisation: 'Công ty (MẪU)' });
      expect(String(receivedOn) <= '2024-12-31').toBe(true);
    }
  });
});
