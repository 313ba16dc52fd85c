import type { Bilingual } from '../shared/errors/hub-error.js';

/** What the hub says of one import (`GET /files/<subgraph>/imports/<id>`). */
export interface ImportStatus {
  readonly id: string;
  readonly isTrial: boolean;
  readonly state: 'RECEIVED' | 'READING' | 'FINISHED' | 'REFUSED' | 'FAILED';
  readonly progress: number | null;
  readonly counts: Readonly<
    Record<'read' | 'accepted' | 'created' | 'changed' | 'unchanged' | 'quarantined' | 'ignored', number>
  >;
  readonly refusedBecause: (Bilingual & { readonly reason: string; readonly cells: readonly string[] }) | null;
  readonly ignoredColumns: readonly string[];
  readonly ignoredSheets: readonly string[];
  readonly ignored: readonly (Bilingual & { readonly count: number; readonly rows: readonly string[] })[];
  readonly quarantineParts: number;
  readonly quarantine: readonly WaitingRow[];
}

interface WaitingRow {
  readonly sheet: string;
  readonly row: number;
  readonly faults: readonly {
    readonly address: string | null;
    readonly message: Bilingual;
    readonly suggestion?: string | null;
    readonly explanation?: Bilingual | null;
  }[];
}

export const isOver = ({ state }: ImportStatus): boolean => ['FINISHED', 'REFUSED', 'FAILED'].includes(state);

/** 0: every row accepted or ignored; 3: rows wait; 1: nothing landed, or not all. */
export const exitCodeOf = ({ state, counts }: ImportStatus): number =>
  state !== 'FINISHED' ? 1 : counts.quarantined > 0 ? 3 : 0;

export function progressLine({ state, progress, counts }: ImportStatus): string {
  if (state === 'RECEIVED') return '  … chờ đến lượt — waiting for its turn';
  if (state === 'READING' && progress === null) return '  … đang xem xét tệp — looking at the file';
  return `  … ${Math.floor((progress ?? 0) * 100)} %, ${counts.read} hàng — rows`;
}

/** What became of a file, in both languages: the tally first, then what waits. */
export function report(status: ImportStatus, subgraph: string): string {
  const { state, refusedBecause } = status;
  if (refusedBecause !== null)
    return [
      `✗ ${refusedBecause.vi}`,
      `  ${refusedBecause.en}`,
      ...refusedBecause.cells.map((cell) => `    ${cell}`),
    ].join('\n');
  const failed =
    '✗ Dừng vì lỗi của hệ thống; phần đã ghi vẫn giữ — Stopped by a fault of the hub; what was written stays';
  return [
    ...(status.isTrial ? ['Nhập thử: các dòng là số liệu mẫu — A trial: the rows are samples'] : []),
    ...tally(status),
    ...notRead(status),
    ...waiting(status, subgraph),
    ...(state === 'FAILED' ? [failed] : []),
  ].join('\n');
}

function tally({ counts }: ImportStatus): string[] {
  const lines: readonly (readonly [string, number])[] = [
    ['Đọc — Read', counts.read],
    ['  Được nhận — Accepted', counts.accepted],
    ['    tạo mới — created', counts.created],
    ['    sửa — changed', counts.changed],
    ['    không đổi — unchanged', counts.unchanged],
    ['  Chờ sửa — Waiting', counts.quarantined],
    ['  Bỏ qua — Ignored', counts.ignored],
  ];
  return lines.map(([name, count]) => `${name.padEnd(32)}${String(count).padStart(9)}`);
}

const notRead = ({ ignored, ignoredColumns, ignoredSheets }: ImportStatus): string[] => [
  ...ignored.map(({ vi, en, count, rows: [first] }) => `· ${count} × ${vi} — ${en} (${first ?? ''})`),
  ...ignoredColumns.map((column) => `· Cột không đọc — Column not read: ${column}`),
  ...ignoredSheets.map((sheet) => `· Trang không đọc — Sheet not read: ${sheet}`),
];

function waiting({ id, counts, quarantine, quarantineParts }: ImportStatus, subgraph: string): string[] {
  if (counts.quarantined === 0) return ['✓ Không có hàng chờ sửa — No row waits'];
  const more = counts.quarantined - quarantine.length;
  return [
    '',
    ...quarantine.flatMap(describeRow),
    ...(more > 0 ? [`… và ${more} hàng nữa — and ${more} more`] : []),
    whereToFetch(`/files/${subgraph}/imports/${id}/quarantine.xlsx`, quarantineParts),
  ];
}

const whereToFetch = (address: string, parts: number): string =>
  parts > 1
    ? `Sửa trong ${parts} tệp này rồi gửi lại — Correct them in these ${parts} files and send them again: ${address}?part=1 … ?part=${parts}`
    : `Sửa trong tệp này rồi gửi lại — Correct them in this file and send it again: ${address}`;

const describeRow = ({ sheet, row, faults }: WaitingRow): string[] =>
  faults.flatMap(({ address, message, explanation, suggestion }) => {
    const { vi, en } = explanation ?? message;
    const near = suggestion ? ` → ${suggestion}` : '';
    return [`✗ ${sheet}!${address ?? row}: ${vi}${near}`, `    ${en}`];
  });
