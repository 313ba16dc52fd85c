import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../shared/records/record-kind.js';
import { publishRegister } from '../register-events.js';
import { correctionFaults } from '../target/baseline.js';
import { PublicServiceUnit } from './public-service-unit.entity.js';
import { PublicServiceUnitInput } from './public-service-unit.inputs.js';
import { publicServiceUnitFaults, type Surroundings, wasInBaseline } from './public-service-unit.rules.js';

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
    public_service_unit_successor_lives: {
      vi: 'Đơn vị nhận sáp nhập không hoạt động vào ngày sáp nhập: một thay đổi khác vừa được ghi.',
      en: 'The unit that it is merged into is not alive on the day of the merger: another change was just written.',
    },
    public_service_unit_outlives_merged: {
      vi: 'Có đơn vị sáp nhập vào đơn vị này vào một ngày nằm ngoài thời gian hoạt động đó.',
      en: 'Another unit was merged into this one on a day on which it would not be alive.',
    },
  },
  publish: ({ transaction }, ids) => publishRegister(transaction, 'publicServiceUnit', 'PublicServiceUnit', ids),
});

async function faults(
  { before, after, reason }: RecordChange<PublicServiceUnit>,
  writing: Writing,
): Promise<readonly Bilingual[]> {
  const own = after === null ? [] : await faultsAmid(after, writing);
  return [...own, ...correctionFaults(wasInBaseline(before) !== wasInBaseline(after), reason)];
}

async function faultsAmid(after: PublicServiceUnit, { transaction, today }: Writing): Promise<readonly Bilingual[]> {
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
