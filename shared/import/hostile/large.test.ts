import { describe, expect, test } from 'vitest';
import { readRegister } from '../read-register.js';
import type { ByteSource } from '../source/read-head.js';
import { sweepHeap } from '../store/frugal-heap.js';
import { unitRegister } from './register.fixture.js';
import { book, sheetXml, unitHeader } from './workbook.fixture.js';

const rows = 200_000;

/** One row in a thousand has a fault, and each is a row of its own. */
const valuesOf = (index: number): string[] => [
  `DV${String(index % 10_000).padStart(4, '0')}`,
  `Trường Tiểu học số ${index} xã Đắk Nia`,
  index % 1000 === 999 ? 'Thể thao' : 'Giáo dục',
  '31/12/2020',
  '1.500.000',
];

/** Without the natural key: ten thousand codes stand for two hundred thousand rows. */
const register = { ...unitRegister, naturalKey: [] };

async function* csvChunks(): AsyncGenerator<Buffer> {
  yield Buffer.from('\uFEFFMã đơn vị;Tên đơn vị;Lĩnh vực;Ngày thành lập;Kinh phí\r\n');
  for (let index = 0; index < rows; index += 100) {
    const chunk = Array.from({ length: 100 }, (_, offset) => `${valuesOf(index + offset).join(';')}\r\n`);
    yield Buffer.from(chunk.join(''));
  }
}

const inlineRow = (index: number): string =>
  `<row r="${index + 2}">${valuesOf(index)
    .map((value) => `<c t="inlineStr"><is><t>${value}</t></is></c>`)
    .join('')}</row>`;

function largeWorkbook(): Buffer {
  const [before = '', after = ''] = sheetXml({ rows: [[...unitHeader, ...dateAndMoney]] }).split('</sheetData>');
  const body = Array.from({ length: rows }, (_, index) => inlineRow(index)).join('');
  return book({ sheets: [{ xml: `${before}${body}</sheetData>${after}` }] });
}

const dateAndMoney = ['Ngày thành lập', 'Kinh phí'].map(
  (header) => (address: string) => `<c r="${address}" t="inlineStr"><is><t>${header}</t></is></c>`,
);

/** What is still in use: garbage that the collector has not come to yet is nobody's memory. */
function heapInUse(): number {
  sweepHeap();
  return process.memoryUsage().heapUsed;
}

/** The heap in use above its start, looked at while rows pass. */
async function readAll(source: ByteSource, fileName: string) {
  const reading = readRegister(source, fileName, register);
  const start = heapInUse();
  let peak = 0;
  let seen = 0;
  for await (const _ of reading) {
    seen += 1;
    if (seen % 10_000 === 0) peak = Math.max(peak, heapInUse() - start);
  }
  return { tally: reading.summary().tally, peakMegabytes: peak / 1024 / 1024 };
}

const expectedTally = { read: rows, ready: rows - 200, quarantined: 200, ignored: 0 };

describe('200,000 rows', () => {
  test('pass through a CSV stream in bounded memory', async () => {
    const { tally, peakMegabytes } = await readAll(csvChunks(), 'lon.csv');
    expect(tally).toEqual(expectedTally);
    expect(peakMegabytes).toBeLessThan(20);
  });

  test('pass through a workbook in bounded memory', async () => {
    const { tally, peakMegabytes } = await readAll(largeWorkbook(), 'lon.xlsx');
    expect(tally).toEqual(expectedTally);
    expect(peakMegabytes).toBeLessThan(20);
  });
});
