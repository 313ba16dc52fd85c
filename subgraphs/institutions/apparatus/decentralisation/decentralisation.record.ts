import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import type { AgencyLevel } from '../../agency/agency.enums.js';
import { Decentralisation } from './decentralisation.entity.js';
import { DecentralisationInput } from './decentralisation.inputs.js';
import { decentralisationFaults } from './decentralisation.rules.js';

/** How decentralisation is kept. */
export const decentralisationRecord = recordKind({
  type: 'Decentralisation',
  title: { vi: 'việc phân cấp, phân quyền', en: 'decentralisation' },
  entity: Decentralisation,
  input: DecentralisationInput,
  complete: ({ toAgencyId, toOrganisation, effectiveTo }) => ({
    toAgencyId: toAgencyId ?? null,
    toOrganisation: toOrganisation ?? null,
    effectiveTo: effectiveTo ?? null,
  }),
  faults,
  refusals: {
    decentralisation_once: {
      vi: 'Việc này đã được ghi nhận giữa hai cơ quan đó từ ngày đó.',
      en: 'This matter is on record between the two from that day already.',
    },
  },
});

async function faults(
  { after }: RecordChange<Decentralisation>,
  { transaction }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const agencies = await transaction.query<{ id: string; level: AgencyLevel }>(
    'SELECT id, level FROM agency WHERE id = ANY ($1)',
    [[after.fromAgencyId, after.toAgencyId]],
  );
  const levelOf = (id: string | null): AgencyLevel | null => agencies.find((agency) => agency.id === id)?.level ?? null;
  return decentralisationFaults(after, { fromLevel: levelOf(after.fromAgencyId), toLevel: levelOf(after.toAgencyId) });
}
