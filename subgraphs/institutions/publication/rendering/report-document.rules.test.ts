import { expect, test } from 'vitest';
import { reportDocument } from './report-document.rules.js';
import { contentWith, storedContent, storedPeriod, storedReport, target } from './stored-report.fixture.js';

const withTargets = (...targets: ReturnType<typeof target>[]) => storedReport({}, contentWith({ targets }));

const chapters = (report: ReturnType<typeof storedReport>) =>
  reportDocument(report, 'vi').sections.filter(({ level }) => level === 3);

test('counts every verdict under both closings, and all of them are the targets', () => {
  const [summary] = reportDocument(storedReport(), 'vi').sections;
  expect(summary?.tables[0]?.rows.map((row) => row.map(({ number, text }) => number ?? text))).toEqual([
    ['Đạt', 3, 3],
    ['Đúng tiến độ', 1, 0],
    ['Có nguy cơ không đạt', 1, 1],
    ['Không đạt', 1, 1],
    ['Chưa đến hạn', 2, 2],
    ['Chưa xác định được', 2, 2],
    ['Không so sánh được', 1, 1],
    ['Không áp dụng', 0, 1],
    ['Tổng số chỉ tiêu', 11, 11],
  ]);
});

test('shows one table where both closings say the same, and two where they do not', () => {
  const same = target('T2.3');
  const other = target('T6.3', {}, { status: 'MET' }, { status: 'MISSED' });
  const captions = chapters(withTargets(same, other)).map(({ tables }) => tables.map(({ caption }) => caption));
  expect(captions).toEqual([
    [],
    ['Cả hai cách chốt cho cùng kết quả'],
    [],
    [],
    [],
    ['Chốt tại ngày cuối của tỉnh', 'Tiếp nối theo đơn vị kế thừa'],
    ['Nhiệm vụ theo trạng thái', 'Nhiệm vụ quá hạn'],
  ]);
});

test('says so where the plan sets a content no target', () => {
  expect(chapters(storedReport())[0]?.paragraphs).toContain('Kế hoạch không đặt chỉ tiêu định lượng cho nội dung này.');
});

test('leaves no target out, even of a content that is not among those of the plan', () => {
  const last = chapters(withTargets(target('T8.1'), target('X'))).at(-1);
  expect(last?.heading).toBe('Chỉ tiêu khác');
  expect(last?.tables[0]?.rows.map(([code]) => code?.text)).toEqual(['T8.1', 'X']);
});

test('names the committee while the province was there, and nobody afterwards', () => {
  const issuerOn = (asOf: string) =>
    reportDocument(storedReport({}, { ...storedContent, asOf }), 'vi').letterhead.issuer.join(' ');
  expect(issuerOn('2025-06-30')).toMatch('TỈNH ĐẮK NÔNG');
  expect(issuerOn('2025-07-01')).not.toMatch('ĐẮK NÔNG');
});

test('a period that cannot be read leaves the day to tell the report', () => {
  const headings = reportDocument(storedReport({ period: null }), 'vi').headings;
  expect(headings.at(-1)).toBe('Số liệu tính đến hết ngày 31/12/2024. Lần công bố: 1');
});

test('marks sample data on top and in the notes, and real data nowhere', () => {
  const notesOf = (origin: 'REAL' | 'SAMPLE') => {
    const { mark, sections } = reportDocument(storedReport({ origin }), 'vi');
    return [mark, sections.at(-1)?.paragraphs.some((note) => note.includes('sinh ra để trình diễn'))];
  };
  expect([notesOf('SAMPLE'), notesOf('REAL')]).toEqual([
    ['DỮ LIỆU MẪU — SAMPLE DATA', true],
    [null, false],
  ]);
});

test('shows the tasks of the plan by state, and which of them are overdue', () => {
  const [summary] = reportDocument(storedReport(), 'vi').sections;
  const { tables = [], paragraphs } = chapters(storedReport()).at(-1) ?? {};
  const byState = [
    ['Chưa có báo cáo', 3, 0, 'Dữ liệu mẫu (SAMPLE)'],
    ['Đang thực hiện', 1, 1, 'Dữ liệu mẫu (SAMPLE)'],
    ['Đã công nhận hoàn thành', 2, 10, 'Dữ liệu mẫu (SAMPLE)'],
  ];
  const read = ({ rows }: (typeof tables)[number]) => rows.map((row) => row.map(({ number, text }) => number ?? text));
  expect(summary?.tables.slice(1).map(read)).toEqual([byState]);
  expect(tables.slice(-2).map(read)).toEqual([
    byState,
    [
      ['N7.4', 'Nhân rộng sáng kiến', 'Sở Nội vụ', '30/09/2024', 92, 'Dữ liệu mẫu (SAMPLE)'],
      ['Phụ lục 2, 2023', 'Xây dựng quy định đánh giá', 'Sở Nội vụ', 'năm 2023', 366, 'Dữ liệu thật'],
    ],
  ]);
  expect(paragraphs).not.toContain('Không có nhiệm vụ nào được biết là quá hạn.');
  expect(chapters(storedReport())[0]?.paragraphs).toContain('Không có nhiệm vụ nào được biết là quá hạn.');
});

test('shows who kept the duties to report, as of which day, and the obstacles of the period', () => {
  const reportingOf = (report: ReturnType<typeof storedReport>) => {
    const section = reportDocument(report, 'en').sections.find(({ heading }) => heading.startsWith('III.'));
    return {
      paragraphs: section?.paragraphs,
      tables: section?.tables.map(({ rows }) => rows.map((row) => row.map(({ number, text }) => number ?? text))),
    };
  };
  expect(reportingOf(storedReport())).toEqual({
    paragraphs: ['What was handed in to the end of 2025-01-15.'],
    tables: [
      [['R1 (IV.1.c): Report on carrying out the plan', 22, 15, 2, 0, 1, 3, 1, 'Sample data (SAMPLE)']],
      [['2024-11-20', 'Sở Thông tin và Truyền thông', 'Thiếu nhân lực ở cấp xã', 'Sample data (SAMPLE)']],
    ],
  });
  const quiet = contentWith({ period: { ...storedPeriod, dutySummary: [], obstacles: [] } });
  expect(reportingOf(storedReport({}, quiet))).toEqual({
    paragraphs: ['Nobody owes a report of this period.', 'No obstacle is on record for the period.'],
    tables: [],
  });
});
