import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.rules.js';
import type {
  PlanContentFacts,
  RenderedReport,
  StoredContent,
  StoredFigure,
  StoredPeriod,
  StoredResult,
  StoredTarget,
} from './stored-content.js';

/** A figure; numbers left out are unknown. */
export const figure = (state: StoredFigure['state'], parts: Partial<StoredFigure> = {}): StoredFigure => ({
  numerator: null,
  denominator: null,
  percent: null,
  state,
  coverage: { reported: 8, expected: 8 },
  ...parts,
});

export const known = (numerator: string, denominator: string, percent: string | null): StoredFigure =>
  figure('KNOWN', { numerator, denominator, percent });

export const result = (facts: Partial<StoredResult> = {}): StoredResult => ({
  asOf: '2024-12-31',
  closing: 'FROZEN',
  period: { from: '2024-01-01', to: '2024-12-31' },
  status: 'MET',
  threshold: '80',
  expected: null,
  expectedReason: 'NO_PATH_IN_PLAN',
  figure: known('8542', '10000', '85.42'),
  gap: { units: '0', unitsToFinal: '0' },
  formula: { id: 'T2.6c', version: 1, reads: ['Dossier'] },
  origin: 'SAMPLE',
  quality: 'COMPUTED',
  missing: [],
  variants: [],
  sources: { rowsCounted: '10000', rows: 'dossiers(asOf: "2024-12-31")' },
  ...facts,
});

/** What nobody can know: no formula, no rows, no gap. */
const unknown = { formula: null, origin: null, quality: null, gap: null, sources: { rowsCounted: null, rows: null } };

/** Every vowel of Vietnamese that carries two marks. */
export const hardLetters = 'ẮẰẲẴẶ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳýỷỹỵ Đđ';

export const target = (
  code: string,
  facts: Partial<StoredTarget> = {},
  frozen: Partial<StoredResult> = {},
  carried: Partial<StoredResult> = frozen,
): StoredTarget => ({
  code,
  title: `Tên chỉ tiêu ${code}`,
  titleEn: `Title of ${code}`,
  unitOfMeasure: 'percent',
  comparator: 'GTE',
  deadline: '2025-12-31',
  leadAgency: { code: 'VPUB', name: 'Văn phòng Ủy ban nhân dân tỉnh' },
  ...facts,
  frozen: result({ ...frozen, closing: 'FROZEN' }),
  carried: result({ ...carried, closing: 'CARRIED' }),
});

/** Every state of a figure, every status, every comparator and every unit of measure once. */
const targets: readonly StoredTarget[] = [
  target(
    'T2.1b',
    { title: 'Cắt giảm chi phí tuân thủ quy định kinh doanh' },
    { threshold: '20', figure: known('31415926535897932', '99999999999999999', '31.41') },
  ),
  target(
    'T2.5-district',
    {},
    {
      status: 'ON_TRACK',
      threshold: '40',
      expected: '39',
      expectedReason: 'YEARLY_THRESHOLD',
      figure: known('788', '2000', '39.40'),
      gap: { units: '12', unitsToFinal: '1212' },
    },
    {
      ...unknown,
      status: 'NOT_APPLICABLE',
      figure: figure('NOT_APPLICABLE', { coverage: { reported: 0, expected: 0 } }),
    },
  ),
  target(
    'T2.6c',
    { title: '=HYPERLINK("http://x")' },
    {
      status: 'AT_RISK',
      expected: '70',
      expectedReason: 'BASELINE_PATH',
      gap: { units: '740741', unitsToFinal: '740741' },
      figure: figure('PARTIAL', {
        numerator: '1234567',
        denominator: '2469134',
        percent: '50.00',
        coverage: { reported: 5, expected: 8 },
      }),
    },
  ),
  target(
    'T2.7b-construction',
    { title: 'Hài lòng về TTHC lĩnh vực xây dựng' },
    {
      ...unknown,
      status: 'UNDETERMINED',
      figure: figure('NO_DATA', { coverage: { reported: 0, expected: 8 } }),
      missing: ['Survey.respondents'],
    },
  ),
  target('T2.9', { title: hardLetters }, { ...unknown, status: 'UNDETERMINED', figure: figure('SUPPRESSED') }),
  target(
    'M3.2',
    { unitOfMeasure: 'milestone', comparator: 'COMPLETED' },
    {
      status: 'NOT_YET_DUE',
      threshold: null,
      figure: known('3', '5', '60.00'),
      gap: { units: '2', unitsToFinal: '2' },
    },
  ),
  target(
    'T3.3a',
    { title: 'Giảm số đơn vị sự nghiệp công lập', deadline: '2024-12-31', leadAgency: null },
    {
      status: 'MISSED',
      threshold: '10',
      figure: known('-2', '587', '-0.35'),
      origin: 'REAL',
      gap: { units: '61', unitsToFinal: '61' },
    },
  ),
  target('T7.1', { comparator: 'GT' }, { threshold: '90', figure: known('901', '1000', '90.10') }),
  target(
    'T7.2a',
    { unitOfMeasure: 'score', comparator: 'GT_PREVIOUS_YEAR' },
    { threshold: null, figure: known('8610', '8500', '101.29') },
  ),
  target(
    'T7.2b',
    { unitOfMeasure: 'score' },
    {
      status: 'NOT_YET_DUE',
      threshold: '85',
      figure: known('8464', '10000', '84.64'),
      gap: { units: '36', unitsToFinal: '36' },
    },
  ),
  target(
    'T7.2c',
    { unitOfMeasure: 'rank', comparator: 'LTE' },
    { status: 'NOT_COMPARABLE', threshold: '40', figure: known('30', '34', null), gap: null },
  ),
];

/** One content with tasks, the others without. */
const tasksOf: Readonly<Record<number, Pick<PlanContentFacts, 'taskSummary' | 'overdueTasks'>>> = {
  7: {
    taskSummary: {
      total: 17,
      overdue: 2,
      states: [
        { state: 'NOT_REPORTED', planTasks: 3, appendixTasks: 0 },
        { state: 'IN_PROGRESS', planTasks: 1, appendixTasks: 1 },
        { state: 'ACCEPTED', planTasks: 2, appendixTasks: 10 },
      ],
      origin: 'SAMPLE',
    },
    overdueTasks: [
      {
        planTask: { code: 'N7.4', title: 'Nhân rộng sáng kiến', titleEn: 'Spread initiatives' },
        appendixTask: null,
        year: null,
        agency: { code: 'SNV', name: 'Sở Nội vụ' },
        status: { state: 'IN_PROGRESS', dueOn: '2024-09-30', duePrecision: 'DAY', lateDays: 92 },
        origin: 'SAMPLE',
      },
      {
        planTask: null,
        appendixTask: { number: 2, title: 'Xây dựng quy định đánh giá', titleEn: 'Draw up rules of assessment' },
        year: 2023,
        agency: { code: 'SNV', name: 'Sở Nội vụ' },
        status: { state: 'IN_PROGRESS', dueOn: '2023-12-31', duePrecision: 'YEAR', lateDays: 366 },
        origin: 'REAL',
      },
    ],
  },
};

const noTasks = { taskSummary: { total: 0, overdue: 0, states: [], origin: null }, overdueTasks: [] };

export const storedPeriod: StoredPeriod = {
  code: '2024-Q4',
  label: 'Quý IV năm 2024',
  firstDay: '2024-10-01',
  lastDay: '2024-12-31',
  dutySummary: [
    {
      asOf: '2025-01-15',
      rule: { code: 'R1', clause: 'IV.1.c', kind: null },
      owed: 22,
      onTime: 15,
      late: 2,
      withoutDueDay: 0,
      returned: 1,
      missing: 3,
      notYetHandedIn: 1,
      origin: 'SAMPLE',
    },
  ],
  obstacles: [
    {
      reporter: { code: 'STTTT', name: 'Sở Thông tin và Truyền thông' },
      subject: 'Thiếu nhân lực ở cấp xã',
      moves: [{ state: 'SUBMITTED', on: '2024-11-20' }],
      origin: 'SAMPLE',
    },
  ],
};

export const storedContent: StoredContent = {
  asOf: '2024-12-31',
  data: {
    report: {
      period: storedPeriod,
      plan: {
        number: '1271/QĐ-UBND',
        title: 'Kế hoạch cải cách hành chính tỉnh Đắk Nông giai đoạn 2021 - 2025',
        contents: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
          number,
          title: `Nội dung cải cách thứ ${number}`,
          leadAgencies: [{ code: 'SNV', name: 'Sở Nội vụ' }],
          ...(tasksOf[number] ?? noTasks),
        })),
      },
      targets,
    },
  },
  operation: { digest: 'a'.repeat(64), version: 1 },
  positions: [
    { service: 'institutions', position: '942' },
    { service: 'procedures', position: '17' },
  ],
  supergraphDigest: 'b'.repeat(64),
};

/** The same content with something else in its report. */
export const contentWith = (facts: Partial<StoredContent['data']['report']>): StoredContent => ({
  ...storedContent,
  data: { report: { ...storedContent.data.report, ...facts } },
});

/** The row of a report, as published of this content. */
export function storedReport(
  facts: Partial<RenderedReport> = {},
  content: StoredContent = storedContent,
): RenderedReport {
  const bytes = canonicalJson(content);
  return {
    id: 'pbr_00000000-0000-4000-8000-000000000001',
    edition: 1,
    publishedAt: new Date('2025-01-15T02:30:00Z'),
    origin: 'SAMPLE',
    content: bytes,
    contentDigest: createHash('sha256').update(bytes).digest('hex'),
    period: { code: '2024-Q4', label: 'Quý IV năm 2024' },
    ...facts,
  };
}
