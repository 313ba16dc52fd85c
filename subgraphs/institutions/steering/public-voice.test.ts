import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { editor, idOf, recordsOf, refusalOf } from './steering.fixture.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, change, move } = recordsOf(() => institutions);
const ask = async (query: string) => {
  const { data, errors } = await institutions.ask(query, {}, editor);
  expect(errors).toBeUndefined();
  return data;
};
const agency = async (code: string) =>
  (await institutions.query<{ id: string }>('SELECT id FROM agency WHERE code = $1', [code]))[0]?.id ?? '';

describe('communication', () => {
  const item = async (changes: object = {}) => ({
    medium: 'RADIO',
    agencyId: await agency('PTTH'),
    publishedOn: '2024-03-01',
    topic: 'Một cửa',
    ...changes,
  });

  test('tells how much feedback was sent on and about what', async () => {
    idOf(
      await create(
        'CommunicationItem',
        await item({
          publishedOn: '2019-01-02',
          feedbackForwarded: 2,
          feedbackTopics: ['Chờ lâu'],
          feedbackToId: await agency('SNV'),
        }),
      ),
    );
    const { communicationItems } = await ask(
      '{ communicationItems(from: "2019-01-01", to: "2019-12-31") { nodes { medium agency { code } feedbackForwarded feedbackTopics feedbackTo { code } } } }',
    );
    expect(communicationItems.nodes).toEqual([
      {
        medium: 'RADIO',
        agency: { code: 'PTTH' },
        feedbackForwarded: 2,
        feedbackTopics: ['Chờ lâu'],
        feedbackTo: { code: 'SNV' },
      },
    ]);
  });

  test.each([
    ['less feedback than none', { feedbackForwarded: -1 }, 'không thể âm'],
    ['topics of no feedback', { feedbackTopics: ['Chờ lâu'] }, 'không có ý kiến nào'],
    ['a day to come', { publishedOn: '2199-01-01' }, 'tương lai'],
    ['an eighth content', { contentNumber: 8 }, 'Không có nội dung'],
    ['an address that is none', { url: 'javascript:alert(1)' }, 'không phải địa chỉ web'],
  ])('with %s is refused', async (_, changes, words) => {
    expect(refusalOf(await create('CommunicationItem', await item(changes)))?.message).toContain(words);
  });

  test('by medium adds up to all', async () => {
    const total = async (args: string) =>
      (await ask(`{ communicationItems${args} { totalCount } }`)).communicationItems.totalCount;
    const parts = await Promise.all(
      ['RADIO', 'TELEVISION', 'NEWSPAPER', 'PORTAL', 'SOCIAL', 'OTHER'].map((medium) => total(`(medium: ${medium})`)),
    );
    expect(parts.reduce((one, other) => one + other)).toBe(await total(''));
  });
});

describe('an initiative', () => {
  const initiative = async (changes: object = {}) => ({
    title: 'Trả kết quả tại nhà',
    proposingAgencyId: await agency('STP'),
    proposedOn: '2024-01-10',
    ...changes,
  });
  const to = (id: string, version: number, state: string, on: string) =>
    move('Initiative', 'InitiativeState', id, version, state, on);

  test('is appraised, recognised by a decision, and applied somewhere', async () => {
    const id = idOf(
      await create('Initiative', await initiative({ proposedOn: '2019-01-10', appliedAtIds: [await agency('SYT')] })),
    );
    idOf(await to(id, 1, 'APPRAISED', '2019-02-01'));
    expect(refusalOf(await to(id, 2, 'RECOGNISED', '2019-03-01'))?.message).toContain('recognitionDecision');
    idOf(await change('Initiative', id, 2, { recognitionDecision: '5/QĐ', effect: 'Bớt một lần đi' }));
    idOf(await to(id, 3, 'RECOGNISED', '2019-03-01'));
    idOf(await to(id, 4, 'APPLIED', '2019-04-01'));
    const { initiatives } = await ask(
      '{ initiatives(year: 2019) { nodes { state appraisedOn recognisedOn appliedOn proposingAgency { code } appliedAt { code } } } }',
    );
    expect(initiatives.nodes).toEqual([
      {
        state: 'APPLIED',
        appraisedOn: '2019-02-01',
        recognisedOn: '2019-03-01',
        appliedOn: '2019-04-01',
        proposingAgency: { code: 'STP' },
        appliedAt: [{ code: 'SYT' }],
      },
    ]);
  });

  test('applied nowhere, by strangers, or recognised before its appraisal is refused', async () => {
    expect(refusalOf(await create('Initiative', await initiative({ appliedAtIds: ['agc_x'] })))?.message).toContain(
      'không chỉ cơ quan nào',
    );
    const id = idOf(await create('Initiative', await initiative({ recognitionDecision: '6/QĐ' })));
    expect(refusalOf(await to(id, 1, 'RECOGNISED', '2024-02-01'))?.code).toBe('CONFLICT');
    idOf(await to(id, 1, 'APPRAISED', '2024-02-01'));
    expect(refusalOf(await to(id, 2, 'RECOGNISED', '2024-01-20'))?.message).toContain('không thể trước');
    idOf(await to(id, 2, 'RECOGNISED', '2024-02-20'));
    expect(refusalOf(await to(id, 3, 'APPLIED', '2024-03-01'))?.message).toContain('appliedAtIds');
    expect(refusalOf(await to(id, 3, 'REJECTED', '2024-03-01'))?.code).toBe('CONFLICT');
  });
});
