import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { publishRegister } from '../register-events.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';
import { PublicServiceUnitInput } from './public-service-unit.inputs.js';
import { publicServiceUnitFaults, type Surroundings } from './public-service-unit.rules.js';

/** How the register of public service units is kept: each write is published, for finance counts over the same units. */
export const publicServiceUnitRecord = recordKind({
  type: 'PublicServiceUnit',
  title: { vi: 'đơn vị sự nghiệp công lập', en: 'public service unit' },
  entity: PublicServiceUnit,
  input: PublicServiceUnitInput,
  complete: ({ dissolvedOn, dissolutionKind, successorId, endingDecision }) => ({
    dissolvedOn: dissolvedOn ?? null,
    dissolutionKind: dissolutionKind ?? null,
    successorId: successorId ?? null,
    endingDecision: endingDecision ?? null,
  }),
  faults,
  refusals: {
    public_service_unit_code_key: {
      vi: 'Mã này đã thuộc về một đơn vị khác.',
      en: 'Another unit has this code.',
    },
  },
  publish: ({ transaction }, ids) => publishRegister(transaction, 'publicServiceUnit', 'PublicServiceUnit', ids),
});

async function faults(
  { after }: RecordChange<PublicServiceUnit>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [around] = await transaction.query<Omit<Surroundings, 'today' | 'placeEnd'> & { places: PlaceEnd[] }>(
    readSurroundings,
    [after.id, after.adminUnitId, after.successorId],
  );
  if (around === undefined) throw new Error('The surroundings of a unit are always one row');
  return publicServiceUnitFaults(after, { ...around, today, placeEnd: around.places[0]?.end });
}

interface PlaceEnd {
  readonly end: string | null;
}

const readSurroundings = `
  SELECT (SELECT coalesce(jsonb_agg(place), '[]') FROM (
            SELECT CASE WHEN bool_and(valid_to IS NOT NULL) THEN max(valid_to) END AS "end"
            FROM admin_unit_version WHERE unit_id = $2 GROUP BY unit_id) AS place) AS places,
         (SELECT jsonb_build_object('code', code, 'establishedOn', established_on, 'dissolvedOn', dissolved_on)
          FROM public_service_unit WHERE id = $3) AS successor,
         (SELECT max(dissolved_on) FROM public_service_unit WHERE successor_id = $1) AS "lastMergerInto"`;
