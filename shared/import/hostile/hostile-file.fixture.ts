import type { ImportLimits } from '../import-limits.js';
import type { FaultReason, FileReason, IgnoreReason } from '../import-reason.js';

/** A file made by code, and what must become of it. */
export interface HostileFile {
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Buffer;
  readonly expected: ExpectedRows | ExpectedRefusal;
  readonly limits?: Partial<ImportLimits>;
}

export interface ExpectedRows {
  readonly ready: number;
  /** Every fault of every quarantined row, in the order of the file: `['B3', 'NOT_A_DATE', suggestion]`. */
  readonly faults?: readonly (readonly [address: string, reason: FaultReason, suggestion?: string])[];
  readonly ignored?: readonly IgnoreReason[];
  /** Values of the first ready row; only those named are compared. */
  readonly first?: Readonly<Record<string, unknown>>;
  readonly encoding?: string;
  /** `address header` of each column that was not read. */
  readonly ignoredColumns?: readonly string[];
  readonly ignoredSheets?: readonly string[];
}

export interface ExpectedRefusal {
  readonly refused: FileReason;
  readonly cells?: readonly string[];
}

export const headers = 'Mã đơn vị,Tên đơn vị,Lĩnh vực';
export const goodRow = 'DV0001,Trung tâm Y tế Đắk Mil,Y tế';
export const secondRow = 'DV0002,Trường Tiểu học Nguyễn Huệ,Giáo dục';
export const goodFirst = { code: 'DV0001', name: 'Trung tâm Y tế Đắk Mil', field: 'HEALTH' };

export const lines = (...rows: string[]): string => rows.map((row) => `${row}\n`).join('');

/** A CSV file with the three required columns, and more where the header says so. */
export const csvFile = (
  name: string,
  text: string | (() => Buffer),
  expected: HostileFile['expected'],
  limits?: Partial<ImportLimits>,
): HostileFile => ({
  name,
  fileName: 'don-vi.csv',
  bytes: () => (typeof text === 'string' ? Buffer.from(text, 'utf8') : text()),
  expected,
  ...(limits && { limits }),
});
