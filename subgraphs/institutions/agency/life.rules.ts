import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { spanFaults } from '../apparatus/span.rules.js';

interface Span {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** An agency and how long it lives. */
export interface Life extends Span {
  readonly code: string;
}

export const readLives = `
  SELECT id, code, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(valid_to, 'YYYY-MM-DD') AS "validTo"
  FROM agency WHERE id = ANY ($1)`;

/** What is given to an agency, or said of it, holds within its life. */
export const withinLives = (span: Span, lives: readonly Life[]): readonly Bilingual[] => [
  ...spanFaults(span),
  ...lives.filter((life) => !isWithin(span, life)).map(beyond),
];

const isWithin = (span: Span, life: Span): boolean =>
  life.validFrom <= span.validFrom &&
  (life.validTo === null || (span.validTo !== null && span.validTo <= life.validTo));

const beyond = ({ code, validFrom, validTo }: Life): Bilingual => ({
  vi: `Vượt ra ngoài thời gian của ${code} (từ ${validFrom} đến ${validTo ?? 'nay'}): chọn ngày trong thời gian đó, hoặc cơ quan kế thừa.`,
  en: `It reaches beyond the life of ${code} (${validFrom} to ${validTo ?? 'now'}): choose days within, or its successor.`,
});
