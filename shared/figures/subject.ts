import { notFound } from '../errors/hub-error.js';
import { addDays, type LocalDate } from '../time/local-date.js';
import type { ClosingDays } from './closing.js';
import type { TargetFormula } from './formula.js';
import type { AdminLevel } from './target-rule.js';

/** What a register says about a unit. */
export interface UnitFacts {
  readonly id: string;
  readonly level: AdminLevel;
  readonly validFrom: LocalDate;
  /** Exclusive; null: it lives on. */
  readonly validTo: LocalDate | null;
}

export type FindUnit = (id: string) => Promise<UnitFacts | null>;

/** What a figure is about: one unit, or the whole that the plan speaks of. */
export interface Subject {
  readonly unitId: string | null;
  readonly level: AdminLevel | null;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
}

/** Without a formula nothing is known of the subject, so it ends as the province did. */
export function wholeSubject(formula: TargetFormula<never> | null, days: ClosingDays): Subject {
  const ends = formula === null || formula.endsWithProvince;
  return { unitId: null, level: null, firstDay: null, lastDay: ends ? days.FROZEN : null };
}

/** A unit that ended stays answerable: it closes on its own last day. */
export async function unitSubject(id: string, findUnit: FindUnit): Promise<Subject> {
  const unit = await findUnit(id);
  if (unit === null) throw notFound({ vi: 'đơn vị', en: 'unit' }, id);
  return {
    unitId: unit.id,
    level: unit.level,
    firstDay: unit.validFrom,
    lastDay: unit.validTo === null ? null : addDays(unit.validTo, -1),
  };
}
