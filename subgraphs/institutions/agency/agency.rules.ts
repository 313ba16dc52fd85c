import { globalId } from '../../../shared/identity/global-id.js';
import { decisionDay } from '../plan/plan.rules.js';

export const agencyId = (code: string): string =>
  globalId('Agency', { register: 'agencies', code, firstValidFrom: decisionDay });

/** Four actors have other codes in the plan's data than in the register of agencies; two of them are several. */
const agencyCodes: Readonly<Record<string, readonly string[]>> = {
  CHAIR: ['CHU_TICH'],
  ALL: ['SBN'],
  'ALL+TW': ['SBN', 'CQTW'],
  MEDIA: ['PTTH', 'BAO_DN', 'CTTDT', 'BAO_TW'],
};

export const agencyIds = (planCode: string): string[] => (agencyCodes[planCode] ?? [planCode]).map(agencyId);

/** Where the text can only mean one. */
export function oneAgencyId(planCode: string): string {
  const [id, ...others] = agencyIds(planCode);
  if (id === undefined || others.length > 0) throw new Error(`${planCode} is not one agency`);
  return id;
}
