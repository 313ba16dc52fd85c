import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestSubgraph, type TestSubgraph } from '../../service/testing.js';
import { book, cell, unitHeader, unitRow } from '../hostile/workbook.fixture.js';
import { goodRow, headers, lines, secondRow } from '../hostile/hostile-file.fixture.js';
import { readRegister } from '../read-register.js';
import { writeWorkbook } from '../template/workbook-writer.js';
import { workOff } from './import-worker.js';
import type { ImportParts } from './run-import.js';
import { unitSubgraph, units, unitsWith } from './units.fixture.js';

let subgraph: TestSubgraph;
beforeAll(async () => void (subgraph = await startTestSubgraph({ definition: unitSubgraph })));
afterAll(() => subgraph.stop());
beforeEach(() => subgraph.query('DELETE FROM unit'));

const sender = { subject: 'test:sender', scopes: ['units:write'] };
const parts = (changes: Partial<ImportParts> = {}): ImportParts => ({
  ...subgraph.parts,
  registers: [units],
  isStopping: () => false,
  ...changes,
});

/** Sends a file and works it off; answers what a script would read. */
async function importFile(text: string | Buffer, changes: Partial<ImportParts> = {}) {
  const id = await send(text);
  await workOff(parts(changes), subgraph.parts.log);
  return status(id);
}
async function send(text: string | Buffer): Promise<string> {
  const answer = await subgraph.file('imports/units?file=don-vi.csv', { body: Buffer.from(text), viewer: sender });
  expect(answer.status).toBe(202);
  return ((await answer.json()) as { id: string }).id;
}
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests compare answers of any shape
const status = async (id: string): Promise<any> => (await subgraph.file(`imports/${id}`, { viewer: sender })).json();
const kept = (columns = 'code, name') => subgraph.query(`SELECT ${columns} FROM unit ORDER BY code`);
const counts = (changes: object) => ({
  read: 0,
  accepted: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  quarantined: 0,
  ignored: 0,
  ...changes,
});
const table = (...rows: string[]): string => lines(headers, ...rows);
const many = (count: number, from = 1000): string[] =>
  Array.from({ length: count }, (_, index) => `DV${from + index},Đơn vị ${from + index},Y tế`);

describe('a file', () => {
  test('lands its good rows, keeps its bad rows waiting and says why it ignored the others', async () => {
    const run = await importFile(table(goodRow, 'DV0002,Trường B,Giáo dụ', ',,', 'Tổng cộng,,'));
    expect(run).toMatchObject({
      state: 'FINISHED',
      progress: 1,
      counts: counts({ read: 4, accepted: 1, created: 1, quarantined: 1, ignored: 2 }),
      quarantine: [
        { row: 3, faults: [{ address: 'C3', reason: 'NOT_A_CHOICE', suggestion: 'Giáo dục', explanation: null }] },
      ],
    });
    expect(run.ignored.map(({ reason, count }: { reason: string; count: number }) => [reason, count])).toEqual([
      ['BLANK_ROW', 1],
      ['TOTAL_ROW', 1],
    ]);
    expect(await kept()).toEqual([{ code: 'DV0001', name: 'Trung tâm Y tế Đắk Mil' }]);
  });

  test('sent again changes nothing: no version, no history, no event', async () => {
    const file = table(goodRow, secondRow);
    await importFile(file);
    const before = await subgraph.query(
      'SELECT (SELECT count(*) FROM record_revision), (SELECT count(*) AS e FROM outbox_event)',
    );
    expect(await importFile(file)).toMatchObject({ counts: counts({ read: 2, accepted: 2, unchanged: 2 }) });
    expect(
      await subgraph.query('SELECT (SELECT count(*) FROM record_revision), (SELECT count(*) AS e FROM outbox_event)'),
    ).toEqual(before);
    expect(await kept('version')).toEqual([{ version: 1 }, { version: 1 }]);
  });

  test('erases nothing by a blank, and changes only what it states', async () => {
    await importFile(lines(`${headers},Biên chế,Diện tích`, `${goodRow},12,"10,5"`));
    const run = await importFile(lines(`${headers},Biên chế,Diện tích`, 'DV0001,Tên mới,Y tế,,"10,50"'));
    expect(run.counts).toEqual(counts({ read: 1, accepted: 1, changed: 1 }));
    expect(await kept('name, staff, area, version')).toEqual([
      { name: 'Tên mới', staff: 12, area: '10.5', version: 2 },
    ]);
  });

  test('writes the history of each record, with the run as its reason', async () => {
    const { id } = await importFile(table(goodRow));
    expect(
      await subgraph.query(`SELECT kind, reason, changed_by FROM record_revision WHERE reason = $1`, [id]),
    ).toEqual([{ kind: 'IMPORTED', reason: id, changed_by: 'test:sender' }]);
    expect(
      await subgraph.query(
        `SELECT e.kind, e.payload FROM outbox_event AS e JOIN record_revision AS r USING (entity_id) WHERE r.reason = $1`,
        [id],
      ),
    ).toEqual([{ kind: 'RECORD_IMPORTED', payload: { version: 1 } }]);
  });

  describe('of a register that tells by chunks', () => {
    const byChunk = { registers: [unitsWith('CHUNK')], chunkRows: 100 };
    const eventsOf = (id: string) =>
      subgraph.query(
        'SELECT entity_type AS type, kind, payload FROM outbox_event WHERE entity_id = $1 ORDER BY outbox_event.id',
        [id],
      );
    const eventsOfRows = () =>
      subgraph.query(`SELECT FROM outbox_event JOIN unit ON unit.id = entity_id WHERE unit.code LIKE 'DV7%'`);

    test('writes one event for each chunk, which says how many rows it wrote, and none for a row', async () => {
      await importFile(table('DV7000,Tên cũ,Y tế'), byChunk);
      const { id } = await importFile(table(...many(250, 7000)), byChunk);
      expect(await eventsOf(id)).toEqual(
        [
          { rows: 100, created: 99, changed: 1 },
          { rows: 100, created: 100, changed: 0 },
          { rows: 50, created: 50, changed: 0 },
        ].map((payload) => ({ type: 'PublicServiceUnit', kind: 'IMPORTED', payload })),
      );
      expect(await eventsOfRows()).toEqual([]);
    });

    test('counts no row that the database refused, and says nothing where nothing was written', async () => {
      const file = lines(`${headers},Năm`, ...many(5, 7500).map((row, n) => `${row},${n === 2 ? 1999 : 2001}`));
      const first = await importFile(file, byChunk);
      expect(await eventsOf(first.id)).toMatchObject([{ payload: { rows: 4, created: 4, changed: 0 } }]);
      const again = await importFile(file, byChunk);
      expect(again.counts).toMatchObject({ unchanged: 4, quarantined: 1 });
      expect(await eventsOf(again.id)).toEqual([]);
    });
  });

  test('that is refused lands nothing, not even rows read before its fault, and is forgotten', async () => {
    const run = await importFile(`${table(...many(1500))}DV9999,"Không đóng ngoặc,Y tế\n`);
    expect(run).toMatchObject({
      state: 'REFUSED',
      counts: counts({}),
      refusedBecause: { reason: 'QUOTE_NOT_CLOSED' },
    });
    expect(await kept()).toEqual([]);
    expect(await subgraph.query('SELECT FROM import_file')).toEqual([]);
  });

  test('with columns of different rows filled in loses none of them', async () => {
    await importFile(lines(`${headers},Biên chế,Người đứng đầu`, `${goodRow},,`, `${secondRow},7,Trần Thị B`));
    expect(await kept('staff, head')).toEqual([
      { staff: null, head: null },
      { staff: 7, head: 'Trần Thị B' },
    ]);
  });
});

describe('what no table can hold', () => {
  const bad = '\u0000Ghi\u0001 chú';

  test('is left out of the headers of a CSV file that are kept', async () => {
    const run = await importFile(lines(`Mã\u0000 đơn vị,Tên đơn vị,Lĩnh vực,${bad}`, `${goodRow},x`));
    expect(run).toMatchObject({ state: 'FINISHED', counts: { created: 1 }, ignoredColumns: ['don-vi!D1 Ghi chú'] });
  });

  test('is left out of the headers of a worksheet; a name of a sheet cannot have it', async () => {
    const rows = [[...unitHeader, cell('t="inlineStr"', '<is><t>_x0000_Ghi_xD83D_ chú</t></is>')], unitRow];
    const run = await importFile(book({ sheets: [{ rows }] }));
    expect(run).toMatchObject({ state: 'FINISHED', counts: { created: 1 }, ignoredColumns: ['Sheet1!D1 Ghi chú'] });
    for (const name of ['a&#xD83D;', 'a&#0;'])
      expect(await importFile(book({ sheets: [{ name, rows }] }))).toMatchObject({
        state: 'REFUSED',
        refusedBecause: { reason: 'DAMAGED' },
      });
  });

  test('is left out of what a refusal quotes', async () => {
    const emoji = `${'a'.repeat(99)}😀`; // cut after a hundred code units, it would lose its half
    const run = await importFile(lines(`Mã đơn vị,${bad},${emoji}`, 'DV0001,x,y'));
    expect(run).toMatchObject({ state: 'REFUSED', refusedBecause: { reason: 'MISSING_COLUMNS' } });
    expect(run.refusedBecause.vi).toContain('Ghi chú');
    expect(run.refusedBecause.vi.isWellFormed()).toBe(true);
  });

  test('is left out of the name of a file, wherever it is cut', async () => {
    const name = `\u0000\u{1F600}${'a'.repeat(199)}`;
    const path = `imports/units?file=${encodeURIComponent(name)}`;
    const { id } = (await (
      await subgraph.file(path, { body: Buffer.from(table(goodRow)), viewer: sender })
    ).json()) as {
      id: string;
    };
    await workOff(parts(), subgraph.parts.log);
    expect(await status(id)).toMatchObject({ state: 'FINISHED', fileName: 'a'.repeat(199) });
  });
});

describe('a row that cannot be written', () => {
  const withHead = (rows: readonly string[]): string => lines(`${headers},Năm,Người đứng đầu`, ...rows);

  test('waits alone: of a thousand rows all the others land', async () => {
    const rows = many(1000).map((row, index) => `${row},2024,${index === 517 ? '12345' : 'Nguyễn Văn A'}`);
    const run = await importFile(withHead(rows));
    expect(run.counts).toEqual(counts({ read: 1000, accepted: 999, created: 999, quarantined: 1 }));
    expect(run.quarantine).toMatchObject([{ row: 519, faults: [{ reason: 'REFUSED_BY_DATABASE', address: null }] }]);
  });

  test('says which rule it breaks, in the words of the register', async () => {
    const run = await importFile(withHead([`${goodRow},1999,`, `${secondRow},2024,Không ai`]));
    expect(
      run.quarantine.map(({ faults: [fault] }: { faults: { explanation: { vi: string } }[] }) => fault?.explanation.vi),
    ).toEqual(['Không nhận năm 1999.', '“Không ai” không thể đứng đầu.']);
  });

  test('is given back with the numbers of its worksheet, not with texts that would mean others', async () => {
    const percent = { number: '0.895', style: 'PERCENT' } as const;
    const area = { number: '1.234', style: 'GENERAL' } as const;
    const sheet = writeWorkbook([
      {
        name: 'a',
        columns: [],
        rows: [
          { style: 'HEADER', texts: [...headers.split(','), 'Mức tự chủ', 'Diện tích', 'Người đứng đầu'] },
          { style: 'TEXT', texts: [...goodRow.split(','), percent, area, 'Không ai'] },
        ],
      },
    ]);
    const { id } = await importFile(sheet);
    const workbook = await subgraph.file(`imports/${id}/quarantine.xlsx`, { viewer: sender });
    const outcomes = [];
    for await (const one of readRegister(Buffer.from(await workbook.arrayBuffer()), 'a.xlsx', units.layout))
      outcomes.push(one);
    expect(outcomes).toMatchObject([{ outcome: 'READY', values: { selfFinancing: '89.5', area: '1.234' } }]);
  });

  test('that says something else of a record than an earlier row waits, however far apart they stand', async () => {
    await importFile(table(...many(2)));
    const blank = { ...units, layout: { ...units.layout, naturalKey: [] } };
    const rows = ['DV1000,Tên một,Y tế', 'DV1001,Tên hai,Y tế', 'DV1000,Tên khác,Y tế'];
    const run = await importFile(table(...rows), { registers: [blank], chunkRows: 1 });
    expect(run.counts).toEqual(counts({ read: 3, accepted: 2, changed: 2, quarantined: 1 }));
    expect(run.quarantine).toMatchObject([{ row: 4, faults: [{ reason: 'SAME_RECORD' }] }]);
  });

  test('comes back as the workbook it was given out in, remarks and all', async () => {
    const { id } = await importFile(withHead([`${goodRow},2024,Không ai`, `${secondRow},2024,Lê C`]));
    const workbook = await subgraph.file(`imports/${id}/quarantine.xlsx`, { viewer: sender });
    expect(workbook.status).toBe(200);
    const run = await importFile(Buffer.from(await workbook.arrayBuffer()));
    expect(run.counts).toEqual(counts({ read: 1, quarantined: 1 }));
    expect(run.ignoredColumns).toHaveLength(3);
    expect(run.quarantine[0].faults).toMatchObject([{ reason: 'RULE' }]);
  });
});

describe('many rows that wait', () => {
  let id = '';
  beforeAll(async () => {
    const rows = Array.from({ length: 5_003 }, (_, index) => `DV${1_000 + index},Đơn vị ${index},Sai`);
    id = (await importFile(table(...rows), { chunkRows: 900 })).id;
  });
  const fetchPart = (part: string) => subgraph.file(`imports/${id}/quarantine.xlsx${part}`, { viewer: sender });
  const codesIn = async (answer: Response): Promise<(string | undefined)[]> => {
    const codes: (string | undefined)[] = [];
    for await (const one of readRegister(Buffer.from(await answer.arrayBuffer()), 'a.xlsx', units.layout))
      if (one.outcome === 'QUARANTINED') codes.push(one.cells.find(({ key }) => key === 'code')?.text);
    return codes;
  };
  const codes = (from: number, count: number) => Array.from({ length: count }, (_, index) => `DV${from + index}`);

  test('come in parts of 5,000, each once and in order; left out, the part is the first', async () => {
    expect((await status(id)).quarantineParts).toBe(2);
    const [first, second, unnamed] = [await fetchPart('?part=1'), await fetchPart('?part=2'), await fetchPart('')];
    expect(second.headers.get('content-disposition')).toContain('units-cho-sua-2.xlsx');
    expect(await codesIn(first)).toEqual(codes(1_000, 5_000));
    expect(await codesIn(second)).toEqual(codes(6_000, 3));
    expect(await codesIn(unnamed)).toEqual(codes(1_000, 5_000));
  });

  test.each(['0', '3', 'x', ''])('have no part “%s”, and say how many there are', async (part) => {
    const answer = await fetchPart(`?part=${part}`);
    const { errors } = (await answer.json()) as { errors: { message: string }[] };
    expect([answer.status, errors[0]?.message]).toEqual([400, expect.stringContaining('có 2 phần')]);
  });

  test('keep nobody else waiting for long while their workbook is made', async () => {
    const begun = performance.now();
    let [last, longest] = [begun, 0];
    const turn = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    const timer = setInterval(turn, 1);
    await fetchPart('?part=1');
    turn();
    clearInterval(timer);
    expect(longest).toBeLessThan((last - begun) / 3); // made in one piece, it would be nearly all of the time
  });
});

describe('what waits', () => {
  test('is sealed: no table holds what stood in a cell', async () => {
    const secret = 'Hoàng Thị Bí Mật';
    await importFile(lines(`${headers},Người đứng đầu`, `DV0001,${secret},Sai,${secret}`));
    for (const name of ['import_run', 'import_row', 'import_ignored', 'import_file']) {
      const rows = await subgraph.query<{ text: string; raw: string }>(
        `SELECT t::text AS text, encode(convert_to(t::text, 'UTF8'), 'escape') AS raw FROM ${name} AS t`,
      );
      expect(rows.filter(({ text }) => text.includes(secret))).toEqual([]);
    }
    const boxes = await subgraph.query<{ box: Buffer }>('SELECT box FROM import_row');
    expect(boxes.filter(({ box }) => box.includes(Buffer.from(secret)))).toEqual([]);
  });

  test('is destroyed after thirty days, key and rows, and the counts stay', async () => {
    const { id } = await importFile(table('DV0001,Trạm A,Sai'));
    const { expireQuarantine } = await import('./quarantine.js');
    const expire = (day: string) =>
      subgraph.write((transaction) => expireQuarantine(transaction, subgraph.parts.vault, day));
    const [run] = await subgraph.query<{ day: string }>(
      'SELECT quarantine_expires_on::text AS day FROM import_run WHERE id = $1',
      [id],
    );
    expect(run?.day).toBe('2026-12-23');
    await expire('2026-12-22');
    expect((await status(id)).quarantine).toHaveLength(1);
    expect(await expire('2026-12-23')).toBeGreaterThan(0);
    expect(await status(id)).toMatchObject({ counts: { quarantined: 1 }, quarantine: [] });
    expect(await subgraph.query('SELECT wrapped_key FROM personal_key WHERE subject = $1', [id])).toEqual([
      { wrapped_key: null },
    ]);
  });
});

describe('a run', () => {
  /** Dies between two transactions, as a killed process does. */
  const dyingAfter = (chunks: number): Partial<ImportParts> => {
    let written = 0;
    return {
      chunkRows: 100,
      registers: [
        {
          ...units,
          write: async (...given) => {
            if (written++ >= chunks) throw new Error('killed');
            return units.write(...given);
          },
        },
      ],
    };
  };
  const file = table(...many(450), 'DV1000,Tên khác,Y tế', 'DV2000,Trạm,Sai', ',,', ...many(50, 3000));

  test('that was killed midway goes on where it was, and ends as if it had not been', async () => {
    const whole = await importFile(file, { chunkRows: 100 });
    const expected = await kept('code, name, version');
    await subgraph.query('DELETE FROM unit');

    const id = await send(file);
    for (const chunks of [2, 1, 1])
      await expect(workOff(parts(dyingAfter(chunks)), subgraph.parts.log)).rejects.toThrow('killed');
    expect(await status(id)).toMatchObject({ state: 'READING', counts: { read: 400, created: 400 } });
    await workOff(parts({ chunkRows: 100 }), subgraph.parts.log);
    const { counts: tally, quarantine, ignored } = await status(id);
    expect({ tally, ignored }).toEqual({ tally: whole.counts, ignored: whole.ignored });
    expect(quarantine).toEqual(whole.quarantine);
    expect(await kept('code, name, version')).toEqual(expected);
  });

  test('shows how far it is while it is being read', async () => {
    const id = await send(table(...many(300)));
    const seen: unknown[] = [];
    const watching = {
      ...units,
      write: async (...given: Parameters<typeof units.write>) => {
        seen.push((await status(id)).progress);
        return units.write(...given);
      },
    };
    expect((await status(id)).progress).toBeNull();
    await workOff(parts({ registers: [watching], chunkRows: 100 }), subgraph.parts.log);
    expect(seen).toEqual([0, 100 / 300, 200 / 300]);
  });

  test('stops when asked, between chunks, and counts no failure', async () => {
    const id = await send(table(...many(300)));
    let isOver = false;
    const stopping = {
      ...units,
      write: (...given: Parameters<typeof units.write>) => {
        isOver = true;
        return units.write(...given);
      },
    };
    await workOff(parts({ registers: [stopping], chunkRows: 100, isStopping: () => isOver }), subgraph.parts.log);
    expect(await status(id)).toMatchObject({ state: 'READING', counts: { read: 100 } });
    await workOff(parts(), subgraph.parts.log);
    expect(await status(id)).toMatchObject({ state: 'FINISHED', counts: { read: 300, created: 300 } });
  });

  test('that fails again and again without progress ends as failed, and lets the next one pass', async () => {
    const id = await send(table(...many(10)));
    const next = await send(table(...many(5, 5000)));
    for (let attempt = 0; attempt <= 5; attempt += 1)
      // to have judged the file is progress
      await expect(workOff(parts(dyingAfter(0)), subgraph.parts.log)).rejects.toThrow('killed');
    await workOff(parts(), subgraph.parts.log);
    expect((await status(id)).state).toBe('FAILED');
    await workOff(parts(), subgraph.parts.log);
    expect((await status(next)).state).toBe('FINISHED');
  });

  test('is done by one worker at a time', async () => {
    const ids = [await send(table(...many(200))), await send(table(...many(200, 5000)))];
    const work = (): Promise<boolean> => workOff(parts({ chunkRows: 20 }), subgraph.parts.log);
    const worked = await Promise.all([work(), work()]);
    expect(worked.sort()).toEqual([false, true]);
    await work();
    const states = await Promise.all(ids.map(async (id) => (await status(id)).counts.created as number));
    expect(states).toEqual([200, 200]);
  });
});

describe('a file goes in and out', () => {
  const refusedWith = async (answer: Response) => [
    answer.status,
    ((await answer.json()) as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code,
  ];

  test('only with the scopes of its register', async () => {
    const body = Buffer.from(table(goodRow));
    const sent = (viewer: object) => subgraph.file('imports/units', { body, viewer });
    expect(await refusedWith(await sent({}))).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusedWith(await sent({ subject: 'a', scopes: ['law:write'] }))).toEqual([403, 'FORBIDDEN']);
  });

  test('and is followed by its sender, and by whoever may see all imports', async () => {
    const { id } = await importFile(table('DV0001,Trạm A,Sai'));
    const stranger = { subject: 'test:other', scopes: ['units:write'] };
    expect(await refusedWith(await subgraph.file(`imports/${id}`, { viewer: stranger }))).toEqual([403, 'FORBIDDEN']);
    const reader = { subject: 'test:reader', scopes: ['import:read', 'import:personal'] };
    const seen = (await (await subgraph.file(`imports/${id}`, { viewer: reader })).json()) as {
      quarantine: { faults: object[] }[];
    };
    expect(seen.quarantine[0]?.faults[0]).not.toHaveProperty('suggestion');
    const rows = await subgraph.file(`imports/${id}/quarantine.xlsx`, { viewer: reader });
    expect(await refusedWith(rows)).toEqual([403, 'FORBIDDEN']);
  });

  test('not without content, and not for a register that is not there', async () => {
    const empty = await subgraph.file('imports/units', { body: Buffer.alloc(0), viewer: sender });
    expect(await refusedWith(empty)).toEqual([400, 'BAD_USER_INPUT']);
    const nowhere = await subgraph.file('imports/nowhere', { body: Buffer.from('x'), viewer: sender });
    expect(await refusedWith(nowhere)).toEqual([404, 'NOT_FOUND']);
    expect(await refusedWith(await subgraph.file('imports/imp_x', { viewer: sender }))).toEqual([404, 'NOT_FOUND']);
  });

  test('not among samples without saying that it is a trial; then it says so, and its rows are samples', async () => {
    const send = (query: string) =>
      subgraph.file(`imports/units?${query}`, { body: Buffer.from(table(goodRow)), viewer: sender });
    await subgraph.query(`INSERT INTO seed_run (name, kind) VALUES ('samples@1', 'SAMPLE')`);
    try {
      const silent = await send('');
      const { errors } = (await silent.clone().json()) as { errors: { message: string }[] };
      expect(await refusedWith(silent)).toEqual([409, 'CONFLICT']);
      expect(errors[0]?.message).toMatch(/SAMPLE_DATA=false.*trial=true/);
      expect(await refusedWith(await send('trial=yes'))).toEqual([400, 'BAD_USER_INPUT']);
      const trial = await send('trial=true');
      const received = (await trial.json()) as { id: string };
      expect([trial.status, received]).toMatchObject([202, { state: 'RECEIVED', isTrial: true }]);
      await workOff(parts(), subgraph.parts.log);
      expect(await status(received.id)).toMatchObject({ isTrial: true, state: 'FINISHED', counts: { created: 1 } });
      expect(await kept('code, origin')).toEqual([{ code: 'DV0001', origin: 'SAMPLE' }]);
    } finally {
      await subgraph.query('DELETE FROM seed_run');
    }
  });

  test('not as a trial among real rows; what is sent for real becomes real', async () => {
    const body = Buffer.from(table(goodRow));
    const trial = await subgraph.file('imports/units?trial=true', { body, viewer: sender });
    expect(await refusedWith(trial)).toEqual([409, 'CONFLICT']);
    expect(await importFile(table(goodRow))).toMatchObject({ isTrial: false, state: 'FINISHED' });
    expect(await kept('code, origin')).toEqual([{ code: 'DV0001', origin: 'REAL' }]);
  });

  test('as a template that is open to everybody', async () => {
    const answer = await subgraph.file('templates/units');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect((await importFile(Buffer.from(await answer.arrayBuffer()))).counts).toEqual(counts({ read: 1, ignored: 1 }));
  });
});
