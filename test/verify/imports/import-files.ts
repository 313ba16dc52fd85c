import type { Queryable } from '../../../shared/outbox/outbox-event.js';

export interface Frame {
  readonly procedures: readonly string[];
  readonly units: readonly string[];
  readonly agencies: readonly string[];
}

/** Codes that are in force throughout 2024, so that every row of a file can be written. */
export async function frameOf(database: Queryable): Promise<Frame> {
  const codes = async (sql: string): Promise<string[]> =>
    (await database.query<{ code: string }>(sql)).map(({ code }) => code);
  return {
    procedures: await codes(
      `SELECT code FROM procedure WHERE published_at <= '2023-12-01' AND valid_from <= '2023-12-01' AND (valid_to IS NULL OR valid_to > '2025-12-31') ORDER BY code`,
    ),
    units: await codes(
      `SELECT code FROM one_stop_desk WHERE opened_on <= '2023-12-01' AND (closed_on IS NULL OR closed_on > '2024-12-31') ORDER BY code`,
    ),
    agencies: await codes(
      `SELECT code FROM register_entry WHERE register = 'agency' AND valid_to IS NULL ORDER BY code`,
    ),
  };
}

const dossierHeader =
  'Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Cơ quan giải quyết,Kênh tiếp nhận,Ngày nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,Ngày trả kết quả,Trạng thái,Kết quả,Loại đối tượng';
const resultHeader = 'Số ký hiệu,Ngày cấp,Mã hồ sơ';
const paymentHeader = 'Mã giao dịch,Mã hồ sơ,Khoản nộp,Số tiền,Hình thức thanh toán,Ngày thanh toán';

const states = [10, 10, 10, 10, 10, 10, 9, 8, 4, 5] as const;
const applicants = ['Công dân', 'Công dân', 'Công dân', 'Doanh nghiệp', 'Tổ chức'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const pick = <Item>(list: readonly Item[], n: number): Item | string => list[n % list.length] ?? '';

const monthOf = (n: number): string => two(1 + (n % 11));
const stateOf = (n: number): number => Number(pick(states, Math.floor(n / 7)));
const isGranted = (n: number): boolean => stateOf(n) >= 9;
const decidedOn = (n: number): string => `${two(3 + (n % 12))}/${monthOf(n)}/2024`;
const unitOf = ({ units }: Frame, n: number): string => pick(units, Math.floor(n / 3));
const codeOf = (frame: Frame, n: number): string =>
  `${unitOf(frame, n)}-24${monthOf(n)}02-${String(n).padStart(7, '0')}`;

/** Dossiers of 2024 as a one-stop system would export them: rows `first` to `last`, the same for the same numbers. */
export function dossierFile(frame: Frame, first: number, last: number): Buffer {
  return fileOf(dossierHeader, first, last, (n) => {
    const state = stateOf(n);
    const at = (day: number, hour: number): string => `${two(day)}/${monthOf(n)}/2024 ${two(hour)}:${two(n % 60)}`;
    return [
      codeOf(frame, n),
      pick(frame.procedures, n),
      unitOf(frame, n),
      pick(frame.agencies, Math.floor(n / 5)),
      1 + (n % 3),
      at(2, 7),
      at(2, 9),
      `12/${monthOf(n)}/2024 17:00`,
      state >= 8 ? `${decidedOn(n)} 15:${two(n % 60)}` : '',
      state === 10 ? at(15 + (n % 10), 10) : '',
      state,
      isGranted(n) ? 'Đồng ý' : '',
      pick(applicants, n),
    ];
  });
}

/** What came of those dossiers that were granted. */
export const resultFile = (frame: Frame, first: number, last: number): Buffer =>
  fileOf(resultHeader, first, last, (n) => (isGranted(n) ? [`${n}/GP-MAU`, decidedOn(n), codeOf(frame, n)] : null));

/** What was paid for them, at the counter. */
export const paymentFile = (frame: Frame, first: number, last: number): Buffer =>
  fileOf(paymentHeader, first, last, (n) => [
    `GD-MAU-${n}`,
    codeOf(frame, n),
    'Lệ phí',
    10_000 + (n % 50) * 1_000,
    'Tiền mặt',
    `02/${monthOf(n)}/2024 09:${two(n % 60)}`,
  ]);

type RowOf = (n: number) => readonly (string | number)[] | null;

function fileOf(header: string, first: number, last: number, rowOf: RowOf): Buffer {
  const parts = [Buffer.from(`${header}\n`)];
  let text = '';
  for (let n = first; n <= last; n += 1) {
    const row = rowOf(n);
    if (row !== null) text += `${row.join(',')}\n`;
    if (text.length < 1_000_000 && n < last) continue;
    parts.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat(parts);
}
