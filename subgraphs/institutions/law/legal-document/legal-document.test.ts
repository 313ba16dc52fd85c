import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../../shared/sample/seeded-random.js';
import { addDays } from '../../../../shared/time/local-date.js';
import { type Institutions, startInstitutions, viewerWith } from '../../institutions.fixture.js';
import { codesOf, lawEditor, listed } from '../law.fixture.js';
import { type DocumentDays, type EffectFacts, legalStateOn } from './legal-state.rules.js';
import { legalDocumentId } from './legal-document.rules.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

const { create, made, change, remove, agency } = lawEditor(() => institutions);
let serial = 0;
const decision = async (changes: object = {}) => ({
  number: `${++serial}/2022/QĐ-UBND`,
  type: 'DECISION',
  title: 'Quy định thử',
  issuerId: await agency('UBND_TINH'),
  issuedOn: '2022-03-01',
  effectiveFrom: '2022-03-15',
  isNormative: true,
  ...changes,
});

describe('the documents that the plan rests on', () => {
  test('are facts, each with where it was read; what no source gives is null', async () => {
    const rows = await institutions.query(
      `SELECT number, issued_on, effective_from, verification FROM legal_document WHERE origin = 'REAL' AND number = ANY ($1) ORDER BY number`,
      [['76/NQ-CP', '47/2020/NĐ-CP', '118/2025/NĐ-CP', '1271/QĐ-UBND']],
    );
    expect(rows).toEqual([
      { number: '118/2025/NĐ-CP', issued_on: '2025-06-09', effective_from: '2025-07-01', verification: 'VERIFIED' },
      { number: '1271/QĐ-UBND', issued_on: '2021-08-18', effective_from: '2021-08-18', verification: 'CITED' },
      { number: '47/2020/NĐ-CP', issued_on: null, effective_from: null, verification: 'VERIFIED' },
      { number: '76/NQ-CP', issued_on: '2021-07-15', effective_from: null, verification: 'CITED' },
    ]);
  });

  test('are never changed by a sample row', async () => {
    expect(
      await institutions.query(
        `SELECT r.id FROM legal_relation r JOIN legal_document d ON d.id = r.to_id WHERE r.origin = 'SAMPLE' AND d.origin = 'REAL'`,
      ),
    ).toEqual([]);
  });

  test('have the id that any database can work out from number and day', async () => {
    const { data } = await institutions.ask(
      '{ legalDocument(number: "76/NQ-CP") { id issuedOn issuer { code } state } }',
    );
    expect(data.legalDocument).toEqual({
      id: legalDocumentId('76/NQ-CP', '2021-07-15'),
      issuedOn: '2021-07-15',
      issuer: { code: 'CP' },
      state: 'UNDETERMINED',
    });
  });

  test('leave open what is not verified: that 118/2025/NĐ-CP replaces 61/2018/NĐ-CP', async () => {
    const { data } = await institutions.ask(
      '{ legalDocument(number: "61/2018/NĐ-CP") { affectedBy { kind from { number } } } }',
    );
    expect(data.legalDocument.affectedBy).toEqual([{ kind: 'AMENDS', from: { number: '107/2021/NĐ-CP' } }]);
  });

  test('name a source each, and none sends the reader in a circle', async () => {
    const sources = await institutions.query<{ source: string }>(
      `SELECT DISTINCT source FROM legal_document WHERE origin = 'REAL' ORDER BY source`,
    );
    expect(sources.map(({ source }) => source)).toEqual([
      '1271/QĐ-UBND',
      'docs/plan/domain-model.md §10',
      'docs/plan/domain-model.md §10; https://github.com/thanglequoc/vietnamese-provinces-database',
      'https://github.com/daohoangson/dvhcvn-historical-data',
    ]);
  });

  test('show the plan’s own decision in force from its day', async () => {
    const { data } = await institutions.ask(`{ legalDocument(number: "1271/qd-ubnd", issuer: "UBND_TINH") {
      signedBy isNormative before: state(asOf: "2021-08-17") on: state(asOf: "2021-08-18") isInForce } }`);
    expect(data.legalDocument).toEqual({
      signedBy: 'Hồ Văn Mười, Chủ tịch UBND tỉnh',
      isNormative: false,
      before: 'NOT_YET_ISSUED',
      on: 'IN_FORCE',
      isInForce: true,
    });
  });
});

describe('a document', () => {
  test('is found by its number in any spelling; by an unknown one, the answer says so', async () => {
    const { data } = await institutions.ask('{ legalDocument(number: "1671/nq-ubtvqh15") { number issuerName } }');
    expect(data.legalDocument).toEqual({ number: '1671/NQ-UBTVQH15', issuerName: 'Ủy ban Thường vụ Quốc hội' });
    const unknown = await institutions.ask('{ legalDocument(number: "0/QĐ-KHÔNG") { id } }');
    expect(codesOf(unknown)).toEqual(['NOT_FOUND']);
  });

  test('is the newest of its number, or that of the day asked for', async () => {
    const older = await decision({ number: '900/QĐ-UBND', issuedOn: '2020-05-05', effectiveFrom: '2020-05-05' });
    await made('LegalDocument', older);
    await made('LegalDocument', { ...older, issuedOn: '2023-05-05', effectiveFrom: '2023-05-05' });
    const { data } = await institutions.ask(`{ newest: legalDocument(number: "900/QĐ-UBND") { issuedOn }
      first: legalDocument(number: "900/QĐ-UBND", issuedOn: "2020-05-05") { issuedOn } }`);
    expect(data).toEqual({ newest: { issuedOn: '2023-05-05' }, first: { issuedOn: '2020-05-05' } });
  });

  test('gets its id from number and day; committees that share their letters have their own', async () => {
    const input = await decision({ number: '7/2023/QĐ-UBND', issuedOn: '2023-01-09', effectiveFrom: null });
    expect(await made('LegalDocument', input)).toBe(legalDocumentId('7/2023/QĐ-UBND', '2023-01-09'));
    const [gia, cu] = [await agency('UBND-660'), await agency('UBND-662')];
    const ids = [
      await made('LegalDocument', { ...input, issuerId: gia }),
      await made('LegalDocument', { ...input, issuerId: cu }),
    ];
    expect(new Set([...ids, legalDocumentId('7/2023/QĐ-UBND', '2023-01-09')]).size).toBe(3);
  });

  test('of another issuer is another document, under the number and day of ours', async () => {
    const input = await decision();
    await made('LegalDocument', input);
    const theirs = { ...input, issuerId: null, issuerName: 'Ủy ban nhân dân tỉnh Đắk Lắk' };
    await made('LegalDocument', theirs);
    const again = await create('LegalDocument', { ...theirs, issuerName: 'UBND tỉnh Đắk Lắk' });
    expect(again.errors?.[0]?.message).toContain('đã có');
  });

  test('is not entered under the name of an issuer that the register has', async () => {
    const named = await decision({ issuerId: null, issuerName: 'UBND tỉnh Đắk Nông' });
    const answer = await create('LegalDocument', named);
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('nêu issuerId');
  });

  const bornVerified = async (number: string) => {
    const [row] = await institutions.query<{ id: string }>('SELECT id FROM legal_document WHERE number = $1', [number]);
    return row?.id ?? '';
  };
  const checked = 'verification source';

  test('is declared by the agency that enters it, whatever it would like to say', async () => {
    const { data } = await create('LegalDocument', await decision({ source: 'vbpl.vn' }), checked);
    expect(data.createLegalDocument.legalDocument).toEqual({ verification: 'DECLARED', source: 'vbpl.vn' });
    const claimed = await create('LegalDocument', await decision({ verification: 'VERIFIED' }));
    expect(claimed.errors?.[0]?.message).toContain('verification');
  });

  test('loses the mark of its source with the first fact that an agency writes into it', async () => {
    const id = await bornVerified('45/2020/NĐ-CP');
    const translated = await change('LegalDocument', id, 1, { titleEn: 'On e-procedures' }, checked);
    expect(translated.data.changeLegalDocument.legalDocument).toEqual({
      verification: 'VERIFIED',
      source: 'docs/plan/domain-model.md §10',
    });
    const dated = await change('LegalDocument', id, 2, { effectiveFrom: '2020-05-22' }, checked);
    expect(dated.data.changeLegalDocument.legalDocument).toEqual({ verification: 'DECLARED', source: null });
  });

  test('keeps the source that the agency names for what it wrote', async () => {
    const id = await bornVerified('42/2022/NĐ-CP');
    const { data } = await change('LegalDocument', id, 1, { signedBy: 'Thủ tướng', source: 'Công báo' }, checked);
    expect(data.changeLegalDocument.legalDocument).toEqual({ verification: 'DECLARED', source: 'Công báo' });
  });

  test('is entered once', async () => {
    const input = await decision();
    await made('LegalDocument', input);
    const again = await create('LegalDocument', input);
    expect(codesOf(again)).toEqual(['BAD_USER_INPUT']);
    expect(again.errors?.[0]?.message).toContain('đã có');
  });

  test.each([
    ['no issuer', { issuerId: null }, 'một cơ quan ban hành'],
    ['two issuers', { issuerName: 'Quốc hội' }, 'một cơ quan ban hành'],
    ['a day of issue to come', { issuedOn: '2027-01-01' }, 'DraftDocument'],
    ['a day of issue before the state', { issuedOn: '1899-01-01' }, '1945-09-02'],
    ['an effect that ends before it begins', { effectiveTo: '2022-03-15' }, 'hết hiệu lực'],
    ['an end without a beginning', { effectiveFrom: null, effectiveTo: '2022-03-15' }, 'chưa nêu'],
    ['an effect a lifetime away', { effectiveFrom: '2099-01-01' }, 'không hợp lý'],
  ])('is refused with %s, in words', async (_, changes, words) => {
    const answer = await create('LegalDocument', await decision(changes));
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain(words);
  });

  test('is refused with an issuer that does not exist, a day that does not, or without the scope', async () => {
    expect(codesOf(await create('LegalDocument', await decision({ issuerId: 'agc_x' })))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await create('LegalDocument', await decision({ issuedOn: '2022-02-30' })))).toEqual([
      'BAD_USER_INPUT',
    ]);
    const stranger = await create('LegalDocument', await decision(), 'id', viewerWith('apparatus:write'));
    expect(codesOf(stranger)).toEqual(['FORBIDDEN']);
  });

  test('changes only at the version seen, and stays while others name it', async () => {
    const [id, other] = [await made('LegalDocument', await decision()), await made('LegalDocument', await decision())];
    await made('LegalRelation', { fromId: other, toId: id, kind: 'GUIDES' });
    const changed = await change('LegalDocument', id, 1, { title: 'Tên mới' }, 'title number');
    expect(changed.data.changeLegalDocument).toMatchObject({ version: 2, legalDocument: { title: 'Tên mới' } });
    expect(codesOf(await change('LegalDocument', id, 1, { title: 'x' }))).toEqual(['CONFLICT']);
    const named = await remove('LegalDocument', id, 2);
    expect(named.errors?.[0]?.message).toContain('còn được dòng khác dùng đến');
  });
});

describe('legalDocuments', () => {
  test('finds words of number and title without marks and case, all of them', async () => {
    const found = await listed(institutions, 'legalDocuments', ', text: "cai cach hanh chinh 2021 nq-cp"', 'number');
    expect(found.nodes).toEqual([{ number: '76/NQ-CP' }]);
    const nothing = await institutions.ask('{ legalDocuments(text: "///") { totalCount } }');
    expect(codesOf(nothing)).toEqual(['BAD_USER_INPUT']);
  });

  test('takes the signs of a pattern as what they are', async () => {
    expect((await listed(institutions, 'legalDocuments', ', text: "100% _"')).nodes).toEqual(
      (await listed(institutions, 'legalDocuments', ', text: "100"')).nodes,
    );
  });

  test('lists by issuer, type and whether it is normative', async () => {
    const council = await agency('HDND');
    const { nodes } = await listed(
      institutions,
      'legalDocuments',
      `, issuer: "${council}", type: RESOLUTION, normative: true`,
      'issuer { code } type isNormative',
    );
    expect(nodes.length).toBeGreaterThan(20);
    for (const node of nodes) expect(node).toEqual({ issuer: { code: 'HDND' }, type: 'RESOLUTION', isNormative: true });
  });

  test('lists what was issued by a day, in the order of issue, and pages through it without a gap', async () => {
    const all = await listed(institutions, 'legalDocuments', ', asOf: "2021-12-31", normative: true', 'id issuedOn');
    const days = all.nodes.map(({ issuedOn }) => (issuedOn as string | null) ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
    expect(days.filter((day) => day > '2021-12-31' && day !== '9999-12-31')).toEqual([]);
    const seen: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data } = await institutions.ask(
        'query ($after: String) { legalDocuments(first: 17, after: $after, asOf: "2021-12-31", normative: true) { nodes { id } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      seen.push(...data.legalDocuments.nodes.map(({ id }: { id: string }) => id));
      after = data.legalDocuments.pageInfo.endCursor;
      more = data.legalDocuments.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(all.nodes.map(({ id }) => id));
  });

  test.each(['2018-06-30', '2021-08-18', '2023-12-31', '2025-06-30', '2026-01-01'])(
    'splits the documents of %s by state, each once',
    async (day) => {
      const states = [
        'NOT_YET_ISSUED',
        'ISSUED_NOT_YET_EFFECTIVE',
        'IN_FORCE',
        'PARTLY_EXPIRED',
        'NO_LONGER_SUITABLE',
        'SUSPENDED',
        'EXPIRED',
        'UNDETERMINED',
      ];
      const lists = await Promise.all(
        states.map((state) =>
          listed(institutions, 'legalDocuments', `, asOf: "${day}", state: ${state}`, `id state(asOf: "${day}")`),
        ),
      );
      lists.forEach(({ nodes }, index) => {
        for (const node of nodes) expect(node['state']).toBe(states[index]);
      });
      const all = await listed(institutions, 'legalDocuments', `, asOf: "${day}"`);
      expect(lists.reduce((sum, { totalCount }) => sum + totalCount, 0)).toBe(all.totalCount);
    },
  );

  test('shows every state that the sample can have on the province’s last day', async () => {
    const { nodes } = await listed(
      institutions,
      'legalDocuments',
      ', asOf: "2025-06-30", normative: true',
      'state(asOf: "2025-06-30")',
    );
    const states = new Set(nodes.map(({ state }) => state));
    expect([...states]).toEqual(
      expect.arrayContaining(['IN_FORCE', 'PARTLY_EXPIRED', 'NO_LONGER_SUITABLE', 'EXPIRED', 'UNDETERMINED']),
    );
  });
});

describe('the state in the database', () => {
  test('is that of the rule, for every document on many days, after random writes too', async () => {
    await writeAtRandom();
    const documents = await institutions.query<DocumentDays & { id: string }>(
      `SELECT id, issued_on AS "issuedOn", effective_from AS "effectiveFrom", effective_to AS "effectiveTo" FROM legal_document`,
    );
    const effects = await institutions.query<EffectFacts & { documentId: string }>(
      `SELECT document_id AS "documentId", kind, begins_on AS "beginsOn", not_before AS "notBefore", ends_on AS "endsOn" FROM legal_effect`,
    );
    const seen = new Set<string>();
    for (let day = '2019-12-25'; day < '2026-03-01'; day = addDays(day, 67)) {
      const rows = await institutions.query<{ id: string; state: string }>(
        'SELECT document_id AS id, state FROM legal_states_on($1)',
        [day],
      );
      const expected = new Map(
        documents.map((one) => [
          one.id,
          legalStateOn(
            one,
            effects.filter(({ documentId }) => documentId === one.id),
            day,
          ),
        ]),
      );
      for (const { id, state } of rows) expect([id, day, state]).toEqual([id, day, expected.get(id)]);
      for (const { state } of rows) seen.add(state);
    }
    expect(seen.size).toBe(8);
  });

  /** Documents, relations and reviews with days known and unknown, written by the mutations that agencies use. */
  async function writeAtRandom(): Promise<void> {
    const random = seededRandom('legal-document.test');
    const day = (): string => addDays('2020-01-01', random.integer(0, 2_000));
    const maybe = <Value>(value: Value): Value | null => (random.chance(0.3) ? null : value);
    const issuer = await agency('UBND_TINH');
    const ids: string[] = [];
    for (let n = 0; n < 40; n++) {
      const effectiveFrom = maybe(day());
      const effectiveTo = effectiveFrom === null ? null : maybe(addDays(effectiveFrom, 800));
      const input = {
        number: `R${n}`,
        type: 'DECISION',
        title: 'thử',
        issuerId: issuer,
        issuedOn: maybe(day()),
        effectiveFrom,
      };
      ids.push(await made('LegalDocument', { ...input, effectiveTo }));
    }
    let written = 0;
    for (let n = 0; n < 120; n++) {
      const act = random.pick([
        { kind: 'AMENDS' },
        { kind: 'REPLACES', extent: 'WHOLE' },
        { kind: 'REPEALS', extent: 'PART' },
        { kind: 'SUSPENDS', extent: 'WHOLE', effectiveOn: '2023-01-01', endedOn: '2024-01-01' },
        { kind: 'SUSPENDS', extent: 'PART' },
        { kind: 'GUIDES' },
      ]);
      const [fromId, toId] = [random.pick(ids), random.pick(ids)];
      const { errors } = await create('LegalRelation', {
        fromId,
        toId,
        ...(random.chance(0.5) ? {} : { effectiveOn: day() }),
        ...act,
      });
      if (errors === undefined) written++;
    }
    expect(written).toBeGreaterThan(40);
    for (let n = 0; n < 20; n++) {
      const reviewedOn = addDays('2021-01-01', n * 30);
      const handledOn = random.chance(0.5) ? addDays(reviewedOn, 200) : null;
      await made('DocumentReview', {
        documentId: random.pick(ids),
        reviewerId: await agency('STP'),
        reviewedOn,
        findings: [random.pick(['UNSUITABLE', 'OVERLAP'])],
        decision: 'AMEND',
        handledOn,
      });
    }
  }
});
