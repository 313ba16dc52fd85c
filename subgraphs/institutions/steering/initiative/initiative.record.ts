import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { contentFaults, futureFaults, missing, orderFaults } from '../row-faults.rules.js';
import { Initiative } from './initiative.entity.js';
import { InitiativeState } from './initiative.enums.js';
import { InitiativeInput } from './initiative.inputs.js';
import { dayOfMove, initiativeMachine } from './initiative.states.js';

/** How initiatives are kept. */
export const initiativeRecord = recordKind({
  type: 'Initiative',
  title: { vi: 'sáng kiến', en: 'initiative' },
  entity: Initiative,
  input: InitiativeInput,
  complete: (row) => ({
    effect: row.effect ?? null,
    contentNumber: row.contentNumber ?? null,
    appraisedOn: row.appraisedOn ?? null,
    recognisedOn: row.recognisedOn ?? null,
    recognitionDecision: row.recognitionDecision ?? null,
    appliedOn: row.appliedOn ?? null,
    rejectedOn: row.rejectedOn ?? null,
    appliedAtIds: row.appliedAtIds ?? [],
  }),
  faults,
  states: {
    property: 'state',
    machine: initiativeMachine,
    type: InitiativeState,
    apply: ({ to, on }) => dayOfMove(to, on),
  },
});

async function faults(
  { after }: RecordChange<Initiative>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const [{ known } = { known: 0 }] = await transaction.query<{ known: number }>(
    'SELECT count(*)::integer AS known FROM agency WHERE id = ANY ($1)',
    [after.appliedAtIds],
  );
  const strangers = new Set(after.appliedAtIds).size - known;
  return [
    ...(strangers === 0
      ? []
      : [
          {
            vi: `appliedAtIds có ${strangers} mã không chỉ cơ quan nào.`,
            en: `${strangers} of appliedAtIds name no agency.`,
          },
        ]),
    ...contentFaults(after.contentNumber),
    ...stateFaults(after),
    ...dayFaults(after, today),
  ];
}

function stateFaults({ state, recognitionDecision, appliedAtIds }: Initiative): Bilingual[] {
  const isRecognised = state === 'RECOGNISED' || state === 'APPLIED';
  return [
    ...(isRecognised && recognitionDecision === null
      ? [missing('quyết định công nhận (recognitionDecision)', 'decision that recognises it (recognitionDecision)')]
      : []),
    ...(state === 'APPLIED' && appliedAtIds.length === 0
      ? [missing('nơi áp dụng (appliedAtIds)', 'agencies that apply it (appliedAtIds)')]
      : []),
  ];
}

function dayFaults(row: Initiative, today: string): readonly Bilingual[] {
  const proposed = { vi: 'Ngày đề xuất', en: 'day of the proposal', day: row.proposedOn };
  const appraised = { vi: 'Ngày thẩm định', en: 'day of the appraisal', day: row.appraisedOn };
  const recognised = { vi: 'Ngày công nhận', en: 'day of the recognition', day: row.recognisedOn };
  const applied = { vi: 'Ngày áp dụng', en: 'first day of use', day: row.appliedOn };
  const rejected = { vi: 'Ngày không công nhận', en: 'day of the rejection', day: row.rejectedOn };
  return [
    ...futureFaults(today, proposed),
    ...orderFaults(proposed, appraised, recognised, applied),
    ...orderFaults(proposed, appraised, rejected),
  ];
}
