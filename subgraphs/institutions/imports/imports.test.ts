import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onConnection } from '../../../shared/database/connect.js';
import { staffQuotaRecord } from '../apparatus/staff-quota/staff-quota.record.js';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { faultsOf, importRows } from './imports.fixture.js';
import { publicServiceUnits } from './public-service-units.register.js';
import { civilServants } from './civil-servants.register.js';
import { legalDocuments } from './legal-documents.register.js';
import { staffQuotas, staffQuotasFaults } from './staff-quotas.register.js';
import { surveyResults } from './survey-results.register.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

describe('public service units', () => {
  const headers = [
    'Mã đơn vị',
    'Tên đơn vị',
    'Lĩnh vực',
    'Mã cơ quan quản lý',
    'Mã đơn vị hành chính',
    'Ngày thành lập',
  ];
  const good = ['DV-1', 'Trường Mầm non A', 'Giáo dục', 'SGDDT', '67', '01/02/2016'];

  test('are created with the agency and the place that their codes mean', async () => {
    const { counts } = await importRows(institutions, publicServiceUnits, [headers, good]);
    expect(counts).toMatchObject({ read: 1, created: 1 });
    const { data } = await institutions.ask(
      '{ publicServiceUnit(code: "DV-1") { name sector establishedOn governingAgency { code } adminUnit { name } origin } }',
    );
    expect(data.publicServiceUnit).toMatchObject({
      name: 'Trường Mầm non A',
      sector: 'EDUCATION',
      establishedOn: '2016-02-01',
      governingAgency: { code: 'SGDDT' },
      origin: 'SAMPLE',
    });
  });

  test('are told to the other subgraphs', async () => {
    const events = await institutions.query(
      `SELECT payload->>'register' AS register FROM outbox_event JOIN public_service_unit AS p ON p.id = entity_id WHERE p.code = 'DV-1'`,
    );
    expect(events).toEqual([{ register: 'publicServiceUnit' }]);
  });

  test('change where a file names only what changes', async () => {
    const rows = [
      ['Mã đơn vị', 'Ngày kết thúc', 'Hình thức kết thúc', 'Mã đơn vị nhận sáp nhập'],
      ['DV-1', '01/03/2024', 'Sáp nhập', 'MAU-0001'],
    ];
    expect((await importRows(institutions, publicServiceUnits, rows)).counts).toMatchObject({ changed: 1 });
    expect((await importRows(institutions, publicServiceUnits, rows)).counts).toMatchObject({ unchanged: 1 });
    const { data } = await institutions.ask(
      '{ publicServiceUnit(code: "DV-1") { name dissolvedOn successor { code } version } }',
    );
    expect(data.publicServiceUnit).toEqual({
      name: 'Trường Mầm non A',
      dissolvedOn: '2024-03-01',
      successor: { code: 'MAU-0001' },
      version: 2,
    });
  });

  test('break no rule together that they keep one by one: none is merged into what a row before it ended', async () => {
    const unit = (code: string) => [code, `Trường ${code}`, 'Giáo dục', 'SGDDT', '67', '01/02/2016'];
    await importRows(institutions, publicServiceUnits, [headers, unit('P-1'), unit('P-2'), unit('P-3'), unit('P-4')]);
    const status = await importRows(institutions, publicServiceUnits, [
      ['Mã đơn vị', 'Ngày kết thúc', 'Hình thức kết thúc', 'Mã đơn vị nhận sáp nhập'],
      ['P-1', '01/03/2023', 'Giải thể', ''],
      ['P-2', '01/06/2023', 'Sáp nhập', 'P-1'],
      ['P-3', '01/06/2023', 'Sáp nhập', 'P-4'],
      ['P-4', '01/03/2023', 'Giải thể', ''],
    ]);
    expect(faultsOf(status)).toEqual([
      [3, [null, 'RULE', expect.stringContaining('không hoạt động')]],
      [5, [null, 'RULE', expect.stringContaining('sáp nhập vào')]],
    ]);
    expect(
      await institutions.query(
        `SELECT code, dissolved_on FROM public_service_unit WHERE code LIKE 'P-_' ORDER BY code`,
      ),
    ).toEqual([
      { code: 'P-1', dissolved_on: '2023-03-01' },
      { code: 'P-2', dissolved_on: null },
      { code: 'P-3', dissolved_on: '2023-06-01' },
      { code: 'P-4', dissolved_on: null },
    ]);
  });

  test('wait with the cell of an unknown code and the nearest known one', async () => {
    const status = await importRows(institutions, publicServiceUnits, [
      headers,
      ['DV-2', 'Trường B', 'Giáo dục', 'SGDĐT', '67', '01/02/2016'],
      ['DV-3', 'Trường C', 'Giáo dục', 'SGDDT', '00000', '01/02/2016'],
      ['DV-4', 'Trường D', 'Giáo dục', 'SGDDT', '', '01/02/2016'],
      ['DV-5', 'Trường Đ', 'Giáo dục', 'SGDDT', '67', '01/02/1916'],
    ]);
    expect(faultsOf(status)).toMatchObject([
      [2, ['D2', 'UNKNOWN_CODE', 'SGDDT']],
      [3, ['E3', 'UNKNOWN_CODE', undefined]],
      [4, ['E4', 'NEEDED_FOR_NEW', undefined]],
      [5, [null, 'RULE', expect.stringContaining('Ngày thành lập 1916-02-01')]],
    ]);
  });
});

describe('staff quotas', () => {
  const headers = [
    'Mã cơ quan, đơn vị',
    'Năm',
    'Loại biên chế',
    'Biên chế được giao',
    'Có mặt',
    'Được giao hưởng lương ngân sách',
  ];

  test('are written for agencies and for units alike', async () => {
    const { counts } = await importRows(institutions, staffQuotas, [
      headers,
      ['SNV', 2031, 'Công chức', 60, 55, 60],
      ['MAU-0001', 2031, 'Viên chức', 20, '', 18],
    ]);
    expect(counts).toMatchObject({ read: 2, created: 2 });
    const { data } = await institutions.ask(
      '{ staffQuotas(year: 2031) { nodes { agency { code } publicServiceUnit { code } assigned inPost fundedByBudget } } }',
    );
    expect(data.staffQuotas.nodes).toHaveLength(2);
    expect(data.staffQuotas.nodes).toEqual(
      expect.arrayContaining([
        { agency: { code: 'SNV' }, publicServiceUnit: null, assigned: 60, inPost: 55, fundedByBudget: 60 },
        { agency: null, publicServiceUnit: { code: 'MAU-0001' }, assigned: 20, inPost: null, fundedByBudget: 18 },
      ]),
    );
  });

  test('keep what a later file leaves blank', async () => {
    const rows = [headers.slice(0, 5), ['SNV', 2031, 'Công chức', 61, '']];
    expect((await importRows(institutions, staffQuotas, rows)).counts).toMatchObject({ changed: 1 });
    const { data } = await institutions.ask(
      '{ staffQuotas(year: 2031, kind: CIVIL_SERVANT) { nodes { assigned inPost } } }',
    );
    expect(data.staffQuotas.nodes).toEqual([{ assigned: 61, inPost: 55 }]);
  });

  test('wait where the holder is unknown or a rule is broken', async () => {
    const status = await importRows(institutions, staffQuotas, [
      headers,
      ['MAU-000', 2032, 'Viên chức', 20, '', 18],
      ['SNV', 2032, 'Công chức', 10, '', 11],
      ['CQTW', 2032, 'Công chức', 10, '', 10],
    ]);
    expect(faultsOf(status)).toMatchObject([
      [2, ['A2', 'UNKNOWN_CODE', expect.stringContaining('MAU-')]],
      [3, [null, 'RULE', expect.stringContaining('vượt số được giao')]],
      [4, [null, 'RULE', expect.stringContaining('Cơ quan Trung ương')]],
    ]);
  });

  test('are judged by the rules of their record, many at once as one at a time', async () => {
    const quotas = await institutions.query<never>(
      `SELECT id, version, origin, agency_id AS "agencyId", public_service_unit_id AS "publicServiceUnitId", kind, decision,
              assigned, in_post AS "inPost", funded_by_budget AS "fundedByBudget", in_post_funded_by_budget AS "inPostFundedByBudget",
              year + (row_number() OVER (ORDER BY id) % 3)::integer * 40 - 40 AS year
       FROM staff_quota ORDER BY id LIMIT 300`,
    );
    const changes = quotas.map((after) => ({ kind: 'IMPORTED' as const, before: null, after, reason: null }));
    const [atOnce, oneByOne] = await institutions.write(async (transaction) => {
      const writing = { transaction, today: '2026-11-23' } as never;
      const single = [];
      for (const change of changes) single.push(await staffQuotaRecord.faults?.(change, writing));
      return [await staffQuotasFaults(changes, writing), single];
    });
    expect(atOnce).toEqual(oneByOne);
    expect(new Set(atOnce.map((faults: readonly unknown[]) => faults.length)).size).toBeGreaterThan(1);
  });
});

describe('legal documents', () => {
  const headers = ['Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Hình thức văn bản', 'Trích yếu', 'VBQPPL'];
  const decision = ['77/QĐ-UBND', '05/01/2024', 'UBND_TINH', 'Quyết định', 'Về một việc', 'Không'];

  test('are told by number, day and issuer, by code or by name', async () => {
    const rows = [headers, decision, ['05/2024/TT-BXYZ', '06/02/2024', 'Bộ Thử nghiệm', 'Thông tư', 'Hướng dẫn', 'Có']];
    expect((await importRows(institutions, legalDocuments, rows)).counts).toMatchObject({ read: 2, created: 2 });
    expect((await importRows(institutions, legalDocuments, rows)).counts).toMatchObject({ read: 2, unchanged: 2 });
    const { data } = await institutions.ask(
      '{ legalDocument(number: "77/QĐ-UBND", issuedOn: "2024-01-05") { title isNormative issuer { code } verification } }',
    );
    expect(data.legalDocument).toEqual({
      title: 'Về một việc',
      isNormative: false,
      issuer: { code: 'UBND_TINH' },
      verification: 'DECLARED',
    });
  });

  test('are declared from the first file that says anything new of them', async () => {
    const row = ['766/QĐ-TTg', '23/06/2022', 'TTCP', 'Quyết định', '', ''];
    const kept = () =>
      institutions.query(`SELECT is_normative, verification, source FROM legal_document WHERE number = '766/QĐ-TTg'`);
    expect((await importRows(institutions, legalDocuments, [headers, row])).counts).toMatchObject({ unchanged: 1 });
    expect(await kept()).toEqual([
      { is_normative: null, verification: 'VERIFIED', source: 'docs/plan/domain-model.md §10' },
    ]);
    const normative = [...row.slice(0, -1), 'Không'];
    expect((await importRows(institutions, legalDocuments, [headers, normative])).counts).toMatchObject({ changed: 1 });
    expect(await kept()).toEqual([{ is_normative: false, verification: 'DECLARED', source: null }]);
  });

  const kept = (number: string) =>
    institutions.query<{ id: string; title: string; issuer: string }>(
      `SELECT d.id, title, coalesce(a.code, issuer_name) AS issuer FROM legal_document AS d
       LEFT JOIN agency AS a ON a.id = issuer_id WHERE d.number = $1 ORDER BY issuer`,
      [number],
    );

  test('of another issuer are other documents, also under the number and day of ours', async () => {
    const ours = ['15/KH-UBND', '01/03/2022', 'UBND_TINH', 'Kế hoạch', 'Của tỉnh ta', ''];
    await importRows(institutions, legalDocuments, [headers, ours]);
    const theirs = [
      ['15/KH-UBND', '01/03/2022', 'Ủy ban nhân dân tỉnh Đắk Lắk', 'Kế hoạch', 'Của tỉnh bạn', ''],
      ['1271/QĐ-UBND', '18/08/2021', 'Ủy ban nhân dân tỉnh Đắk Lắk', 'Quyết định', 'Việc khác', ''],
    ];
    const [plan] = await kept('1271/QĐ-UBND');
    const { counts } = await importRows(institutions, legalDocuments, [headers, ...theirs]);
    expect(counts).toMatchObject({ read: 2, created: 2 });
    expect(await kept('15/KH-UBND')).toMatchObject([
      { title: 'Của tỉnh ta', issuer: 'UBND_TINH' },
      { title: 'Của tỉnh bạn', issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk' },
    ]);
    expect(await kept('1271/QĐ-UBND')).toEqual([
      plan,
      expect.objectContaining({ title: 'Việc khác', issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk' }),
    ]);
  });

  test('of an issuer in another spelling are the same documents, as the register spells it', async () => {
    const rows = [
      ['15/KH-UBND', '01/03/2022', 'UBND tỉnh Đắk Nông', 'Kế hoạch', 'Của tỉnh ta', ''],
      ['15/KH-UBND', '01/03/2022', 'UBND TỈNH ĐẮK LẮK', 'Kế hoạch', 'Của tỉnh bạn', ''],
      ['202/2025/QH15', '12/06/2025', 'QUỐC HỘI', 'Nghị quyết', '', ''],
    ];
    const { counts } = await importRows(institutions, legalDocuments, [headers, ...rows]);
    expect(counts).toMatchObject({ read: 3, unchanged: 3 });
  });

  test('wait where the id that follows belongs to a document of another issuer', async () => {
    const row = (issuer: string) => ['31/QĐ-SNV', '01/03/2022', issuer, 'Quyết định', `Của ${issuer}`, ''];
    await importRows(institutions, legalDocuments, [headers, row('SNV')]);
    const status = await importRows(institutions, legalDocuments, [headers, row('STC')]);
    expect(faultsOf(status)).toEqual([[2, [null, 'RULE', expect.stringContaining('ghi khác đi trong sổ')]]]);
    expect(await kept('31/QĐ-SNV')).toMatchObject([{ title: 'Của SNV', issuer: 'SNV' }]);
  });

  test('wait where the issuer looks like a code that nobody has, or a day cannot be', async () => {
    const status = await importRows(institutions, legalDocuments, [
      headers,
      ['78/QĐ-UBND', '05/01/2024', 'UBND_TIHN', 'Quyết định', 'Về một việc', ''],
      ['79/QĐ-UBND', '05/01/2090', 'UBND_TINH', 'Quyết định', 'Về một việc', ''],
    ]);
    expect(faultsOf(status)).toMatchObject([
      [2, ['C2', 'UNKNOWN_CODE', 'UBND_TINH']],
      [3, [null, 'RULE', expect.stringContaining('2090-01-05')]],
    ]);
  });
});

describe('survey results', () => {
  const headers = [
    ...[
      'Loại khảo sát',
      'Năm',
      'Lần',
      'Mã đơn vị hành chính',
      'Số phiếu phát ra',
      'Số phiếu thu về',
      'Số phiếu hợp lệ',
    ],
    ...['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
  ];

  test('land in a survey that collects answers, and wait for one that is not there', async () => {
    const [agency] = await institutions.query<{ id: string }>(`SELECT id FROM agency WHERE code = 'SNV'`);
    await institutions.query(
      `INSERT INTO survey (id, origin, kind, year, edition, lead_agency_id, method, planned_sample, state, approved_on, fieldwork_on)
       VALUES ('svy_import', 'SAMPLE', 'INVESTMENT', 2020, 1, $1, 'PAPER', 200, 'FIELDWORK', '2020-01-10', '2020-02-01')`,
      [agency?.id],
    );
    const answers = [200, 190, 185, 2, 8, 15, 100, 60];
    const rows = [headers, ['Đầu tư', 2020, 1, '67', ...answers], ['SIPAS', 2049, 1, '67', ...answers]];
    const status = await importRows(institutions, surveyResults, rows);
    expect(status.counts).toMatchObject({ read: 2, created: 1, quarantined: 1 });
    expect(faultsOf(status)).toMatchObject([[3, [null, 'RULE', expect.stringContaining('Chưa có cuộc khảo sát')]]]);
    expect((await importRows(institutions, surveyResults, rows)).counts).toMatchObject({ unchanged: 1 });
    expect(await institutions.query(`SELECT by_answer FROM survey_result WHERE survey_id = 'svy_import'`)).toEqual([
      { by_answer: [2, 8, 15, 100, 60] },
    ]);
  });
});

describe('civil servants', () => {
  const number = '067000012345';
  const headers = [
    'Số định danh cá nhân',
    'Họ và tên',
    'Trình độ cao nhất',
    'Ngày có bằng cao đẳng trở lên',
    'Trình độ lý luận chính trị',
  ];
  const person = [number, 'Người Thử Nhập Tệp', 'Đại học', '20/06/2015', 'Sơ cấp'];

  test('are told by their citizen number, which stands nowhere afterwards', async () => {
    expect((await importRows(institutions, civilServants, [headers, person])).counts).toMatchObject({ created: 1 });
    const again = [headers, [number, '', 'Thạc sĩ', '', '']];
    expect((await importRows(institutions, civilServants, again)).counts).toMatchObject({ created: 0, changed: 1 });
    const kept = await onConnection(institutions.adminUrlInside, async (admin) => {
      const { rows: people } = await admin.query(
        `SELECT full_name, highest_degree, version FROM civil_servant WHERE full_name = 'Người Thử Nhập Tệp'`,
      );
      const { rows: tables } = await admin.query<{ name: string }>(
        `SELECT quote_ident(relname) AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
      );
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await admin.query(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE '%${number}%' LIMIT 1`);
        if (rows.length > 0) found.push(name);
      }
      return { people, found };
    });
    expect(kept).toEqual({
      people: [{ full_name: 'Người Thử Nhập Tệp', highest_degree: 'MASTER', version: 2 }],
      found: [],
    });
  });

  test('are sent only by those who may see and write personal data', async () => {
    const body = Buffer.from('x');
    const viewer = { subject: 'test:editor', scopes: ['civil-service:write', 'apparatus:write'] };
    expect((await institutions.file('imports/civil-servants', { body, viewer })).status).toBe(403);
  });
});
