import type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

const dossiers = 'SELECT id FROM dossier';
const interlinked = `
  WITH linked AS (UPDATE dossier SET interlinked_group = left(id, 6) WHERE number <= 300 RETURNING id) SELECT id FROM linked`;

let batches = 0;

/** Lists that hang on dossiers, and what a batch answers; statements of batches that write are in dossier-batch.test.ts. */
export const dossiersListFields = ({ below, count }: ListFieldTools): ListFields => ({
  'Dossier.pauses': [2, below('Dossier', dossiers, 'pauses { kind } clock { isInTime }')],
  'Dossier.extensions': [2, below('Dossier', dossiers, 'extensions { dueAfter }')],
  'Dossier.steps': [2, below('Dossier', dossiers, 'steps { agency { id } }')],
  'Dossier.transfers': [2, below('Dossier', dossiers, 'transfers { from { id } to { id } }')],
  'Dossier.documents': [2, below('Dossier', dossiers, 'documents { componentCode }')],
  'Dossier.interlinkedWith': [2, below('Dossier', interlinked, 'interlinkedWith { code }')],
  'Dossier.history': [2, below('Dossier', dossiers, 'history { version state }')],
  'DossierBatchPayload.items': [
    7,
    (parents) => {
      const items = Array.from({ length: parents }, (_, n) => ({ code: `NONE-${n}`, move: 'RETURN' }));
      return count(
        'mutation ($key: String!, $items: [DossierMoveItemInput!]!) { moveDossiers(idempotencyKey: $key, items: $items) { items { refusal } } }',
        { key: `list-fields-${(batches += 1)}`, items },
      );
    },
  ],
});
