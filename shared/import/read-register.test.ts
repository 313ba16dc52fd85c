import { describe, expect, test } from 'vitest';
import { goodRow, headers, lines, secondRow } from './hostile/hostile-file.fixture.js';
import { unitRegister } from './hostile/register.fixture.js';
import { defaultImportLimits } from './import-limits.js';
import { readRegister } from './read-register.js';
import { writeTemplate } from './template/write-template.js';

const table = Buffer.from(lines(headers, goodRow, secondRow, 'DV0003,,Y tế'));

async function* oneByteAtATime(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const byte of bytes) yield Uint8Array.of(byte);
}

const collect = async (reading: ReturnType<typeof readRegister>) => {
  const outcomes = [];
  for await (const outcome of reading) outcomes.push(outcome);
  return outcomes;
};

describe('readRegister', () => {
  test('gives the same from a buffer and from a stream that cuts every letter', async () => {
    const whole = await collect(readRegister(table, 'a.csv', unitRegister));
    expect(whole).toHaveLength(3);
    expect(await collect(readRegister(oneByteAtATime(table), 'a.csv', unitRegister))).toEqual(whole);
  });

  test('keeps the row as it was found, for whoever repairs it', async () => {
    const [, , waiting] = await collect(readRegister(table, 'don-vi.csv', unitRegister));
    expect(waiting).toMatchObject({
      outcome: 'QUARANTINED',
      sheet: 'don-vi',
      row: 4,
      faults: [{ address: 'B4', key: 'name', reason: 'REQUIRED_BLANK', found: '' }],
      cells: [
        { address: 'A4', key: 'code', text: 'DV0003' },
        { address: 'C4', key: 'field', text: 'Y tế' },
      ],
    });
  });

  test('never repeats in a message what stood in the cell', async () => {
    const secret = 'Nguyễn Thị Kín';
    const bytes = Buffer.from(
      lines(
        `${headers},Năm,Biên chế,Tự chủ,Ngày thành lập,Kinh phí`,
        [secret, '', secret, secret, secret, secret, secret, secret].join(','),
      ),
    );
    const [row] = await collect(readRegister(bytes, 'a.csv', unitRegister));
    const messages = row?.outcome === 'QUARANTINED' ? row.faults.map(({ message }) => message) : [];
    expect(messages).toHaveLength(8);
    expect(JSON.stringify(messages)).not.toContain('Kín');
  });

  test('says in a missing column what was found and what is near', async () => {
    const reading = readRegister(
      Buffer.from(lines('Mã đơn vị,Tên đơn vi trực,Lĩnh vực', goodRow)),
      'a.csv',
      unitRegister,
    );
    await expect(collect(reading)).rejects.toMatchObject({
      reason: 'MISSING_COLUMNS',
      code: 'BAD_USER_INPUT',
      text: { vi: expect.stringContaining('“Tên đơn vị” (gần giống: “Tên đơn vi trực”)') as string },
    });
  });

  test('names the row of an open quote, and tallies no more than it gave', async () => {
    const many = Array.from({ length: 100 }, (_, index) => `DV${1000 + index},Đơn vị ${index},Y tế`);
    const reading = readRegister(Buffer.from(lines(headers, ...many, 'DV9999,"Trường B')), 'a.csv', unitRegister);
    let given = 0;
    const taken = (async () => {
      for await (const _ of reading) given += 1;
    })();
    await expect(taken).rejects.toMatchObject({
      reason: 'QUOTE_NOT_CLOSED',
      text: { vi: expect.stringContaining('hàng 102') as string },
    });
    expect(reading.summary().tally).toEqual({ read: given, ready: given, quarantined: 0, ignored: 0 });
  });
});

describe('a fault far down a stream refuses the file', () => {
  async function* longTable(ending: Uint8Array): AsyncGenerator<Uint8Array> {
    yield Buffer.from(lines(headers));
    for (let index = 0; index < 3000; index += 1)
      yield Buffer.from(`DV${1000 + index},${'Đơn vị '.repeat(100)},Thể thao\n`);
    yield ending;
  }

  test.each([
    ['a letter that is none', Buffer.from([0xc3, 0x28, 0x0a]), 'ENCODING_UNKNOWN'],
    ['half a letter at the end', Buffer.from([0xe1, 0xba]), 'ENCODING_UNKNOWN'],
    ['more bytes than the limit', Buffer.alloc(4_000_000, 0x61), 'FILE_TOO_LARGE'],
  ])('%s', async (_, ending, reason) => {
    const limits = { ...defaultImportLimits, fileBytes: 4_500_000 };
    await expect(collect(readRegister(longTable(ending), 'a.csv', unitRegister, limits))).rejects.toMatchObject({
      reason,
    });
  });
});

test('a caller who stops early stops the file', async () => {
  let isClosed = false;
  async function* endless(): AsyncGenerator<Uint8Array> {
    try {
      yield Buffer.from(lines(headers));
      for (let index = 0; ; index += 1) yield Buffer.from(`DV0001,Đơn vị ${index},Y tế\n`.repeat(1000));
    } finally {
      isClosed = true;
    }
  }
  for await (const _ of readRegister(endless(), 'a.csv', unitRegister)) break;
  expect(isClosed).toBe(true);
});

describe('writeTemplate', () => {
  test('gives a workbook that holds no row of data: only its example, which is ignored', async () => {
    const reading = readRegister(writeTemplate(unitRegister), 'mau.xlsx', unitRegister);
    const outcomes = await collect(reading);
    expect(outcomes).toMatchObject([{ outcome: 'IGNORED', reason: 'EXAMPLE_ROW' }]);
    expect(reading.summary()).toMatchObject({
      ignoredColumns: [],
      sheets: [
        { name: 'Danh sách đơn vị', headerRow: 1, ignored: null },
        { name: 'Hướng dẫn — Guide', ignored: 'NO_HEADER' },
        { name: 'Danh mục', ignored: 'HIDDEN' },
      ],
    });
  });

  test('is the same bytes each time', () => {
    expect(writeTemplate(unitRegister).equals(writeTemplate(unitRegister))).toBe(true);
  });

  test('is told from a register of one column: its guide names headers only inside sentences', async () => {
    const { code } = unitRegister.columns;
    const small = { ...unitRegister, columns: { code } };
    expect(await collect(readRegister(writeTemplate(small), 'mau.xlsx', small))).toMatchObject([
      { reason: 'EXAMPLE_ROW' },
    ]);
  });
});
