import { type RecordChange, recordKind, type RecordStore, type Writing } from '../../../shared/records/record-kind.js';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { AgencySuccession } from './agency-succession.entity.js';
import { AgencySuccessionInput } from './agency-succession.inputs.js';
import { agencySuccessionId } from './agency-successions.rules.js';
import { type SuccessionGround, agencySuccessionFaults } from './agency-succession-faults.rules.js';

/** How it is kept what committees became, which follows their places (`follow-places.ts`). */
export const agencySuccessionStore: RecordStore<AgencySuccession> = {
  type: 'AgencySuccession',
  title: { vi: 'quan hệ kế thừa của cơ quan', en: 'succession of an agency' },
  entity: AgencySuccession,
  refusals: {
    agency_succession_pkey: {
      vi: 'Đã ghi nhận quan hệ kế thừa này từ ngày đó: sửa dòng đã có.',
      en: 'This succession is recorded from that day already: change that row.',
    },
  },
};

/** How it is kept what agencies became. */
export const agencySuccessionRecord = recordKind<AgencySuccession, AgencySuccessionInput>({
  ...agencySuccessionStore,
  input: AgencySuccessionInput,
  identify: agencySuccessionId,
  complete: ({ toId, note }) => ({ toId: toId ?? null, note: note ?? null }),
  faults,
});

async function faults(change: RecordChange<AgencySuccession>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  const { after } = change;
  const [ground] = await transaction.query<SuccessionGround>(readGround, [after?.fromId, after?.toId]);
  if (ground === undefined) throw new Error('What a succession stands on is always one row');
  return agencySuccessionFaults(change, ground);
}

const life = (id: string): string => `
  (SELECT jsonb_build_object('code', code, 'validFrom', valid_from, 'validTo', valid_to) FROM agency WHERE id = ${id})`;

const readGround = `SELECT ${life('$1')} AS "from", ${life('$2')} AS "to"`;
