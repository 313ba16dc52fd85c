import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { brokenRule, type ColumnFault, unknownCode } from '../../../shared/import/store/row-fault.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';

/** A list of codes that files may name. */
export interface CodeList {
  readonly title: Bilingual;
  /** Rows `id` for one question `asked (code, day)`: none, or what the code means on the day. */
  readonly find: string;
  /** Rows `code`: all of them, to suggest the nearest. */
  readonly all: string;
}

export interface CodeQuestion {
  /** The column that names the code. */
  readonly key: string;
  /** Undefined: not stated. */
  readonly code: string | undefined;
  readonly day: string;
}

/** The id that a code means on its day; undefined where no code is stated. */
export type CodeAnswer = { readonly id: string | undefined } | { readonly fault: ColumnFault };

/** Nearest codes are suggested for so many rows at once: a file of wrong codes throughout has another fault. */
const suggestedAtMost = 100;

/** The ids of many codes, one for each question, in one statement; a second only where some are unknown. */
export async function lookUpCodes(
  transaction: Queryable,
  { title, find, all }: CodeList,
  questions: readonly CodeQuestion[],
): Promise<CodeAnswer[]> {
  const stated = questions.flatMap(({ code, day }) => (code === undefined ? [] : [{ code, day }]));
  const asked = new Map(stated.map((one) => [textOf(one), one]));
  const found = await transaction.query<{ asked: string; id: string }>(
    `SELECT asked.asked, id FROM jsonb_to_recordset($1::jsonb) AS asked (asked text, code text, day date) CROSS JOIN LATERAL (${find}) AS found`,
    [JSON.stringify([...asked].map(([text, one]) => ({ asked: text, ...one })))],
  );
  const ids = new Map(found.map((one) => [one.asked, one.id]));
  const twice = new Set(found.filter((one) => ids.get(one.asked) !== one.id).map((one) => one.asked));
  const isUnknown = [...asked.keys()].some((text) => !ids.has(text));
  const known = isUnknown ? (await transaction.query<{ code: string }>(all)).map(({ code }) => code) : [];
  let suggested = 0;
  return questions.map(({ key, code, day }) => {
    if (code === undefined) return { id: undefined };
    const text = textOf({ code, day });
    const id = ids.get(text);
    if (twice.has(text)) return { fault: brokenRule(meansTwo) };
    if (id !== undefined) return { id };
    return { fault: unknownCode(key, { list: title, code, known: suggested++ < suggestedAtMost ? known : [] }) };
  });
}

const textOf = ({ code, day }: { readonly code: string; readonly day: string }): string => `${day} ${code}`;

const meansTwo: Bilingual = {
  vi: 'Mã này vừa là của một cơ quan vừa là của một đơn vị: nhập dòng này bằng giao diện và nêu rõ là nơi nào.',
  en: 'This code is both an agency’s and a unit’s: enter the row by hand and say which is meant.',
};

/** In force on the day, or else the newest. */
export const agencyCodes: CodeList = {
  title: { vi: 'danh mục cơ quan', en: 'agencies' },
  find: `SELECT id FROM agency WHERE agency.code = asked.code
         ORDER BY daterange(valid_from, valid_to) @> asked.day DESC, valid_from DESC LIMIT 1`,
  all: 'SELECT DISTINCT code FROM agency',
};

/** In force on the day, or else the first that had the code afterwards: codes are reused over time. */
export const placeCodes: CodeList = {
  title: { vi: 'danh mục đơn vị hành chính', en: 'places' },
  find: `SELECT unit_id AS id FROM admin_unit_version AS v WHERE v.code = asked.code
         ORDER BY daterange(valid_from, valid_to) @> asked.day DESC, valid_from > asked.day DESC, abs(valid_from - asked.day) LIMIT 1`,
  all: 'SELECT DISTINCT code FROM admin_unit_version',
};

export const publicServiceUnitCodes: CodeList = {
  title: { vi: 'sổ đơn vị sự nghiệp công lập', en: 'public service units' },
  find: 'SELECT id FROM public_service_unit AS p WHERE p.code = asked.code',
  all: 'SELECT code FROM public_service_unit',
};

/** What may hold posts: an agency or a unit. */
export const holderCodes: CodeList = {
  title: { vi: 'danh mục cơ quan và sổ đơn vị sự nghiệp công lập', en: 'agencies and public service units' },
  find: `(${agencyCodes.find}) UNION ALL ${publicServiceUnitCodes.find}`,
  all: `${agencyCodes.all} UNION ${publicServiceUnitCodes.all}`,
};

/** The faults among answers; none: all of them are ids or not stated. */
export const faultsAmong = (answers: readonly (CodeAnswer | undefined)[]): ColumnFault[] =>
  answers.flatMap((answer) => (answer !== undefined && 'fault' in answer ? [answer.fault] : []));

export const idOf = (answer: CodeAnswer | undefined): string | undefined =>
  answer !== undefined && 'id' in answer ? answer.id : undefined;
