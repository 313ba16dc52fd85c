import type { Bilingual } from '../../errors/hub-error.js';
import type { FaultReason } from '../import-reason.js';
import { nearestText } from '../text/nearest-text.js';

/** What only shows once a row is held against what the database has. Like the reader's texts, these repeat no value. */
const storeReasons = {
  UNKNOWN_CODE: (list: Bilingual) => ({
    vi: `Không có mã này trong ${list.vi}. Sửa mã, xem gợi ý.`,
    en: `There is no such code among ${list.en}. Correct it, see the suggestion.`,
  }),
  NEEDED_FOR_NEW: (header: Bilingual) => ({
    vi: `Dòng này chưa có trong sổ, nên không được để trống “${header.vi}”.`,
    en: `The register does not have this row yet, so “${header.en}” must be filled in.`,
  }),
  SAME_RECORD: () => ({
    vi: 'Một hàng khác của tệp nói về cùng một dòng của sổ. Giữ một hàng đúng.',
    en: 'Another row of the file is about the same record. Keep the one that is right.',
  }),
  RULE: () => ({
    vi: 'Hàng trái với quy tắc của sổ; xem giải thích.',
    en: 'The row breaks a rule of the register; see the explanation.',
  }),
  REFUSED_BY_DATABASE: () => ({
    vi: 'Cơ sở dữ liệu không nhận hàng này. Kiểm tra lại các ô, nhất là mã và ngày.',
    en: 'The database does not take this row. Check its cells, codes and days first.',
  }),
} satisfies Record<string, (...args: never[]) => Bilingual>;

export type StoreReason = keyof typeof storeReasons;

/** What is wrong with a row, and with which of its columns where one can be named. */
export interface ColumnFault {
  readonly key: string | null;
  readonly reason: FaultReason | StoreReason;
  readonly message: Bilingual;
  /** What would have been taken. May be personal. */
  readonly suggestion: string | null;
  /** The register's own sentence, which may name values. */
  readonly explanation: Bilingual | null;
}

const columnFault = (key: string | null, reason: StoreReason, message: Bilingual): ColumnFault => ({
  key,
  reason,
  message,
  suggestion: null,
  explanation: null,
});

/** The code leads nowhere; the nearest of those that exist is suggested. */
export const unknownCode = (
  key: string,
  { list, code, known }: { readonly list: Bilingual; readonly code: string; readonly known: readonly string[] },
): ColumnFault => ({
  ...columnFault(key, 'UNKNOWN_CODE', storeReasons.UNKNOWN_CODE(list)),
  suggestion: nearestText(code, known),
});

export const neededForNew = (key: string, header: Bilingual): ColumnFault =>
  columnFault(key, 'NEEDED_FOR_NEW', storeReasons.NEEDED_FOR_NEW(header));

export const sameRecord = (): ColumnFault => columnFault(null, 'SAME_RECORD', storeReasons.SAME_RECORD());

/** With a key where the rule is about one column. */
export const brokenRule = (explanation: Bilingual, key: string | null = null): ColumnFault => ({
  ...columnFault(key, 'RULE', storeReasons.RULE()),
  explanation,
});

export const refusedByDatabase = (): ColumnFault =>
  columnFault(null, 'REFUSED_BY_DATABASE', storeReasons.REFUSED_BY_DATABASE());
