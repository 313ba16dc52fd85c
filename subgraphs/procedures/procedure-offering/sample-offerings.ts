import { globalId } from '../../../shared/identity/global-id.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays } from '../../../shared/time/local-date.js';
import type { OnlineType } from '../procedure/procedure.enums.js';
import type { Procedure } from '../procedure/procedure.entity.js';
import type { ProcedureOffering } from './procedure-offering.entity.js';

const firstChange = '2021-02-01';
const daysOfChange = 1_400;

/** How a made-up procedure came to be offered: most began below the level that they reached some day, with payment later. */
export function sampleOfferings(
  random: SeededRandom,
  procedure: Omit<Procedure, 'version'>,
): Omit<ProcedureOffering, 'version'>[] {
  const { id, code, isInternal, validFrom, validTo, origin } = procedure;
  const ordinal = Number(code.slice(2, 8));
  const reached = isInternal ? 2 : random.pick([1, 2, 2, 3, 3, 4, 4, 4]);
  const began = Math.max(1, reached - random.pick([0, 0, 1, 2]));
  const hasFinancialDuty = !isInternal && random.chance(0.55);
  const paidOnline = hasFinancialDuty && random.chance(0.8);
  const changedOn = addDays(firstChange, random.integer(0, daysOfChange));
  const hasChanged = (began !== reached || paidOnline) && (validTo === null || changedOn < validTo);
  const isEligible = reached >= 3 || (!isInternal && random.chance(0.35));
  const offering = (from: string, to: string | null, level: number, isPaidOnline: boolean) => ({
    id: globalId('ProcedureOffering', { register: 'procedureOfferings', code, firstValidFrom: from }),
    procedureId: id,
    validFrom: from,
    validTo: to,
    onlineLevel: level,
    onlineType: typeOf(level),
    isEligible,
    eligibilityDecision: isEligible ? 'Mẫu — Sample' : null,
    hasFinancialDuty,
    onlinePaymentEnabled: isPaidOnline,
    onNationalPortal: level >= 3 && from >= firstChange ? true : level >= 3 && reached % 2 === 0,
    isInterlinked: ordinal % 7 === 0,
    paperResultRequired: level < 4 || ordinal % 3 === 0,
    origin,
  });
  if (!hasChanged) return [offering(validFrom, validTo, reached, paidOnline)];
  return [offering(validFrom, changedOn, began, false), offering(changedOn, validTo, reached, paidOnline)];
}

const typeOf = (level: number): OnlineType => (level < 3 ? 'NONE' : level === 3 ? 'PARTIAL' : 'FULL');
