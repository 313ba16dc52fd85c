import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { LegalDocument } from './legal-document.entity.js';
import type { LegalState } from './legal-document.enums.js';
import type { LegalEffect } from './legal-effect.entity.js';

export type DocumentDays = Pick<LegalDocument, 'issuedOn' | 'effectiveFrom' | 'effectiveTo'>;
export type EffectFacts = Omit<LegalEffect, 'documentId'>;

/**
 * Where a document stands at the end of a day: by its own term, by what other documents did to it, and by what a review
 * concluded (1271/QĐ-UBND, II.1.b.3; the states are those of the national legal database). What ended stays ended when
 * the document that ended it ends; what only guides does not end with what it guides: readings of ours, for the law on
 * the promulgation of legal documents is not verified (law/README.md).
 * `legal_states_on` in the database says the same.
 */
export function legalStateOn(
  { issuedOn, effectiveFrom, effectiveTo }: DocumentDays,
  effects: readonly EffectFacts[],
  day: LocalDate,
): LegalState {
  const acts = (kind: EffectFacts['kind']): boolean => effects.some((one) => one.kind === kind && actsOn(one, day));
  if (issuedOn !== null && day < issuedOn) return 'NOT_YET_ISSUED';
  if ((effectiveTo !== null && effectiveTo <= day) || acts('ENDS')) return 'EXPIRED';
  if (effectiveFrom === null || effects.some((one) => mayActOn(one, day))) return 'UNDETERMINED';
  if (day < effectiveFrom) return issuedOn === null ? 'UNDETERMINED' : 'ISSUED_NOT_YET_EFFECTIVE';
  if (acts('SUSPENDS')) return 'SUSPENDED';
  if (acts('UNSUITABLE')) return 'NO_LONGER_SUITABLE';
  return acts('CHANGES_PART') ? 'PARTLY_EXPIRED' : 'IN_FORCE';
}

/** A partly expired document counts as in force, and so does an unsuitable one until it is dealt with; null: unknown. */
export function isLegallyInForce(state: LegalState): boolean | null {
  if (state === 'UNDETERMINED') return null;
  return state === 'IN_FORCE' || state === 'PARTLY_EXPIRED' || state === 'NO_LONGER_SUITABLE';
}

const isOver = ({ endsOn }: EffectFacts, day: LocalDate): boolean => endsOn !== null && endsOn <= day;

const actsOn = (effect: EffectFacts, day: LocalDate): boolean =>
  effect.beginsOn !== null && effect.beginsOn <= day && !isOver(effect, day);

/** Its day is unknown, and this may be after it. */
const mayActOn = (effect: EffectFacts, day: LocalDate): boolean =>
  effect.beginsOn === null && (effect.notBefore === null || effect.notBefore <= day) && !isOver(effect, day);
