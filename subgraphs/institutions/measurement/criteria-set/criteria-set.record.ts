import { selectEntities } from '../../../../shared/database/select.js';
import { recordKind } from '../../../../shared/records/record-kind.js';
import { stateMachine } from '../../../../shared/records/state-machine.js';
import { Criterion } from '../criterion/criterion.entity.js';
import { CriteriaSet } from './criteria-set.entity.js';
import { CriteriaSetState } from './criteria-set.enums.js';
import { CriteriaSetInput } from './criteria-set.inputs.js';
import { weightFaults } from './weights.rules.js';

const machine = stateMachine<CriteriaSetState>({
  initial: 'DRAFT',
  names: { DRAFT: { vi: 'dự thảo', en: 'draft' }, APPROVED: { vi: 'đã duyệt', en: 'approved' } },
  moves: { DRAFT: ['APPROVED'], APPROVED: [] },
});

/** How sets of criteria are kept: approved they stay, and another version is another set. */
export const criteriaSetRecord = recordKind({
  type: 'CriteriaSet',
  title: { vi: 'bộ tiêu chí', en: 'set of criteria' },
  entity: CriteriaSet,
  input: CriteriaSetInput,
  states: { property: 'state', machine, type: CriteriaSetState, apply: ({ on }) => ({ approvedOn: on }) },
  faults: async ({ before, after, kind }, { transaction }) => {
    if (after === null || before?.state === 'APPROVED') return []; // the database has the last word
    if (after.validFromYear < 2000 || after.validFromYear > 2100)
      return [{ vi: `Năm ${after.validFromYear} không hợp lệ.`, en: `${after.validFromYear} is not a year.` }];
    if (kind !== 'MOVED') return [];
    return weightFaults(
      await selectEntities(transaction, Criterion, 'WHERE e.criteria_set_id = $1 ORDER BY e.code', [after.id]),
    );
  },
  refusals: {
    criteria_set_once: {
      vi: 'Chỉ số này đã có bộ tiêu chí được duyệt áp dụng từ năm đó.',
      en: 'This index has an approved set of criteria from that year already.',
    },
    criteria_set_approved_stays: {
      vi: 'Bộ tiêu chí đã duyệt không sửa, không xóa được: lập bộ mới áp dụng từ năm sau.',
      en: 'An approved set of criteria is neither changed nor removed: make a new one for a later year.',
    },
    criteria_set_hundred_points: {
      vi: 'Tổng điểm các tiêu chí thành phần phải đúng 100.00.',
      en: 'The points of the leaf criteria must be 100.00 exactly.',
    },
  },
});
