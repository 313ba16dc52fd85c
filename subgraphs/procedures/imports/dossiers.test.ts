import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dossiers } from './dossiers.register.js';
import { faultsOf, importRows, procedureOf2024 } from './imports.fixture.js';

let procedures: TestSubgraph;
let procedure: string;
beforeAll(async () => {
  procedures = await startProcedures();
  procedure = await procedureOf2024(procedures);
});
afterAll(() => procedures.stop());

/** A dossier of a commune that came in online and was returned; cells that a test names are its own. */
const row = (code: string, cells: Readonly<Record<string, string | number>> = {}) => ({
  'Mã hồ sơ': code,
  'Mã TTHC': procedure,
  'Đơn vị tiếp nhận': '24605',
  'Cơ quan giải quyết': 'VPUB',
  'Kênh tiếp nhận': 2,
  'Ngày nộp': '01/03/2024 20:15',
  'Ngày tiếp nhận': '04/03/2024 08:00',
  'Ngày hẹn trả': '11/03/2024 17:00',
  'Ngày kết thúc xử lý': '08/03/2024 16:00',
  'Ngày trả kết quả': '11/03/2024 09:00',
  'Trạng thái': 10,
  'Kết quả': 'Đồng ý',
  'Loại đối tượng': 'Công dân',
  ...cells,
});

const send = (rows: readonly Readonly<Record<string, string | number>>[], scopes: readonly string[] = []) => {
  const headers = Object.keys(rows[0] ?? {});
  const cells = rows.map((one) => headers.map((header) => one[header] ?? ''));
  return importRows(procedures, dossiers, [headers, ...cells], scopes);
};

const stored = (columns: string, code: string) =>
  procedures.query(`SELECT ${columns} FROM dossier AS d WHERE code = $1`, [code]);

describe('dossiers of a file', () => {
  test('stand as it says, at the desk and with the agency that its codes mean', async () => {
    expect((await send([row('000.00.05.H99-240304-0001')])).counts).toMatchObject({ read: 1, created: 1 });
    expect(
      await stored(
        `receiving_unit_id, (SELECT place_id FROM one_stop_desk WHERE id = desk_id) AS desk_at, competent_agency_id, level, channel, state,
         outcome, applicant_type, submitted_on, due_on, handled_on, is_in_time, version, origin, first_due_at = due_at AS is_first_due,
         online_level = online_level_on(procedure_id, submitted_on) AS has_level, to_char(submitted_at AT TIME ZONE 'UTC', 'HH24:MI') AS utc`,
        '000.00.05.H99-240304-0001',
      ),
    ).toEqual([
      {
        receiving_unit_id: 'adm_c05',
        desk_at: 'adm_c05',
        competent_agency_id: 'agc_VPUB',
        level: 'COMMUNE',
        channel: 'ONLINE',
        state: 'RETURNED',
        outcome: 'APPROVED',
        applicant_type: 'CITIZEN',
        submitted_on: '2024-03-01',
        due_on: '2024-03-11',
        handled_on: '2024-03-08',
        is_in_time: true,
        version: 1,
        origin: 'SAMPLE',
        is_first_due: true,
        has_level: true,
        utc: '13:15',
      },
    ]);
  });

  test('are told by the words of people, the numbers of the portal and the names of its feed alike', async () => {
    const words = row('WORDS-1', { 'Kênh tiếp nhận': 'Trực tuyến', 'Trạng thái': 'Đã trả kết quả' });
    const feed = {
      MaHoSo: 'feed-1',
      MaTTHC: procedure,
      'Đơn vị tiếp nhận': '24605',
      KenhThucHien: '2',
      NgayTiepNhan: '20240304080000',
      NgayHenTra: '20240311170000',
      NgayKetThucXuLy: '20240308160000',
      NgayTra: '20240311090000',
      TrangThaiHoSo: '10',
    };
    await send([words]);
    await send([feed]);
    const facts = 'channel, state, received_at, due_at, processing_ended_at, returned_at, level';
    expect(await stored(facts, 'FEED-1')).toEqual(await stored(facts, 'WORDS-1'));
    expect(await stored('submitted_at = received_at AS at_once', 'FEED-1')).toEqual([{ at_once: true }]);
  });

  test('change nothing when they are sent again, and are one version newer where a file says more', async () => {
    const open = row('AGAIN-1', { 'Ngày kết thúc xử lý': '', 'Ngày trả kết quả': '', 'Trạng thái': 4, 'Kết quả': '' });
    await send([open]);
    expect((await send([open])).counts).toMatchObject({ unchanged: 1 });
    const later = { 'Mã hồ sơ': 'again-1', 'Trạng thái': 9, 'Ngày kết thúc xử lý': '08/03/2024', 'Kết quả': '' };
    const run = await send([later]);
    expect(run.counts).toMatchObject({ changed: 1 });
    expect((await send([later])).counts).toMatchObject({ unchanged: 1 });
    expect(await stored('state, version, channel, handled_on, outcome', 'AGAIN-1')).toEqual([
      { state: 'DONE', version: 2, channel: 'ONLINE', handled_on: '2024-03-08', outcome: null },
    ]);
    const history = await procedures.query(
      `SELECT r.version, kind, reason = $1 AS by_last_run, r.state->>'state' AS state FROM record_revision AS r
       JOIN dossier AS d ON d.id = entity_id WHERE code = 'AGAIN-1' ORDER BY r.version`,
      [run.id],
    );
    expect(history).toEqual([
      { version: 1, kind: 'IMPORTED', by_last_run: false, state: 'PROCESSING' },
      { version: 2, kind: 'IMPORTED', by_last_run: true, state: 'DONE' },
    ]);
  });

  test('are told to followers once for a chunk, not once for each', async () => {
    const { id } = await send([row('TOLD-1'), row('TOLD-2'), row('TOLD-3')]);
    const events = await procedures.query(
      `SELECT entity_type, kind, payload->>'rows' AS rows FROM outbox_event
       WHERE entity_id = $1 OR entity_id IN (SELECT id FROM dossier WHERE code LIKE 'TOLD-%')`,
      [id],
    );
    expect(events).toEqual([{ entity_type: 'Dossier', kind: 'IMPORTED', rows: '3' }]);
  });

  test('are written in the order of their codes, whatever the order of the file', async () => {
    await send([row('ORDER-3'), row('order-1'), row('ORDER-2')]);
    const written = await procedures.query<{ code: string }>(
      `SELECT code FROM dossier WHERE code LIKE 'ORDER-%' ORDER BY number`,
    );
    expect(written.map(({ code }) => code)).toEqual(['ORDER-1', 'ORDER-2', 'ORDER-3']);
  });

  test('count in the tallies like any other', async () => {
    const received = async () => {
      const { data } = await procedures.ask(
        '{ dossierCounts(by: [STATE], submittedFrom: "2024-03-01", submittedTo: "2024-03-31") { state dossiers } }',
      );
      return Object.fromEntries(
        (data.dossierCounts as { state: string; dossiers: number }[]).map(({ state, dossiers: n }) => [state, n]),
      );
    };
    const before = await received();
    await send([row('COUNT-1'), row('COUNT-2')]);
    expect((await received())['RETURNED']).toBe((before['RETURNED'] ?? 0) + 2);
  });
});

describe('dossiers wait, each with what would help,', () => {
  test('where a code leads nowhere or not on that day', async () => {
    const status = await send([
      row('WAIT-1', { 'Mã TTHC': '9.999999.000.00.00.H00' }),
      row('WAIT-2', { 'Đơn vị tiếp nhận': '2460S' }),
      row('WAIT-3', { 'Cơ quan giải quyết': 'VPUBB' }),
      row('WAIT-4', {
        'Ngày nộp': '01/03/2026 08:00',
        'Ngày tiếp nhận': '01/03/2026 08:00',
        'Ngày hẹn trả': '09/03/2026',
        'Ngày kết thúc xử lý': '05/03/2026',
        'Ngày trả kết quả': '09/03/2026',
        'Mã TTHC': '',
      }),
      row('!', {}),
    ]);
    expect(faultsOf(status)).toMatchObject([
      [2, ['B2', 'UNKNOWN_CODE', expect.any(String)]],
      [3, ['C3', 'UNKNOWN_CODE', expect.stringMatching(/^2460\d$/)]],
      [4, ['D4', 'UNKNOWN_CODE', 'VPUB']],
      [5, ['B5', 'NEEDED_FOR_NEW', undefined]],
      [6, ['A6', 'RULE', expect.stringContaining('5 đến 64')]],
    ]);
  });

  test('where a place ended before, though another has its code by now', async () => {
    const late = {
      'Ngày nộp': '02/07/2025',
      'Ngày tiếp nhận': '02/07/2025',
      'Ngày hẹn trả': '09/07/2025',
      'Ngày kết thúc xử lý': '03/07/2025',
      'Ngày trả kết quả': '04/07/2025',
    };
    const status = await send([row('ERA-1', late), row('ERA-2', { ...late, 'Đơn vị tiếp nhận': '24660' })]);
    expect(faultsOf(status)).toMatchObject([
      [3, ['C3', 'RULE', expect.stringContaining('24660 không có hiệu lực vào ngày 2025-07-02')]],
    ]);
    expect(await stored('receiving_unit_id', 'ERA-1')).toEqual([{ receiving_unit_id: 'adm_n05' }]);
  });

  test('where times contradict each other or the state', async () => {
    const status = await send([
      row('TIME-1', { 'Ngày tiếp nhận': '29/02/2024 08:00' }),
      row('TIME-2', { 'Trạng thái': 4 }),
      row('TIME-3', { 'Trạng thái': 9, 'Ngày trả kết quả': '', 'Ngày kết thúc xử lý': '' }),
      row('TIME-4', { 'Ngày hẹn trả': '' }),
      row('TIME-5', { 'Ngày trả kết quả': '01/12/2026' }),
      row('TIME-6', { 'Ngày trả kết quả': '11/03/2024 25:00' }),
    ]);
    expect(faultsOf(status)).toMatchObject([
      [2, [null, 'RULE', expect.stringContaining('“Ngày tiếp nhận” trước “Ngày nộp”')]],
      [
        3,
        [null, 'RULE', expect.stringContaining('chưa thể có “Ngày kết thúc xử lý”')],
        [null, 'RULE', expect.stringContaining('“Ngày trả kết quả”')],
        [null, 'RULE', expect.stringContaining('“Kết quả”')],
      ],
      [4, [null, 'RULE', expect.stringContaining('9 (DONE) cần có “Ngày kết thúc xử lý”')]],
      [5, [null, 'RULE', expect.stringContaining('“Ngày hẹn trả”')]],
      [6, [null, 'RULE', expect.stringContaining('sau hôm nay')]],
      [7, ['J7', 'NO_SUCH_TIME', undefined]],
    ]);
  });

  test('where a dossier has ended: a file does not open it again', async () => {
    await send([row('OVER-1')]);
    const status = await send([{ 'Mã hồ sơ': 'OVER-1', 'Trạng thái': 8 }]);
    expect(faultsOf(status)[0]?.slice(1)).toContainEqual([null, 'RULE', expect.stringContaining('đã kết thúc')]);
    expect(await stored('state, version', 'OVER-1')).toEqual([{ state: 'RETURNED', version: 1 }]);
  });

  test('where two rows speak of one dossier in two spellings', async () => {
    const status = await send([row('twice-1'), row('TWICE-1', { 'Kênh tiếp nhận': 1 })]);
    expect(faultsOf(status)).toMatchObject([[3, [null, 'SAME_RECORD', undefined]]]);
  });
});

describe('who applied', () => {
  const number = '012345678901';
  const named = (code: string, applicant = number) => row(code, { 'Số định danh người nộp': applicant });

  test('is kept as a pseudonym, the same for the same person, and the number nowhere', async () => {
    const { counts } = await send([named('WHO-1'), named('WHO-2'), named('WHO-3', '9876543210')], ['dossier:personal']);
    expect(counts).toMatchObject({ created: 3 });
    const rows = await procedures.write(async (transaction) => {
      await transaction.query(`SELECT set_config('hub.scopes', 'dossier:personal', true)`);
      return transaction.query<{ ref: string }>(
        `SELECT applicant_ref AS ref FROM dossier_applicant JOIN dossier AS d ON d.id = dossier_id WHERE code LIKE 'WHO-%' ORDER BY code`,
      );
    });
    const [first, second, third] = rows.map(({ ref }) => ref);
    expect(first).toBe(second);
    expect(first).not.toBe(third);
    const [found] = await procedures.query<{ n: string }>(
      `SELECT (SELECT count(*) FROM record_revision AS r WHERE r::text LIKE $1)
         + (SELECT count(*) FROM dossier AS d WHERE d::text LIKE $1)
         + (SELECT count(*) FROM outbox_event AS o WHERE o::text LIKE $1) AS n`,
      [`%${number}%`],
    );
    expect([found?.n, rows.some(({ ref }) => ref.includes(number))]).toEqual(['0', false]);
  });

  test('is not written by a sender without that right, and the row waits without the number in the open', async () => {
    const status = await send([named('WHO-4')]);
    expect(faultsOf(status)).toMatchObject([[2, ['N2', 'RULE', expect.stringContaining('dossier:personal')]]]);
    const [row] = await procedures.query<{ n: string }>(
      'SELECT count(*) AS n FROM import_row AS r WHERE r::text LIKE $1',
      [`%${number}%`],
    );
    expect(row?.n).toBe('0');
  });

  test('is not exchanged for somebody else', async () => {
    await send([named('WHO-5')], ['dossier:personal']);
    const status = await send([named('WHO-5', '111111111111')], ['dossier:personal']);
    expect(faultsOf(status)).toMatchObject([[2, ['N2', 'RULE', expect.stringContaining('người nộp khác')]]]);
    expect((await send([named('WHO-5')], ['dossier:personal'])).counts).toMatchObject({ unchanged: 1 });
  });
});
