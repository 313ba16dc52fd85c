import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { futureFaults, orderFaults } from '../day-faults.rules.js';
import type { ProcedureResult } from './procedure-result.entity.js';
import type { ProcedureResultState } from './procedure-result.enums.js';

type Days = Pick<ProcedureResult, 'issuedOn' | 'validFrom' | 'validTo' | 'revokedOn' | 'replacedOn'>;

/** What a result is at the end of a day; null: it was not issued yet. What ends it first, ends it. */
export function resultStateOn(days: Days, day: LocalDate): ProcedureResultState | null {
  if (day < days.issuedOn) return null;
  const ends = (['REVOKED', 'REPLACED', 'EXPIRED'] as const)
    .map((state) => ({ state, on: endOf[state](days) }))
    .filter((end): end is { state: typeof end.state; on: LocalDate } => end.on !== null && end.on <= day)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return ends[0]?.state ?? (day < days.validFrom ? 'ISSUED' : 'VALID');
}

const endOf = {
  REVOKED: ({ revokedOn }: Days) => revokedOn,
  REPLACED: ({ replacedOn }: Days) => replacedOn,
  EXPIRED: ({ validTo }: Days) => validTo,
} as const;

/** What the database knows of the things that a result names; null: nothing. */
export interface ResultFacts {
  readonly dossierProcedureId: string | null;
  readonly isProcedureKnown: boolean;
  /** Known, and not ended before the day of issue. */
  readonly isAgencyAlive: boolean;
  readonly isPlaceAlive: boolean;
}

/** What speaks against a result as it would stand. */
export const resultFaults = (
  { before, after, reason }: RecordChange<ProcedureResult>,
  facts: ResultFacts,
  today: LocalDate,
): readonly Bilingual[] =>
  after === null
    ? []
    : [...dayFaults(after, today), ...linkFaults(after, facts), ...restoredFaults(before, after, reason)];

function dayFaults(row: ProcedureResult, today: LocalDate): readonly Bilingual[] {
  const issued = { vi: 'Ngày cấp', en: 'day of issue', day: row.issuedOn };
  const digitised = { vi: 'Ngày số hóa', en: 'day of digitisation', day: row.digitisedOn };
  const ended = {
    vi: 'Ngày thu hồi hoặc thay thế',
    en: 'day it was revoked or replaced',
    day: row.revokedOn ?? row.replacedOn,
  };
  return [
    ...orderFaults(issued, { vi: 'Ngày có hiệu lực', en: 'first valid day', day: row.validFrom }),
    ...orderFaults(issued, digitised),
    ...orderFaults(issued, ended),
    ...futureFaults(today, issued, digitised, ended),
    ...(row.validTo !== null && row.validTo <= row.validFrom ? [emptySpan(row.validFrom, row.validTo)] : []),
  ];
}

const emptySpan = (from: LocalDate, to: LocalDate): Bilingual => ({
  vi: `Hiệu lực từ ${from} đến trước ${to} là rỗng: validTo là ngày đầu tiên hết hiệu lực, phải sau validFrom.`,
  en: `Validity from ${from} to before ${to} is empty: validTo is the first day no longer valid and comes after validFrom.`,
});

function linkFaults(row: ProcedureResult, facts: ResultFacts): Bilingual[] {
  const faults: Bilingual[] = [];
  if (row.level === 'CENTRAL')
    faults.push({
      vi: 'Kết quả do trung ương cấp không thuộc kế hoạch của tỉnh: cấp là PROVINCE, DISTRICT hoặc COMMUNE.',
      en: 'What the centre issues is not of the province’s plan: the level is PROVINCE, DISTRICT or COMMUNE.',
    });
  if (!facts.isProcedureKnown) faults.push(unknown('thủ tục', 'procedure', row.procedureId));
  if (!facts.isAgencyAlive)
    faults.push(
      unknown('cơ quan cấp đang hoạt động vào ngày cấp', 'agency alive on the day of issue', row.issuingAgencyId),
    );
  if (!facts.isPlaceAlive)
    faults.push(unknown('nơi cấp còn tồn tại vào ngày cấp', 'place that stood on the day of issue', row.placeId));
  if (row.dossierId !== null && facts.dossierProcedureId === null)
    faults.push(unknown('hồ sơ', 'dossier', row.dossierId));
  if (facts.dossierProcedureId !== null && facts.dossierProcedureId !== row.procedureId)
    faults.push({
      vi: 'Thủ tục của kết quả khác thủ tục của hồ sơ: bỏ trống procedureId để lấy theo hồ sơ.',
      en: 'The result names another procedure than its dossier: leave procedureId out to take the dossier’s.',
    });
  if (row.isHistoric && row.dossierId !== null)
    faults.push({
      vi: 'Kết quả cấp trước khi có hệ thống (isHistoric) không gắn với hồ sơ nào.',
      en: 'A result issued before the system (isHistoric) belongs to no dossier.',
    });
  if (row.electronicFile !== null && row.digitisedOn === null)
    faults.push({
      vi: 'Có bản điện tử (electronicFile) thì phải có ngày số hóa (digitisedOn).',
      en: 'With an electronic copy (electronicFile) say when it was digitised (digitisedOn).',
    });
  return faults;
}

const unknown = (vi: string, en: string, id: string): Bilingual => ({
  vi: `Không có ${vi}: “${id}”.`,
  en: `There is no ${en}: “${id}”.`,
});

const restoredFaults = (before: ProcedureResult | null, after: ProcedureResult, reason: string | null): Bilingual[] =>
  before !== null && before.state !== 'VALID' && after.state === 'VALID' && (reason ?? '').trim() === ''
    ? [
        {
          vi: 'Ghi lý do (reason): kết quả đã bị thu hồi hoặc thay thế được khôi phục hiệu lực.',
          en: 'Say why (reason): a result that was revoked or replaced becomes valid again.',
        },
      ]
    : [];
