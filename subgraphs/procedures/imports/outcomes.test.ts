import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dossiers } from './dossiers.register.js';
import { faultsOf, importRows, procedureOf2024 } from './imports.fixture.js';
import { payments } from './payments.register.js';
import { procedureResults } from './procedure-results.register.js';

let procedures: TestSubgraph;
let procedure: string;
beforeAll(async () => {
  procedures = await startProcedures();
  procedure = await procedureOf2024(procedures);
  const headers = [
    'MaHoSo',
    'MaTTHC',
    'Đơn vị tiếp nhận',
    'Cơ quan giải quyết',
    'KenhThucHien',
    'NgayTiepNhan',
    'NgayHenTra',
    'TrangThaiHoSo',
  ];
  const received = ['HS-0001', procedure, '24605', 'VPUB', 1, '04/03/2024 08:00', '11/03/2024', 4];
  const { counts } = await importRows(procedures, dossiers, [headers, received]);
  expect(counts).toMatchObject({ created: 1 });
});
afterAll(() => procedures.stop());

describe('results of a file', () => {
  const headers = [
    'Số, ký hiệu',
    'Ngày cấp',
    'Cơ quan cấp',
    'Mã hồ sơ',
    'Mã TTHC',
    'Nơi cấp',
    'Ngày số hóa',
    'Ngày thu hồi',
    'Cấp trước khi có hệ thống',
  ];
  const send = (...rows: (string | number)[][]) => importRows(procedures, procedureResults, [headers, ...rows]);
  const stored = (number: string) =>
    procedures.query(
      `SELECT (SELECT code FROM dossier WHERE id = dossier_id) AS dossier, issuing_agency_id AS agency, place_id AS place, level, state,
              valid_from, digitised_on, revoked_on, is_historic, version FROM procedure_result WHERE number = $1`,
      [number],
    );
  const ofDossier = ['01/GP', '08/03/2024', '', 'hs-0001', '', '', '09/03/2024', '', ''];

  test('take over from their dossier what they leave blank', async () => {
    expect((await send(ofDossier)).counts).toMatchObject({ created: 1 });
    expect(await stored('01/GP')).toEqual([
      {
        dossier: 'HS-0001',
        agency: 'agc_VPUB',
        place: 'adm_c05',
        level: 'COMMUNE',
        state: 'VALID',
        valid_from: '2024-03-08',
        digitised_on: '2024-03-09',
        revoked_on: null,
        is_historic: false,
        version: 1,
      },
    ]);
  });

  test('change nothing when sent again, and are revoked by a file that says when', async () => {
    expect((await send(ofDossier)).counts).toMatchObject({ unchanged: 1 });
    const revoked = ['01/GP', '08/03/2024', 'VPUB', '', '', '', '', '01/06/2024', ''];
    expect((await send(revoked)).counts).toMatchObject({ changed: 1 });
    expect(await stored('01/GP')).toMatchObject([
      { dossier: 'HS-0001', state: 'REVOKED', revoked_on: '2024-06-01', digitised_on: '2024-03-09', version: 2 },
    ]);
  });

  test('may be older than the system, and than the lists', async () => {
    expect((await send(['77/CN', '15/05/1998', 'STNMT', '', procedure, '24605', '', '', 'Có'])).counts).toMatchObject({
      created: 1,
    });
    expect(await stored('77/CN')).toMatchObject([
      { dossier: null, agency: 'agc_STNMT', place: 'adm_c05', is_historic: true, valid_from: '1998-05-15' },
    ]);
  });

  test('wait where they name a dossier that is not there, say too little, or contradict themselves', async () => {
    const status = await send(
      ['02/GP', '08/03/2024', '', 'HS-KHONG-CO-1', '', '', '', '', ''],
      ['03/GP', '08/03/2024', '', '', procedure, '24605', '', '', ''],
      ['04/GP', '08/03/2024', 'VPUB', '', '', '', '', '', ''],
      ['05/GP', '08/03/2024', '', 'HS-0001', '', '', '01/03/2024', '', ''],
      ['06/GP', '08/03/2024', '', 'HS-0001', '', '', '', '', 'Có'],
    );
    expect(faultsOf(status)).toMatchObject([
      [2, ['D2', 'UNKNOWN_CODE', undefined]],
      [3, ['C3', 'RULE', expect.stringContaining('cơ quan cấp')]],
      [
        4,
        [null, 'RULE', expect.stringContaining('“Mã TTHC”')],
        [null, 'RULE', expect.stringContaining('“Nơi cấp”')],
        [null, 'RULE', expect.stringContaining('“Cấp giải quyết”')],
      ],
      [5, [null, 'RULE', expect.stringContaining('số hóa')]],
      [6, [null, 'RULE', expect.stringContaining('isHistoric')]],
    ]);
  });

  test('are counted by T2.5 as soon as they are there', async () => {
    const valid = async () =>
      (
        await procedures.query<{ n: string }>(
          `SELECT coalesce(sum(valid), 0) AS n FROM (SELECT valid FROM result_stock_delta WHERE place_id = 'adm_c06' UNION ALL SELECT valid FROM result_stock_day WHERE place_id = 'adm_c06') AS all_of_it`,
        )
      )[0]?.n;
    const before = Number(await valid());
    await send(['08/GP', '08/03/2024', 'VPUB', '', procedure, '24606', '', '', '']);
    expect(Number(await valid())).toBe(before + 1);
  });
});

describe('payments of a file', () => {
  const headers = [
    'Mã giao dịch',
    'Mã hồ sơ',
    'Khoản nộp',
    'Số tiền',
    'Hình thức thanh toán',
    'Ngày thanh toán',
    'Trạng thái',
    'Ngày hoàn trả',
  ];
  const send = (...rows: (string | number)[][]) => importRows(procedures, payments, [headers, ...rows]);
  const stored = (reference: string) =>
    procedures.query(
      'SELECT place_id AS place, fee_kind AS kind, amount, channel, state, paid_on, refunded_on, version FROM payment WHERE reference = $1',
      [reference],
    );
  const paid = ['GD-1', 'HS-0001', 'Lệ phí', '30.000 đồng', 'PayGov', '05/03/2024 10:15', '', ''];

  test('are of the dossier that they name, and have succeeded where they say when', async () => {
    expect((await send(paid, ['GD-2', 'HS-0001', 'Phí', '150000', 'Tiền mặt', '', '', ''])).counts).toMatchObject({
      created: 2,
    });
    expect(await stored('GD-1')).toEqual([
      {
        place: 'adm_c05',
        kind: 'CHARGE',
        amount: '30000',
        channel: 'ONLINE_NATIONAL',
        state: 'SUCCEEDED',
        paid_on: '2024-03-05',
        refunded_on: null,
        version: 1,
      },
    ]);
    expect(await stored('GD-2')).toMatchObject([{ state: 'PENDING', paid_on: null }]);
  });

  test('change nothing when sent again; what was waiting is paid, what was paid is given back', async () => {
    expect((await send(paid)).counts).toMatchObject({ unchanged: 1 });
    const { counts } = await send(
      ['GD-2', '', '', '', '', '06/03/2024', '', ''],
      ['GD-1', '', '', '', '', '', 'Đã hoàn trả', '20/03/2024'],
    );
    expect(counts).toMatchObject({ changed: 2 });
    expect(await stored('GD-2')).toMatchObject([
      { state: 'SUCCEEDED', paid_on: '2024-03-06', amount: '150000', version: 2 },
    ]);
    expect(await stored('GD-1')).toMatchObject([
      { state: 'REFUNDED', refunded_on: '2024-03-20', paid_on: '2024-03-05' },
    ]);
  });

  test('wait where there is no such dossier, no amount, no instant, or an end already', async () => {
    await send(['GD-8', 'HS-0001', 'Phí', '1000', 'Tiền mặt', '', 'Thất bại', '']);
    const status = await send(
      ['GD-3', 'HS-KHONG-CO-1', 'Phí', '1000', 'Tiền mặt', '', '', ''],
      ['GD-4', 'HS-0001', 'Phí', '0', 'Tiền mặt', '', '', ''],
      ['GD-5', 'HS-0001', 'Phí', '1000', 'Tiền mặt', '', 'Thành công', ''],
      ['GD-6', '', 'Phí', '1000', 'Tiền mặt', '', '', ''],
      ['GD-8', '', '', '', '', '07/03/2024', 'Thành công', ''],
    );
    expect(faultsOf(status)).toMatchObject([
      [2, ['B2', 'UNKNOWN_CODE', undefined]],
      [3, ['D3', 'OUT_OF_RANGE', undefined]],
      [4, [null, 'RULE', expect.stringContaining('thời điểm')]],
      [5, ['B5', 'NEEDED_FOR_NEW', undefined]],
      [6, [null, 'RULE', expect.stringContaining('trạng thái cuối')]],
    ]);
  });
});
