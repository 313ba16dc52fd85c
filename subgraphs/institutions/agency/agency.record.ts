import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { type RecordChange, recordKind, type RecordStore, type Writing } from '../../../shared/records/record-kind.js';
import { publishRegister } from '../register-events.js';
import { Agency } from './agency.entity.js';
import { AgencyInput } from './agency.inputs.js';
import { type AgencyGround, agencyFaults } from './agency-faults.rules.js';

/** How committees are kept, which follow their places (`follow-places.ts`) and are held to no other rule. */
export const committeeStore: RecordStore<Agency> = {
  type: 'Agency',
  title: { vi: 'cơ quan', en: 'agency' },
  entity: Agency,
  refusals: {
    agency_pkey: {
      vi: 'Đã có cơ quan mang mã này từ ngày đó: sửa dòng đã có.',
      en: 'An agency has this code from that day already: change that row.',
    },
    agency_one_code: {
      vi: 'Một cơ quan khác mang mã này trong thời gian đó. Kết thúc dòng kia trước, hoặc dùng mã khác.',
      en: 'Another agency carries this code in that time. End that one first, or use another code.',
    },
    agency_one_committee: {
      vi: 'Địa bàn này đã có Ủy ban nhân dân trong thời gian đó.',
      en: 'The place has a People’s Committee in that time already.',
    },
  },
  publish: ({ transaction }, ids) => publishRegister(transaction, 'agency', 'Agency', ids),
};

/** How agencies are kept: each write is published, for every subgraph names them. */
export const agencyRecord = recordKind<Agency, AgencyInput>({
  ...committeeStore,
  input: AgencyInput,
  identify: ({ code, validFrom }) => globalId('Agency', { register: 'agencies', code, firstValidFrom: validFrom }),
  complete: (row) => ({
    adminUnitId: row.adminUnitId ?? null,
    parentId: row.parentId ?? null,
    electronicId: row.electronicId ?? null,
    validTo: row.validTo ?? null,
    note: row.note ?? null,
    // The decision names none of those that are recorded later, and changing a row does not change the decision.
    namedAt: (row as Partial<Agency>).namedAt ?? 'Không nêu — Not named',
    roleInPlan: (row as Partial<Agency>).roleInPlan ?? 'none',
    responsibilityGroupNumber: (row as Partial<Agency>).responsibilityGroupNumber ?? null,
  }),
  faults,
});

async function faults(change: RecordChange<Agency>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const { id, adminUnitId, parentId, validFrom } = change.after ?? change.before ?? {};
  const [ground] = await transaction.query<AgencyGround>(readGround, [id, adminUnitId, parentId, validFrom]);
  if (ground === undefined) throw new Error('What an agency stands on is always one row');
  return agencyFaults(change, ground);
}

/** Whether its place stands on its first day, whether it is above itself, and what still counts on it, until when. */
const readGround = `
  WITH RECURSIVE above AS (
    SELECT id, parent_id FROM agency WHERE id = $3
    UNION
    SELECT agency.id, agency.parent_id FROM agency JOIN above ON agency.id = above.parent_id
  )
  SELECT $2::text IS NULL OR EXISTS (
           SELECT FROM admin_unit_version WHERE unit_id = $2 AND daterange(valid_from, valid_to) @> $4::date) AS "isPlaceThere",
         EXISTS (SELECT FROM above WHERE id = $1) AS "isAboveItself",
         (SELECT coalesce(jsonb_agg(bond ORDER BY bond->>'vi'), '[]') FROM (
            SELECT jsonb_build_object('vi', 'nội dung ' || content_number, 'en', 'content ' || content_number,
                                      'validFrom', valid_from, 'validTo', valid_to) AS bond
            FROM mandate WHERE agency_id = $1
            UNION ALL
            SELECT jsonb_build_object('vi', 'thành viên của ' || g.code, 'en', 'member of ' || g.code,
                                      'validFrom', m.valid_from, 'validTo', m.valid_to)
            FROM agency_membership AS m JOIN agency AS g ON g.id = m.group_id WHERE m.member_id = $1) AS bonds) AS bonds`;
