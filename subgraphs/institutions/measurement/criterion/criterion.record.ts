import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { pointsOf } from '../points.rules.js';
import { Criterion } from './criterion.entity.js';
import { CriterionInput } from './criterion.inputs.js';

/** How criteria are kept: while their set is a draft. */
export const criterionRecord = recordKind({
  type: 'Criterion',
  title: { vi: 'tiêu chí', en: 'criterion' },
  entity: Criterion,
  input: CriterionInput,
  complete: ({ parentId = null }) => ({ parentId }),
  faults: async ({ after }, writing) => {
    if (after === null) return [];
    const faults = pointFaults(after.maximum);
    return (await isBelowItself(after, writing)) ? [...faults, circle] : faults;
  },
  refusals: {
    criterion_once: { vi: 'Bộ này đã có tiêu chí mang mã đó.', en: 'This set has a criterion with that code already.' },
    criterion_parent: {
      vi: 'Nhóm (parentId) phải thuộc cùng bộ; và không xóa được nhóm còn tiêu chí con.',
      en: 'The group (parentId) must belong to the same set, and a group with criteria below it cannot be removed.',
    },
    criterion_approved_stays: {
      vi: 'Bộ tiêu chí đã duyệt: không thêm, sửa, xóa tiêu chí được. Lập bộ mới.',
      en: 'The set is approved: its criteria stay as they are. Make a new set.',
    },
  },
});

function pointFaults(maximum: string): readonly Bilingual[] {
  const points = pointsOf(maximum);
  if (points !== null && points > 0n && points <= 10_000n) return [];
  return [
    {
      vi: `Điểm tối đa phải trên 0, đến 100, nhiều nhất hai số lẻ, không phải “${maximum}”.`,
      en: `The maximum is above 0, up to 100, with at most two decimals, not “${maximum}”.`,
    },
  ];
}

async function isBelowItself({ id, parentId }: Criterion, { transaction }: Writing): Promise<boolean> {
  const rows = await transaction.query(
    `WITH RECURSIVE above (id) AS (SELECT $1::text UNION SELECT c.parent_id FROM criterion AS c JOIN above ON c.id = above.id)
     SELECT FROM above WHERE id = $2`,
    [parentId, id],
  );
  return rows.length > 0;
}

const circle: Bilingual = {
  vi: 'Một tiêu chí không thể nằm trong chính nó (parentId).',
  en: 'A criterion cannot stand below itself (parentId).',
};
