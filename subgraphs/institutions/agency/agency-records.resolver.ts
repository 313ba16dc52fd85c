import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { Agency } from './agency.entity.js';
import { agencyRecord } from './agency.record.js';
import { AgencyMembership } from './agency-membership.entity.js';
import { agencyMembershipRecord } from './agency-membership.record.js';
import { AgencySuccession } from './agency-succession.entity.js';
import { agencySuccessionRecord } from './agency-succession.record.js';
import { Mandate } from './mandate.entity.js';
import { mandateRecord } from './mandate.record.js';

const scopes = ['agencies:write'];
const content3 = { ownership: { content: 3, basis: '1271/QĐ-UBND, II.3.a; IV.2.b' }, scopes };
const content7 = { ownership: { content: 7, basis: '1271/QĐ-UBND, IV' }, scopes };

/** What Sở Nội vụ maintains about agencies: that they are, what they became, where they belong and what they lead. */
export const agencyRecordResolvers = [
  historyField(Agency),
  historyField(AgencyMembership),
  historyField(AgencySuccession),
  historyField(Mandate),
  ...recordMutations(agencyRecord, content3),
  ...recordMutations(agencyMembershipRecord, content3),
  ...recordMutations(agencySuccessionRecord, content3),
  ...recordMutations(mandateRecord, content7),
];
