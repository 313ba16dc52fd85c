import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { pdfPages } from './pdf-text.fixture.js';
import { openWorkbook, partOf, rowOf, wordsOf } from './read-back.fixture.js';
import { parseFormat, parseLanguage, renderReport, reportFormats, type ReportFormat } from './render-report.js';
import { reportDocument } from './report-document.rules.js';
import { hardLetters, storedContent, storedReport } from './stored-report.fixture.js';

const report = storedReport();
const { targets, plan, period } = storedContent.data.report;
const codes = targets.map(({ code }) => code);

const bytesOf = async (format: ReportFormat, language: 'vi' | 'en' = 'vi', of = report): Promise<Buffer> =>
  Buffer.from((await renderReport(of, format, language)).body);

const pages = async (of = report) => pdfPages(await bytesOf('pdf', 'vi', of));

/** Every text of a file, whichever program it is for. */
const textOf: Readonly<Record<ReportFormat, (language: 'vi' | 'en') => Promise<string>>> = {
  json: async (language) => (await bytesOf('json', language)).toString('utf8'),
  xlsx: async (language) => {
    const { worksheets } = await openWorkbook(await bytesOf('xlsx', language));
    return worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n');
  },
  docx: async (language) => wordsOf(await partOf(await bytesOf('docx', language), 'word/document.xml')),
  pdf: async (language) => pdfPages(await bytesOf('pdf', language)).join('\n'),
};

afterEach(() => vi.useRealTimers());

describe.each(reportFormats)('%s', (format) => {
  test.each(['vi', 'en'] as const)('shows every target and where it comes from (%s)', async (language) => {
    const text = await textOf[format](language);
    expect(codes.filter((code) => !text.includes(code))).toEqual([]);
    expect(text).toContain(storedContent.supergraphDigest);
  });

  test.each(['vi', 'en'] as const)('shows overdue tasks, duties to report and obstacles (%s)', async (language) => {
    const text = (await textOf[format](language)).replace(/\s+/g, ' ');
    const overdue = plan.contents.flatMap(({ overdueTasks }) => overdueTasks);
    const titles = overdue.map(({ planTask, appendixTask }) => planTask ?? appendixTask);
    const shown = titles.map((of) => (language === 'vi' ? of?.title : of?.titleEn));
    const told = [...shown, 'IV.1.c', ...period.obstacles.map(({ subject }) => subject)];
    expect(told.filter((one) => !text.includes(one ?? '?'))).toEqual([]);
  });

  test('the same stored bytes give the same bytes, whatever the clock and the dice say', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-01-16T00:00:00Z') });
    const first = await bytesOf(format);
    vi.setSystemTime(new Date('2031-07-01T12:34:56Z'));
    const dice = vi.spyOn(Math, 'random').mockReturnValue(0.123);
    const second = await bytesOf(format);
    dice.mockRestore();
    expect(second.equals(first)).toBe(true);
  });

  test('keeps every letter of Vietnamese', async () => {
    const text = (await textOf[format]('vi')).replace(/\s+/g, ' ');
    expect(text).toContain('Kế hoạch cải cách hành chính tỉnh Đắk Nông giai đoạn 2021 - 2025');
    expect(text).toContain('Văn phòng Ủy ban nhân dân tỉnh');
    expect(text).toContain(hardLetters);
    expect(text).not.toContain('\uFFFD');
  });
});

test('JSON is the stored bytes: their SHA-256 is the digest that was published', async () => {
  const { contentType, body } = await renderReport(report, 'json', 'vi');
  expect(contentType).toBe('application/json');
  expect(createHash('sha256').update(body).digest('hex')).toBe(report.contentDigest);
});

describe('sample data', () => {
  test('are marked on every page of a PDF', async () => {
    const texts = await pages();
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.filter((page) => !page.includes('DỮ LIỆU MẪU — SAMPLE DATA'))).toEqual([]);
  });

  test('are marked in the header of a DOCX, which all its pages share', async () => {
    const docx = await bytesOf('docx');
    expect(wordsOf(await partOf(docx, 'word/header1.xml'))).toBe('DỮ LIỆU MẪU — SAMPLE DATA');
    expect(await partOf(docx, 'word/document.xml')).toMatch(/<w:headerReference w:type="default"/);
  });

  test('are marked on every sheet, on paper too', async () => {
    const { worksheets } = await openWorkbook(await bytesOf('xlsx'));
    expect(worksheets.filter((sheet) => !sheet.getCell('A1').text.includes('SAMPLE'))).toEqual([]);
    expect(worksheets.filter(({ headerFooter }) => !headerFooter.oddHeader?.includes('SAMPLE'))).toEqual([]);
  });

  test('are marked row by row, and only they', async () => {
    const workbook = await openWorkbook(await bytesOf('xlsx'));
    const originOf = (sheet: string, code: string) => rowOf(workbook.getWorksheet(sheet), code).get('Nguồn gốc');
    expect(originOf('Nội dung 2', 'T2.6c')).toBe('Dữ liệu mẫu (SAMPLE)');
    expect(originOf('Nội dung 3', 'T3.3a')).toBe('Dữ liệu thật');
    const shown = reportDocument(report, 'vi').sections.flatMap(({ tables }) =>
      tables.flatMap(({ rows }) => rows.flat()),
    );
    const marked = shown.filter(({ text }) => text.endsWith('dữ liệu mẫu (SAMPLE)'));
    expect((await textOf.pdf('vi')).split('dữ liệu mẫu (SAMPLE)\n').length - 1).toBe(marked.length);
    expect(marked.length).toBe(10);
  });

  test('no mark stands on a report of real data', async () => {
    expect((await pages(storedReport({ origin: 'REAL' }))).join('\n')).not.toContain('SAMPLE DATA');
  });
});

describe('a workbook', () => {
  test('has a summary, a sheet for each content, those of steering, and the sources', async () => {
    const { worksheets } = await openWorkbook(await bytesOf('xlsx'));
    const contents = [1, 2, 3, 4, 5, 6, 7].map((number) => `Nội dung ${number}`);
    const steering = ['Nhiệm vụ', 'Nhiệm vụ quá hạn', 'Chế độ báo cáo', 'Vướng mắc'];
    expect(worksheets.map(({ name }) => name)).toEqual(['Tổng hợp', ...contents, ...steering, 'Nguồn và kiểm chứng']);
    expect(worksheets.map(({ views: [view] }) => view)).toEqual(
      worksheets.map(() => expect.objectContaining({ state: 'frozen', ySplit: 2 }) as unknown),
    );
  });

  test('holds numbers as numbers and days as days', async () => {
    const sheet = (await openWorkbook(await bytesOf('xlsx'))).getWorksheet('Nội dung 2');
    expect(Object.fromEntries(rowOf(sheet, 'T2.6c'))).toMatchObject({
      'Mức áp dụng': 80,
      Hạn: new Date('2025-12-31'),
      'Tử số': 1_234_567,
      'Mẫu số': 2_469_134,
      'Phần trăm': 50,
      'Đơn vị đã báo cáo': 5,
    });
  });

  test('reckons with the last day of the year where the text names the year only', async () => {
    const sheet = (await openWorkbook(await bytesOf('xlsx'))).getWorksheet('Nhiệm vụ quá hạn');
    expect(Object.fromEntries(rowOf(sheet, 'Phụ lục 2, 2023'))).toMatchObject({
      Hạn: new Date('2023-12-31'),
      'Số ngày chậm': 366,
      'Nguồn gốc': 'Dữ liệu thật',
    });
  });

  test('keeps what has more digits than a spreadsheet as text, and minus signs out of the reach of formulas', async () => {
    const workbook = await openWorkbook(await bytesOf('xlsx'));
    expect(rowOf(workbook.getWorksheet('Nội dung 2'), 'T2.1b').get('Tử số')).toBe('31.415.926.535.897.932');
    expect(rowOf(workbook.getWorksheet('Nội dung 3'), 'T3.3a').get('Số liệu')).toBe('−2 / 587 (−0,35\u00A0%)');
  });

  test('leaves the cells of an unknown figure empty and says why', async () => {
    const sheet = (await openWorkbook(await bytesOf('xlsx'))).getWorksheet('Nội dung 2');
    expect(Object.fromEntries(rowOf(sheet, 'T2.7b-construction'))).toMatchObject({
      'Số liệu': 'Chưa có số liệu',
      'Tử số': null,
      'Mẫu số': null,
      'Phần trăm': null,
      'Còn thiếu': null,
      'Dữ liệu còn thiếu': 'Survey.respondents',
    });
  });

  test('runs nothing: what looks like a formula is text', async () => {
    const sheet = (await openWorkbook(await bytesOf('xlsx'))).getWorksheet('Nội dung 2');
    expect(rowOf(sheet, 'T2.6c').get('Chỉ tiêu')).toBe(`'=HYPERLINK("http://x")`);
    expect(await partOf(await bytesOf('xlsx'), 'xl/worksheets/sheet3.xml')).not.toContain('<f>');
  });
});

describe('a report that programs read aloud', () => {
  test('PDF: says its language and title, and tags headings, tables and column headers', async () => {
    const file = (await bytesOf('pdf')).toString('latin1');
    expect(file).toMatch(/\/Lang \(vi-VN\)/);
    expect(file).toMatch(/\/Marked true/);
    expect(file).toMatch(/\/DisplayDocTitle true/);
    for (const tag of ['H1', 'H2', 'H3', 'Table', 'Caption', 'TR', 'TH', 'TD']) expect(file).toContain(`/S /${tag}\n`);
    expect(file).toMatch(/\/Scope \/Column/);
  });

  test('DOCX: has headings, repeats the header rows of its tables, and says its language', async () => {
    const docx = await bytesOf('docx');
    const body = await partOf(docx, 'word/document.xml');
    for (const level of [1, 2, 3]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    const tables = body.split('<w:tbl>').length - 2; // all but the letterhead
    expect(body.split('<w:tblHeader/>').length - 1).toBe(tables);
    expect(await partOf(docx, 'word/styles.xml')).toContain('<w:lang w:val="vi-VN"');
  });

  test('DOCX and XLSX are dated by the publication', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const properties = await partOf(await bytesOf(format), 'docProps/core.xml');
      expect(properties).toContain('>2025-01-15T02:30:00Z</dcterms:modified>');
    }
  });
});

describe('what a file is called and asked for', () => {
  test.each([
    ['docx', 'vi', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1.docx'],
    ['pdf', 'en', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1-en.pdf'],
    ['json', 'en', 'bao-cao-ke-hoach-1271-2024-Q4-lan-1.json'],
  ] as const)('%s in %s is %s', async (format, language, name) => {
    expect((await renderReport(report, format, language)).fileName).toBe(name);
  });

  test('without a period the day names the file', async () => {
    const { fileName } = await renderReport(storedReport({ period: null }), 'json', 'vi');
    expect(fileName).toBe('bao-cao-ke-hoach-1271-2024-12-31-lan-1.json');
  });

  test('an unknown format or language is refused with those there are', () => {
    expect(() => parseFormat('odt')).toThrow('Không có định dạng “odt”. Có: json, xlsx, docx, pdf.');
    expect(() => parseLanguage('fr')).toThrow('Không có ngôn ngữ “fr”. Có: vi, en.');
    expect([parseFormat('pdf'), parseLanguage(null), parseLanguage('en')]).toEqual(['pdf', 'vi', 'en']);
  });
});
