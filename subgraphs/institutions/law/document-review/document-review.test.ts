import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';
import type { DocumentReview } from './document-review.entity.js';
import { isOverdue } from './document-review.rules.js';

let institutions: Institutions;
let documentId: string;
let otherId: string;
beforeAll(async () => {
  institutions = await startInstitutions();
  const rows = await institutions.query<{ id: string }>(
    `SELECT id FROM legal_document d WHERE is_normative AND issued_on < '2021-01-01' AND effective_to IS NULL AND effective_from IS NOT NULL
       AND NOT EXISTS (SELECT FROM legal_effect e WHERE e.document_id = d.id) ORDER BY id LIMIT 2`,
  );
  [documentId, otherId] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
});
afterAll(() => institutions.stop());

const { create, made, change, agency } = lawEditor(() => institutions);
let day = 1;
const review = async (changes: object = {}) => ({
  documentId,
  reviewerId: await agency('STP'),
  reviewedOn: `2026-01-${String(day++).padStart(2, '0')}`,
  findings: ['CONFLICT'],
  decision: 'AMEND',
  dueOn: '2026-06-01',
  ...changes,
});

describe('a review', () => {
  test('reads as it was sent, and is late until it is dealt with', async () => {
    const { data, errors } = await create(
      'DocumentReview',
      await review(),
      'findings decision reviewer { code } on: isOverdue(asOf: "2026-06-01") after: isOverdue(asOf: "2026-06-02") isOverdue document { id }',
    );
    expect(errors).toBeUndefined();
    expect(data.createDocumentReview.documentReview).toEqual({
      findings: ['CONFLICT'],
      decision: 'AMEND',
      reviewer: { code: 'STP' },
      on: false,
      after: true,
      isOverdue: true,
      document: { id: documentId },
    });
    const done = { handledOn: '2026-07-01', handlingDocumentId: otherId };
    const selection = 'isOverdue handlingDocument { id }';
    const handled = await change('DocumentReview', data.createDocumentReview.entityId, 1, done, selection);
    expect(handled.data.changeDocumentReview.documentReview).toEqual({
      isOverdue: false,
      handlingDocument: { id: otherId },
    });
  });

  test('that finds a document unsuitable changes its state until that is dealt with; other findings do not', async () => {
    const stateOn = async (asOf: string): Promise<unknown> => {
      const { data } = await institutions.entities(
        [{ __typename: 'LegalDocument', id: documentId }],
        `... on LegalDocument { state(asOf: "${asOf}") isInForce(asOf: "${asOf}") }`,
      );
      return data._entities[0];
    };
    await made('DocumentReview', await review({ reviewedOn: '2026-02-01', findings: ['OVERLAP'] }));
    expect(await stateOn('2026-02-01')).toEqual({ state: 'IN_FORCE', isInForce: true });
    const open = await review({
      reviewedOn: '2026-03-01',
      findings: ['UNSUITABLE', 'OVERLAP'],
      decision: null,
      dueOn: null,
    });
    const id = await made('DocumentReview', open);
    expect(await stateOn('2026-03-01')).toEqual({ state: 'IN_FORCE', isInForce: true });
    await change('DocumentReview', id, 1, { decision: 'REPLACE', dueOn: '2026-09-01', handledOn: '2026-05-01' });
    expect(await stateOn('2026-04-30')).toEqual({ state: 'NO_LONGER_SUITABLE', isInForce: true });
    expect(await stateOn('2026-05-01')).toEqual({ state: 'IN_FORCE', isInForce: true });
  });

  test.each([
    ['findings that are kept as they are', { decision: 'KEEP', dueOn: null }, 'KEEP'],
    ['an action without a finding', { findings: [] }, 'phải có vấn đề'],
    ['a finding twice', { findings: ['OVERLAP', 'OVERLAP'] }, 'một lần'],
    ['a due day before the review', { dueOn: '2025-01-01' }, 'trước ngày rà soát'],
    ['a due day without a decision', { decision: null }, 'khi đã quyết định'],
    ['a handling to come', { handledOn: '2026-12-31' }, 'đến hôm nay'],
    ['a document that deals with it on no day', { handlingDocumentId: 'lgd_x' }, 'handledOn'],
    ['a review to come', { reviewedOn: '2027-01-01', dueOn: '2027-02-01' }, 'không hợp lý'],
  ])('is refused with %s', async (_, changes, words) => {
    const answer = await create('DocumentReview', await review(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('is refused with an unknown finding, and twice on one day', async () => {
    expect(codesOf(await create('DocumentReview', await review({ findings: ['BAD'] })))).toEqual(['BAD_USER_INPUT']);
    const input = await review();
    await made('DocumentReview', input);
    expect((await create('DocumentReview', input)).errors?.[0]?.message).toContain('đã có');
  });
});

describe('documentReviews', () => {
  test.each(['2021-12-31', '2023-06-30', '2025-06-30'])(
    'lists what was overdue on %s, as the rule counts it',
    async (asOf) => {
      const rows = await institutions.query<DocumentReview>(
        `SELECT id, due_on AS "dueOn", handled_on AS "handledOn" FROM document_review WHERE reviewed_on <= $1`,
        [asOf],
      );
      const late = rows.filter((row) => isOverdue(row, asOf)).map(({ id }) => id);
      const list = await listed(institutions, 'documentReviews', `, asOf: "${asOf}", overdue: true`);
      expect(list.nodes.map(({ id }) => id).sort()).toEqual(late.sort());
      expect(late.length).toBeGreaterThan(0);
      const others = await listed(institutions, 'documentReviews', `, asOf: "${asOf}", overdue: false`);
      expect(others.totalCount + list.totalCount).toBe(rows.length);
    },
  );

  test('filters by year, finding, decision and reviewer', async () => {
    const args = `, year: 2023, finding: EXPIRED, decision: ANNOUNCE_EXPIRED, reviewer: "${await agency('STP')}"`;
    const { nodes } = await listed(
      institutions,
      'documentReviews',
      args,
      'reviewedOn findings decision reviewer { code }',
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes)
      expect(node).toEqual({
        reviewedOn: expect.stringMatching(/^2023-/),
        findings: ['EXPIRED'],
        decision: 'ANNOUNCE_EXPIRED',
        reviewer: { code: 'STP' },
      });
  });
});
