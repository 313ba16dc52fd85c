import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type RecordStore, type Writing } from '../../../shared/records/record-kind.js';
import { SuccessionInput } from './succession.inputs.js';
import { Succession } from './succession.entity.js';
import { type SuccessionGround, successionFaults } from './succession-faults.rules.js';
import { successionId } from './successions.rules.js';

/** How successions are kept that follow from a merger which was carried out. */
export const successionStore: RecordStore<Succession> = {
  type: 'Succession',
  title: { vi: 'quan hệ kế thừa', en: 'succession' },
  entity: Succession,
  refusals: {
    succession_pkey: {
      vi: 'Đã ghi nhận quan hệ kế thừa này từ ngày đó: sửa dòng đã có.',
      en: 'This succession is recorded from that day already: change that row.',
    },
  },
};

/** How successions are kept that somebody records. Whoever writes one calls `placesChanged` for the place before. */
export const successionRecord = recordKind<Succession, SuccessionInput>({
  ...successionStore,
  input: SuccessionInput,
  identify: successionId,
  complete: ({ toId, legalEffectiveOn, note }) => ({
    toId: toId ?? null,
    legalEffectiveOn: legalEffectiveOn ?? null,
    note: note ?? null,
  }),
  faults,
});

async function faults({ after }: RecordChange<Succession>, { transaction }: Writing): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const { fromId, toId, effectiveFrom } = after;
  const [ground] = await transaction.query<SuccessionGround>(readGround, [fromId, toId, effectiveFrom]);
  if (ground === undefined) throw new Error('What a succession stands on is always one row');
  return successionFaults(after, ground);
}

const inForce = (unit: string, day: string): string =>
  `EXISTS (SELECT FROM admin_unit_version WHERE unit_id = ${unit} AND daterange(valid_from, valid_to) @> ${day})`;

const readGround = `
  SELECT ${inForce('$1', '($3::date - 1)')} AS "fromStoodBefore", ${inForce('$1', '$3::date')} AS "fromStandsOn",
         ${inForce('$2', '$3::date')} AS "toStands"`;
