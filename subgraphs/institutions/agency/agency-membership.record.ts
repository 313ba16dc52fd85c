import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { recordKind, type RecordStore, type Writing } from '../../../shared/records/record-kind.js';
import { AgencyMembership } from './agency-membership.entity.js';
import { AgencyMembershipInput } from './agency-membership.inputs.js';
import { type Life, readLives, withinLives } from './life.rules.js';
import { membershipId } from './memberships.rules.js';

/** How memberships of committees are kept, which follow their places (`follow-places.ts`). */
export const membershipStore: RecordStore<AgencyMembership> = {
  type: 'AgencyMembership',
  title: { vi: 'thành viên của nhóm cơ quan', en: 'membership of a group of agencies' },
  entity: AgencyMembership,
  refusals: {
    agency_membership_once: {
      vi: 'Cơ quan đã thuộc nhóm này trong thời gian đó: sửa dòng đã có.',
      en: 'The agency belongs to this group in that time already: change that row.',
    },
    agency_membership_pkey: {
      vi: 'Cơ quan đã thuộc nhóm này từ ngày đó: sửa dòng đã có.',
      en: 'The agency belongs to this group from that day already: change that row.',
    },
    agency_membership_check1: {
      vi: 'Một nhóm không thể thuộc chính nó.',
      en: 'A group cannot belong to itself.',
    },
  },
};

/** How it is kept who belongs to a group actor. */
export const agencyMembershipRecord = recordKind<AgencyMembership, AgencyMembershipInput>({
  ...membershipStore,
  input: AgencyMembershipInput,
  identify: membershipId,
  complete: ({ validTo }) => ({ validTo: validTo ?? null }),
  faults: async ({ after }, writing) => (after === null ? [] : membershipFaults(after, writing)),
});

async function membershipFaults(row: AgencyMembership, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const lives = await transaction.query<Life>(readLives, [[row.groupId, row.memberId]]);
  const [group] = await transaction.query<{ code: string; isGroup: boolean }>(
    `SELECT code, type IN ('GROUP', 'MEDIA_GROUP') AS "isGroup" FROM agency WHERE id = $1`,
    [row.groupId],
  );
  return [...withinLives(row, lives), ...(group?.isGroup === false ? [noGroup(group.code)] : [])];
}

const noGroup = (code: string): Bilingual => ({
  vi: `${code} không phải nhóm cơ quan: groupId phải chỉ đến một nhóm, ví dụ SBN.`,
  en: `${code} is no group of agencies: groupId must name one, such as SBN.`,
});
