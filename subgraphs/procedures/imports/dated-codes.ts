import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { brokenRule, type ColumnFault, unknownCode } from '../../../shared/import/store/row-fault.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';

/** What a code means from one day to another. */
export interface DatedCode {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** A list of codes that files may name; codes are reused over time, so each question has a day. */
export interface CodeList {
  readonly title: Bilingual;
  /** Everything that the codes $1 ever meant; where two are in force on a day, the first counts. */
  readonly find: string;
  /** Rows `code`: all of them, to suggest the nearest. */
  readonly all: string;
  /** Where none is in force on the day, the first afterwards counts: what is old may have been listed late. */
  readonly orLater?: boolean;
}

export interface CodeQuestion {
  /** The column that names the code. */
  readonly key: string;
  /** Undefined: not stated. */
  readonly code: string | undefined;
  readonly day: LocalDate;
}

/** What a code meant on its day; `found` is undefined where no code is stated. */
export type CodeAnswer<Meaning> = { readonly found: Meaning | undefined } | { readonly fault: ColumnFault };

/** Nearest codes are suggested for so many rows at once: a file of wrong codes throughout has another fault. */
const suggestedAtMost = 100;

/** One answer for each question, in one statement for all; a second only where some codes are unknown. */
export async function lookUpCodes<Meaning extends DatedCode>(
  transaction: Queryable,
  { title, find, all, orLater = false }: CodeList,
  questions: readonly CodeQuestion[],
): Promise<CodeAnswer<Meaning>[]> {
  const asked = [...new Set(questions.flatMap(({ code }) => code ?? []))];
  if (asked.length === 0) return questions.map(() => ({ found: undefined }));
  const meanings = byCode(await transaction.query<Meaning>(find, [asked]));
  const isUnknown = asked.some((code) => !meanings.has(code));
  const known = isUnknown ? (await transaction.query<{ code: string }>(all)).map(({ code }) => code) : [];
  let suggested = 0;
  return questions.map(({ key, code, day }) => {
    if (code === undefined) return { found: undefined };
    const spans = meanings.get(code);
    if (spans === undefined)
      return { fault: unknownCode(key, { list: title, code, known: suggested++ < suggestedAtMost ? known : [] }) };
    const found = spans.find((span) => isInForce(span, day)) ?? (orLater ? firstAfter(spans, day) : undefined);
    return found === undefined ? { fault: brokenRule(notOnThatDay(code, day, { title, spans }), key) } : { found };
  });
}

const firstAfter = <Meaning extends DatedCode>(spans: readonly Meaning[], day: LocalDate): Meaning | undefined =>
  spans.filter(({ validFrom }) => validFrom > day).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))[0];

function byCode<Meaning extends DatedCode>(rows: readonly Meaning[]): Map<string, Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  for (const row of rows) meanings.set(row.code, [...(meanings.get(row.code) ?? []), row]);
  return meanings;
}

const notOnThatDay = (
  code: string,
  day: LocalDate,
  { title, spans }: { readonly title: Bilingual; readonly spans: readonly DatedCode[] },
): Bilingual => {
  const list = (open: string): string => spans.map((one) => `${one.validFrom} – ${one.validTo ?? open}`).join(', ');
  return {
    vi: `Mã ${code} không có hiệu lực vào ngày ${day} trong ${title.vi}; có hiệu lực: ${list('nay')}. Sửa mã hoặc ngày.`,
    en: `Among ${title.en}, ${code} is not in force on ${day}; it is: ${list('now')}. Correct the code or the day.`,
  };
};

/** The faults among answers; none: all of them are found or not stated. */
export const faultsAmong = (answers: readonly (CodeAnswer<unknown> | undefined)[]): ColumnFault[] =>
  answers.flatMap((answer) => (answer !== undefined && 'fault' in answer ? [answer.fault] : []));

export const foundIn = <Meaning>(answer: CodeAnswer<Meaning> | undefined): Meaning | undefined =>
  answer !== undefined && 'found' in answer ? answer.found : undefined;
