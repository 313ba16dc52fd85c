import { expect, test } from 'vitest';
import { reportDocument } from './report-document.rules.js';
import { storedContent, storedReport, target } from './stored-report.fixture.js';

const withTargets = (...targets: ReturnType<typeof target>[]) =>
  storedReport({}, { ...storedContent, data: { ...storedContent.data, targets } });

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
    [],
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
