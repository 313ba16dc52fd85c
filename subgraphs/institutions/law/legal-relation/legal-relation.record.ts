import { selectEntities } from '../../../../shared/database/select.js';
import { recordKind } from '../../../../shared/records/record-kind.js';
import { declared } from '../declared.rules.js';
import { LegalDocument } from '../legal-document/legal-document.entity.js';
import { LegalRelation } from './legal-relation.entity.js';
import { LegalRelationInput } from './legal-relation.inputs.js';
import { legalRelationFaults } from './legal-relation.rules.js';

/** How relations are kept. */
export const legalRelationRecord = recordKind({
  type: 'LegalRelation',
  title: { vi: 'quan hệ giữa hai văn bản', en: 'relation of two documents' },
  entity: LegalRelation,
  input: LegalRelationInput,
  complete: (relation, writing) => declared(LegalRelation, relation, writing),
  async faults({ after }, { transaction }) {
    if (after === null) return [];
    const ends = await selectEntities(transaction, LegalDocument, 'WHERE e.id = ANY ($1)', [
      [after.fromId, after.toId],
    ]);
    const documentOf = (id: string) => ends.find((one) => one.id === id) ?? null;
    return legalRelationFaults(after, documentOf(after.fromId), documentOf(after.toId));
  },
  refusals: {
    legal_relation_once: {
      vi: 'Quan hệ này giữa hai văn bản đã có: sửa dòng đã có.',
      en: 'This relation of the two documents is known already: change that row.',
    },
  },
});
