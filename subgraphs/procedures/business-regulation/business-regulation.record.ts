import { recordKind } from '../../../shared/records/record-kind.js';
import { BusinessRegulation } from './business-regulation.entity.js';
import { BusinessRegulationInput } from './business-regulation.inputs.js';
import { regulationFaults } from './business-regulation.rules.js';

/** How regulations on business are kept. */
export const businessRegulationRecord = recordKind({
  type: 'BusinessRegulation',
  title: { vi: 'quy định kinh doanh', en: 'business regulation' },
  entity: BusinessRegulation,
  input: BusinessRegulationInput,
  complete: (row) => ({
    documentId: row.documentId ?? null,
    agencyId: row.agencyId ?? null,
    outcome: row.outcome ?? 'UNCHANGED',
    outcomeEffectiveOn: row.outcomeEffectiveOn ?? null,
    isAlsoSimplified: row.isAlsoSimplified ?? false,
    outcomeDocumentId: row.outcomeDocumentId ?? null,
    complianceCostBaseline: row.complianceCostBaseline ?? null,
    costSteps: row.costSteps ?? [],
  }),
  faults: (change, { today }) => regulationFaults(change, today),
  refusals: {
    business_regulation_code_once: {
      vi: 'Mã này đã thuộc về quy định khác.',
      en: 'Another regulation has this code.',
    },
  },
});
