import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import type { LocalDate } from '../../../../shared/time/local-date.js';
import type { AgencyLevel } from '../../agency/agency.enums.js';
import { spanFaults } from '../span.rules.js';
import type { Decentralisation } from './decentralisation.entity.js';
import type { DecentralisationState } from './decentralisation.enums.js';

/** The state follows from the dates; nobody keeps it by hand. */
export function stateOn(
  { effectiveFrom, effectiveTo }: Pick<Decentralisation, 'effectiveFrom' | 'effectiveTo'>,
  day: LocalDate,
): DecentralisationState {
  if (day < effectiveFrom) return 'PENDING';
  return effectiveTo === null || day < effectiveTo ? 'IN_FORCE' : 'ENDED';
}

/** Highest first. Central bodies seated in the province stand beside it; a group across all levels has no rank. */
const ranks: Readonly<Record<AgencyLevel, number | null>> = {
  CENTRAL: 0,
  CENTRAL_IN_PROVINCE: 1,
  PROVINCE: 1,
  DISTRICT: 2,
  COMMUNE: 3,
  ALL: null,
};

interface Parties {
  readonly fromLevel: AgencyLevel | null;
  readonly toLevel: AgencyLevel | null;
}

/** What speaks against a record: it goes to one body, never upwards, and holds after it was decided. */
export function decentralisationFaults(
  record: Decentralisation,
  { fromLevel, toLevel }: Parties,
): readonly Bilingual[] {
  const { form, fromAgencyId, toAgencyId, toOrganisation, decidedOn, effectiveFrom, effectiveTo } = record;
  const faults: Bilingual[] = spanFaults({ validFrom: effectiveFrom, validTo: effectiveTo });
  if ((toAgencyId === null) === (toOrganisation === null) || (form === 'TRANSFERRED') !== (toOrganisation !== null))
    faults.push({
      vi: 'TRANSFERRED nêu doanh nghiệp hoặc tổ chức nhận (toOrganisation); hình thức khác nêu cơ quan nhận (toAgencyId).',
      en: 'TRANSFERRED names the organisation (toOrganisation); every other form names the agency (toAgencyId).',
    });
  if (fromAgencyId === toAgencyId)
    faults.push({ vi: 'Cơ quan giao và cơ quan nhận phải khác nhau.', en: 'It goes from one agency to another.' });
  const [from, to] = [fromLevel && ranks[fromLevel], toLevel && ranks[toLevel]];
  if (from !== null && to !== null && to < from)
    faults.push({
      vi: 'Phân cấp, phân quyền, ủy quyền đi từ cấp trên xuống cấp dưới hoặc trong cùng cấp.',
      en: 'A matter is handed down, or within a level, never up.',
    });
  if (decidedOn < '2000-01-01' || effectiveFrom < decidedOn)
    faults.push({
      vi: `Ngày quyết định ${decidedOn} phải từ 2000-01-01 và không sau ngày có hiệu lực ${effectiveFrom}.`,
      en: `It cannot have been decided on ${decidedOn}: a day from 2000-01-01 to ${effectiveFrom} would do.`,
    });
  return faults;
}
