import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { FunctionFinding } from './function-finding.entity.js';
import { FunctionFindingState } from './function-finding.enums.js';
import { FunctionFindingInput } from './function-finding.inputs.js';
import { findingFaults } from './function-finding.rules.js';
import { dayOfFindingMove, findingMachine } from './function-finding.states.js';

/** How findings are kept. */
export const functionFindingRecord = recordKind({
  type: 'FunctionFinding',
  title: { vi: 'vướng mắc về chức năng, nhiệm vụ', en: 'finding about functions' },
  entity: FunctionFinding,
  input: FunctionFindingInput,
  complete: ({ dueOn, decision, decidedOn, closedOn }) => ({
    dueOn: dueOn ?? null,
    decision: decision ?? null,
    decidedOn: decidedOn ?? null,
    closedOn: closedOn ?? null,
  }),
  faults,
  states: { property: 'state', machine: findingMachine, type: FunctionFindingState, apply: dayOfFindingMove },
});

async function faults(
  { after }: RecordChange<FunctionFinding>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const known = await transaction.query<{ id: string }>('SELECT id FROM agency WHERE id = ANY ($1)', [after.agencyIds]);
  return findingFaults(after, { today, knownAgencyIds: known.map(({ id }) => id) });
}
