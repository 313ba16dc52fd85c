import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';
import { draftStateOn } from './draft-document.rules.js';
import type { DraftMove } from './draft-document.entity.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, made, change, move, agency } = lawEditor(() => institutions);
const draft = async (changes: object = {}) => ({
  title: 'Quy định thử',
  type: 'DECISION',
  isNormative: true,
  issuerId: await agency('UBND_TINH'),
  draftingAgencyId: await agency('SXD'),
  proposedOn: '2024-01-10',
  ...changes,
});
const goes = (id: string, version: number, to: string, on: string) =>
  move('DraftDocument', 'DraftState', id, version, to, on);

describe('a draft', () => {
  test('goes from the proposal to the document, and keeps the day of every step', async () => {
    const id = await made('DraftDocument', await draft());
    const way = [
      'DRAFTING',
      'CONSULTING',
      'APPRAISING',
      'RETURNED',
      'DRAFTING',
      'CONSULTING',
      'APPRAISING',
      'SUBMITTED',
    ];
    for (const [index, to] of way.entries()) {
      const { errors } = await goes(id, index + 1, to, `2024-0${index + 1}-20`);
      expect(errors).toBeUndefined();
    }
    const early = await goes(id, 9, 'ISSUED', '2024-09-20');
    expect(early.errors?.[0]?.message).toContain('documentId');
    const documentId = await made('LegalDocument', {
      number: '1/2024/QĐ-UBND',
      type: 'DECISION',
      title: 'Quy định thử',
      issuerId: await agency('UBND_TINH'),
      issuedOn: '2024-09-20',
    });
    await change('DraftDocument', id, 9, { documentId });
    const issued = await goes(id, 10, 'ISSUED', '2024-09-20');
    expect(issued.data.moveDraftDocument).toEqual({ version: 11, draftDocument: { state: 'ISSUED' } });

    const { data } = await institutions.ask(`{ legalDocument(number: "1/2024/QĐ-UBND") { draft {
      state moves { to on } stateOn(asOf: "2024-04-25") before: stateOn(asOf: "2024-01-09") draftingAgency { code } issuer { code } document { id } } } }`);
    expect(data.legalDocument.draft).toEqual({
      state: 'ISSUED',
      moves: [
        { to: 'PROPOSED', on: '2024-01-10' },
        ...way.map((to, index) => ({ to, on: `2024-0${index + 1}-20` })),
        { to: 'ISSUED', on: '2024-09-20' },
      ],
      stateOn: 'RETURNED',
      before: null,
      draftingAgency: { code: 'SXD' },
      issuer: { code: 'UBND_TINH' },
      document: { id: documentId },
    });
  });

  test('skips no step: appraisal before comments, and a way back from the end, are refused by name', async () => {
    const id = await made('DraftDocument', await draft());
    const skipping = await goes(id, 1, 'APPRAISING', '2024-02-01');
    expect(codesOf(skipping)).toEqual(['CONFLICT']);
    expect(skipping.errors?.[0]?.message).toContain('“lập đề nghị” (PROPOSED)');
    await goes(id, 1, 'WITHDRAWN', '2024-02-01');
    const back = await goes(id, 2, 'DRAFTING', '2024-03-01');
    expect(back.errors?.[0]?.message).toContain('trạng thái cuối');
  });

  test('takes no step before the one ahead of it, at an old version, or on a day to come', async () => {
    const id = await made('DraftDocument', await draft());
    expect((await goes(id, 1, 'DRAFTING', '2024-01-09')).errors?.[0]?.message).toContain('liền trước');
    expect(codesOf(await goes(id, 1, 'DRAFTING', '2027-01-01'))).toEqual(['BAD_USER_INPUT']);
    await goes(id, 1, 'DRAFTING', '2024-01-20');
    expect(codesOf(await goes(id, 1, 'CONSULTING', '2024-02-01'))).toEqual(['CONFLICT']);
  });

  test('moves its proposal only so far as the next step allows', async () => {
    const id = await made('DraftDocument', await draft());
    await goes(id, 1, 'DRAFTING', '2024-01-20');
    const { data } = await change('DraftDocument', id, 2, { proposedOn: '2024-01-05' }, 'moves { to on }');
    expect(data.changeDraftDocument.draftDocument.moves[0]).toEqual({ to: 'PROPOSED', on: '2024-01-05' });
    expect(codesOf(await change('DraftDocument', id, 3, { proposedOn: '2024-01-21' }))).toEqual(['BAD_USER_INPUT']);
  });

  test.each([
    ['a proposal to come', { proposedOn: '2027-01-01' }, 'không hợp lý'],
    ['a due day before the proposal', { dueOn: '2023-12-31' }, 'trước ngày lập đề nghị'],
    ['a result before it was submitted', { documentId: 'lgd_x' }, 'đã trình'],
  ])('is refused with %s', async (_, changes, words) => {
    const answer = await create('DraftDocument', await draft(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('comes to one document, and a document comes of one draft', async () => {
    const [taken] = await institutions.query<{ id: string }>(
      'SELECT document_id AS id FROM draft_document WHERE document_id IS NOT NULL LIMIT 1',
    );
    const id = await made('DraftDocument', await draft());
    for (const [index, to] of ['DRAFTING', 'CONSULTING', 'APPRAISING', 'SUBMITTED'].entries())
      await goes(id, index + 1, to, '2024-02-01');
    const { errors } = await change('DraftDocument', id, 5, { documentId: taken?.id });
    expect(errors?.[0]?.message).toContain('kết quả của một dự thảo khác');
  });
});

describe('draftDocuments', () => {
  test.each(['2021-12-31', '2023-06-30', '2025-06-30'])(
    'shows where each stood on %s, as the rule reads its steps',
    async (asOf) => {
      const rows = await institutions.query<{ id: string; moves: DraftMove[] }>('SELECT id, moves FROM draft_document');
      for (const state of ['DRAFTING', 'CONSULTING', 'APPRAISING', 'ISSUED'] as const) {
        const expected = rows.filter(({ moves }) => draftStateOn(moves, asOf) === state).map(({ id }) => id);
        const { nodes } = await listed(institutions, 'draftDocuments', `, asOf: "${asOf}", state: ${state}`);
        expect(nodes.map(({ id }) => id).sort()).toEqual(expected.sort());
      }
    },
  );

  test('filters by year, agency and present state', async () => {
    const { nodes } = await listed(
      institutions,
      'draftDocuments',
      `, year: 2023, agency: "${await agency('STNMT')}", state: ISSUED`,
      'proposedOn draftingAgency { code } state',
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      expect(node).toEqual({
        proposedOn: expect.stringMatching(/^2023-/),
        draftingAgency: { code: 'STNMT' },
        state: 'ISSUED',
      });
  });
});
