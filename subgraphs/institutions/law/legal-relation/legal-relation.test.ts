import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Institutions, startInstitutions } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';
import { citedByPlan } from '../legal-document/known-documents.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, made, change, remove, agency } = lawEditor(() => institutions);
let serial = 0;
const documentOf = async (issuedOn: string | null, effectiveFrom: string | null = issuedOn) =>
  made('LegalDocument', {
    number: `${++serial}/2021/QĐ-UBND`,
    type: 'DECISION',
    title: 'Quy định thử',
    issuerId: await agency('UBND_TINH'),
    issuedOn,
    effectiveFrom,
  });
const stateOn = async (id: string, asOf: string): Promise<unknown> => {
  const { data } = await institutions.ask(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on LegalDocument { state(asOf: "${asOf}") isInForce(asOf: "${asOf}") } } }`,
    { r: [{ __typename: 'LegalDocument', id }] },
  );
  return [data._entities[0].state, data._entities[0].isInForce];
};

describe('the plan', () => {
  test('names what it rests on and cites, each with its clause', async () => {
    const { data } = await institutions.ask(
      '{ plan { legalDocument { number } citedDocuments { clause to { number title issuedOn origin } } } }',
    );
    expect(data.plan.legalDocument).toEqual({ number: '1271/QĐ-UBND' });
    const cited: { clause: string; to: { number: string | null; title: string; origin: string } }[] =
      data.plan.citedDocuments;
    expect(cited).toHaveLength(16);
    expect(new Set(cited.map(({ to }) => to.number ?? to.title))).toEqual(
      new Set(citedByPlan.map(({ number, title }) => number ?? title)),
    );
    expect(
      cited
        .filter(({ to }) => to.number === '76/NQ-CP')
        .map(({ clause }) => clause)
        .sort(),
    ).toEqual(['Căn cứ', 'II.7.b.1']);
    expect(new Set(cited.map(({ to }) => to.origin))).toEqual(new Set(['REAL']));
  });
});

describe('a succession of places', () => {
  test('leads to the act that made it, and to nothing where none is known', async () => {
    const { data } = await institutions.ask(`{
      commune: adminUnit(code: "24611", asOf: "2025-06-30") { successors { legalBasis legalDocument { number issuedOn state(asOf: "2025-07-01") } } }
      district: adminUnit(code: "660", asOf: "2025-06-30") { successors { legalBasis legalDocument { number } } } }`);
    expect(data.commune.successors).toEqual([
      {
        legalBasis: '1671/NQ-UBTVQH15',
        legalDocument: { number: '1671/NQ-UBTVQH15', issuedOn: '2025-06-16', state: 'IN_FORCE' },
      },
    ]);
    expect(data.district.successors).toEqual([{ legalBasis: null, legalDocument: null }]);
  });

  test('knows the document of every act that it names', async () => {
    const missing = await institutions.query(
      `SELECT DISTINCT legal_basis FROM succession WHERE legal_basis IS NOT NULL
         AND NOT EXISTS (SELECT FROM legal_document d WHERE d.number = succession.legal_basis)`,
    );
    expect(missing).toEqual([]);
  });
});

describe('a relation', () => {
  const amendment = async (): Promise<string> => {
    const [row] = await institutions.query<{ id: string }>(
      `SELECT r.id FROM legal_relation r JOIN legal_document d ON d.id = r.from_id WHERE d.number = '107/2021/NĐ-CP'`,
    );
    return row?.id ?? '';
  };

  test('that nobody verified is shown as such, and computed as something that may have happened', async () => {
    const { nodes } = await listed(institutions, 'legalRelations', ', kind: AMENDS', 'verification from { number }');
    expect(nodes.filter(({ verification }) => verification === 'UNVERIFIED')).toEqual([
      { verification: 'UNVERIFIED', from: { number: '107/2021/NĐ-CP' } },
    ]);
    const effects = await institutions.query(
      `SELECT begins_on, not_before FROM legal_effect e JOIN legal_document d ON d.id = document_id WHERE number = '61/2018/NĐ-CP'`,
    );
    expect(effects).toEqual([{ begins_on: null, not_before: '2021-12-06' }]);
  });

  test('that an agency enters or changes is declared', async () => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01')];
    const made = await create('LegalRelation', { fromId: next, toId: old, kind: 'AMENDS' }, 'verification');
    expect(made.data.createLegalRelation.legalRelation).toEqual({ verification: 'DECLARED' });
    const id = await amendment();
    const dated = await change('LegalRelation', id, 1, { effectiveOn: '2021-12-06' }, 'verification source');
    expect(dated.data.changeLegalRelation.legalRelation).toEqual({ verification: 'DECLARED', source: null });
  });

  test('changes the state of the other document from its day, or from when the acting document takes effect', async () => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01', '2022-02-01')];
    expect(await stateOn(old, '2022-02-01')).toEqual(['IN_FORCE', true]);
    const id = await made('LegalRelation', { fromId: next, toId: old, kind: 'AMENDS' });
    expect(await stateOn(old, '2022-01-31')).toEqual(['IN_FORCE', true]);
    expect(await stateOn(old, '2022-02-01')).toEqual(['PARTLY_EXPIRED', true]);
    await change('LegalRelation', id, 1, { kind: 'REPLACES', extent: 'WHOLE', effectiveOn: '2022-03-01' });
    expect(await stateOn(old, '2022-02-28')).toEqual(['IN_FORCE', true]);
    expect(await stateOn(old, '2022-03-01')).toEqual(['EXPIRED', false]);
    await remove('LegalRelation', id, 2);
    expect(await stateOn(old, '2022-03-01')).toEqual(['IN_FORCE', true]);
  });

  test('suspends for a time', async () => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01')];
    const span = { effectiveOn: '2022-02-01', endedOn: '2022-08-01' };
    await made('LegalRelation', { fromId: next, toId: old, kind: 'SUSPENDS', extent: 'WHOLE', ...span });
    expect(await stateOn(old, '2022-07-31')).toEqual(['SUSPENDED', false]);
    expect(await stateOn(old, '2022-08-01')).toEqual(['IN_FORCE', true]);
  });

  test('changes nothing when it only guides or cites', async () => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01')];
    for (const kind of ['GUIDES', 'CITES']) await made('LegalRelation', { fromId: next, toId: old, kind });
    expect(await stateOn(old, '2024-01-01')).toEqual(['IN_FORCE', true]);
    const { nodes } = await listed(institutions, 'legalRelations', `, document: "${old}"`, 'kind');
    expect(nodes.map(({ kind }) => kind).sort()).toEqual(['CITES', 'GUIDES']);
  });

  test.each([
    ['no extent where it needs one', { kind: 'REPEALS' }, 'extent'],
    ['an extent where it has none', { kind: 'AMENDS', extent: 'PART' }, 'không có extent'],
    ['a day before the acting document', { kind: 'AMENDS', effectiveOn: '2021-12-31' }, 'trước khi văn bản tác động'],
    ['an end without a suspension', { kind: 'AMENDS', endedOn: '2023-01-01' }, 'ngưng hiệu lực'],
    [
      'a suspension that ends before it begins',
      { kind: 'SUSPENDS', extent: 'WHOLE', effectiveOn: '2022-05-01', endedOn: '2022-05-01' },
      'sau effectiveOn',
    ],
  ])('is refused with %s', async (_, changes, words) => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01')];
    const answer = await create('LegalRelation', { fromId: next, toId: old, ...changes });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('is refused of a document with itself, with a newer one, with none, and twice', async () => {
    const [old, next] = [await documentOf('2021-01-01'), await documentOf('2022-01-01')];
    const kind = 'AMENDS';
    const refused = async (input: object): Promise<string | undefined> =>
      (await create('LegalRelation', { kind, ...input })).errors?.[0]?.message;
    expect(await refused({ fromId: old, toId: old })).toContain('chính nó');
    expect(await refused({ fromId: old, toId: next })).toContain('ban hành sau');
    expect(await refused({ fromId: next, toId: 'lgd_x' })).toContain('không chỉ đến dòng nào');
    await made('LegalRelation', { kind, fromId: next, toId: old });
    expect(await refused({ fromId: next, toId: old })).toContain('đã có');
  });
});
