import { globalId } from '../../../shared/identity/global-id.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { reorganisedOn } from '../admin-unit/place-files.js';
import { decisionDay } from '../plan/plan.rules.js';
import type { Agency } from './agency.entity.js';
import { agencyId } from './agency.rules.js';
import type { AgencyMembership } from './agency-membership.entity.js';

type Known = Pick<Agency, 'id' | 'type' | 'level' | 'validFrom' | 'validTo'>;

/** Who belongs to a group actor from a day on, and which words say so. */
interface Rule {
  readonly group: string;
  readonly has: (agency: Known) => boolean;
  readonly from: LocalDate;
  readonly basis: string;
}

const isCommittee = (level: Agency['level']) => (agency: Known) =>
  agency.type === 'PEOPLES_COMMITTEE' && agency.level === level;
const isType =
  (...types: readonly Agency['type'][]) =>
  ({ type }: Known) =>
    types.includes(type);

/**
 * How the hub reads the group actors (model, traps 14 and 17). Điều 2 gives the decision to departments, central agencies and
 * the chairs of districts; II.7.b.4 names the rated bodies likewise, where IV.2.g says "Sở, Ban, ngành, địa phương". So a
 * locality beside the departments is the level right below the province.
 */
const rules: readonly Rule[] = [
  { group: 'UBND_HUYEN', has: isCommittee('DISTRICT'), from: decisionDay, basis: 'Điều 2; II.6.a; PL8' },
  { group: 'UBND_XA', has: isCommittee('COMMUNE'), from: decisionDay, basis: 'II.6.a; PL8' },
  { group: 'SBN', has: isType('DEPARTMENT', 'DEPARTMENT_EQUIVALENT'), from: decisionDay, basis: 'Điều 2; IV.1' },
  { group: 'SBN', has: isCommittee('DISTRICT'), from: decisionDay, basis: 'Điều 2; IV.1; II.7.b.4' },
  { group: 'SBN', has: isCommittee('COMMUNE'), from: reorganisedOn, basis: 'IV.1; 1671/NQ-UBTVQH15' },
  { group: 'CQTW', has: isType('CENTRAL_VERTICAL_AGENCY'), from: decisionDay, basis: 'Điều 2; IV.13' },
];

/** The words by which a membership follows from what an agency is; others were recorded one by one. */
export const ruledBases: ReadonlySet<string> = new Set(rules.map(({ basis }) => basis));

export const membershipId = (of: Pick<AgencyMembership, 'groupId' | 'memberId' | 'validFrom'>): string =>
  globalId('AgencyMembership', {
    register: 'agency-membership',
    code: `${of.groupId}>${of.memberId}`,
    firstValidFrom: of.validFrom,
  });

/** Memberships hold while group and member both do. */
export const membershipsFrom = (agencies: readonly Known[]): AgencyMembership[] =>
  rules.flatMap(({ group, has, from, basis }) =>
    agencies
      .filter(has)
      .map(({ id: memberId, validFrom, validTo }) => ({
        groupId: agencyId(group),
        memberId,
        validFrom: validFrom < from ? from : validFrom,
        validTo,
        basis,
      }))
      .filter((one) => one.validTo === null || one.validFrom < one.validTo)
      .map((one) => ({ id: membershipId(one), version: 1, origin: 'REAL' as const, ...one })),
  );
