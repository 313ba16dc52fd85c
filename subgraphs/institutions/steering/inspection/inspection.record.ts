import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { publishRegister } from '../../register-events.js';
import { Inspection } from './inspection.entity.js';
import { InspectionState } from './inspection.enums.js';
import { InspectionInput } from './inspection.inputs.js';
import { inspectionFaults } from './inspection.rules.js';
import { dayOfMove, inspectionMachine } from './inspection.states.js';

/** How inspections are kept. Each write is published: e-government says which of them were digital. */
export const inspectionRecord = recordKind({
  type: 'Inspection',
  title: { vi: 'cuộc kiểm tra', en: 'inspection' },
  entity: Inspection,
  input: InspectionInput,
  complete: async (row, { transaction }) => ({
    inspectedAgencyId: row.inspectedAgencyId ?? null,
    adminUnitId: row.adminUnitId ?? (await placeOf(row.inspectedAgencyId ?? null, transaction)) ?? '', // '' is no place: `faults` says so
    plannedOn: row.plannedOn ?? null,
    startedOn: row.startedOn ?? null,
    endedOn: row.endedOn ?? null,
    conclusionNumber: row.conclusionNumber ?? null,
    concludedOn: row.concludedOn ?? null,
    findings: row.findings ?? [],
    sanctionsProposed: row.sanctionsProposed ?? null,
  }),
  faults,
  states: {
    property: 'state',
    machine: inspectionMachine,
    type: InspectionState,
    apply: ({ row, to, on }) => dayOfMove(row, to, on),
  },
  refusals: {
    inspection_code: { vi: 'Mã này đã thuộc về cuộc kiểm tra khác.', en: 'Another inspection has this code.' },
  },
  publish: ({ transaction }, ids) => publishRegister(transaction, 'inspection', 'Inspection', ids),
});

async function placeOf(agencyId: string | null, transaction: Writing['transaction']): Promise<string | null> {
  if (agencyId === null) return null;
  const [agency] = await transaction.query<{ placeId: string | null }>(
    'SELECT admin_unit_id AS "placeId" FROM agency WHERE id = $1',
    [agencyId],
  );
  return agency?.placeId ?? null;
}

async function faults(
  { after }: RecordChange<Inspection>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const known = await transaction.query('SELECT FROM admin_unit_version WHERE unit_id = $1 LIMIT 1', [
    after.adminUnitId,
  ]);
  return known.length > 0 ? inspectionFaults(after, today) : [...inspectionFaults(after, today), noPlace];
}

const noPlace: Bilingual = {
  vi: 'Nêu nơi được kiểm tra: adminUnitId của một địa bàn, hoặc một cơ quan có địa bàn.',
  en: 'Say where: the adminUnitId of a place, or an agency that has one.',
};
