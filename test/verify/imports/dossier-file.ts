import type { Queryable } from '../../../shared/outbox/outbox-event.js';

interface Frame {
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

const header =
  'Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Cơ quan giải quyết,Kênh tiếp nhận,Ngày nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý,Ngày trả kết quả,Trạng thái,Kết quả,Loại đối tượng\n';

const states = [10, 10, 10, 10, 10, 10, 9, 8, 4, 5] as const;
const applicants = ['Công dân', 'Công dân', 'Công dân', 'Doanh nghiệp', 'Tổ chức'] as const;
const two = (n: number): string => String(n).padStart(2, '0');
const pick = <Item>(list: readonly Item[], n: number): Item | string => list[n % list.length] ?? '';

/** Dossiers of 2024 as a one-stop system would export them: rows `first` to `last`, the same for the same numbers. */
export function dossierFile({ procedures, units, agencies }: Frame, first: number, last: number): Buffer {
  const parts = [Buffer.from(header)];
  let text = '';
  for (let n = first; n <= last; n += 1) {
    text += `${rowOf(n)}\n`;
    if (text.length < 1_000_000 && n < last) continue;
    parts.push(Buffer.from(text));
    text = '';
  }
  return Buffer.concat(parts);

  function rowOf(n: number): string {
    const month = two(1 + (n % 11));
    const state = pick(states, Math.floor(n / 7));
    const at = (day: number, hour: number): string => `${two(day)}/${month}/2024 ${two(hour)}:${two(n % 60)}`;
    const isEnded = state === 10 || state === 9 || state === 8;
    const unit = pick(units, Math.floor(n / 3));
    return [
      `${unit}-24${month}02-${String(n).padStart(7, '0')}`,
      pick(procedures, n),
      unit,
      pick(agencies, Math.floor(n / 5)),
      1 + (n % 3),
      at(2, 7),
      at(2, 9),
      `12/${month}/2024 17:00`,
      isEnded ? at(3 + (n % 12), 15) : '',
      state === 10 ? at(15 + (n % 10), 10) : '',
      state,
      state === 10 || state === 9 ? 'Đồng ý' : '',
      pick(applicants, n),
    ].join(',');
  }
}
