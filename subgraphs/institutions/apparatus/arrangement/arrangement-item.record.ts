import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { ArrangementItem } from './arrangement-item.entity.js';
import { ArrangementState } from './arrangement-item.enums.js';
import { ArrangementItemInput } from './arrangement-item.inputs.js';
import { arrangementFaults, type Surroundings } from './arrangement-item.rules.js';
import { arrangementMachine, dayOfMove } from './arrangement-item.states.js';

/** How the list of what is to be arranged is kept. */
export const arrangementItemRecord = recordKind({
  type: 'ArrangementItem',
  title: { vi: 'đơn vị phải sắp xếp', en: 'line of the arrangement list' },
  entity: ArrangementItem,
  input: ArrangementItemInput,
  complete: (item) => ({
    name: item.name ?? null,
    plannedForm: item.plannedForm ?? null,
    plannedOn: item.plannedOn ?? null,
    decidedOn: item.decidedOn ?? null,
    decision: item.decision ?? null,
    completedOn: item.completedOn ?? null,
    exemptedOn: item.exemptedOn ?? null,
    exemptionReason: item.exemptionReason ?? null,
    resultUnitId: item.resultUnitId ?? null,
    resultName: item.resultName ?? null,
  }),
  faults,
  refusals: {
    arrangement_item_once: {
      vi: 'Đơn vị này đã có trong danh mục của ngày đó.',
      en: 'This place is on the list of that day already.',
    },
  },
  states: { property: 'state', machine: arrangementMachine, type: ArrangementState, apply: dayOfMove },
});

async function faults(
  { after }: RecordChange<ArrangementItem>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [levels] = await transaction.query<Omit<Surroundings, 'today'>>(readLevels, [
    after.adminUnitId,
    after.listedOn,
    after.resultUnitId,
  ]);
  return arrangementFaults(after, { placeLevel: null, resultLevel: null, ...levels, today });
}

const readLevels = `
  SELECT (SELECT level FROM admin_unit_version WHERE unit_id = $1 AND daterange(valid_from, valid_to) @> $2::date) AS "placeLevel",
         (SELECT min(level) FROM admin_unit_version WHERE unit_id = $3) AS "resultLevel"`;
