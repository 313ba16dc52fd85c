import { externalTarget } from '../../../shared/figures/external-target.type.js';
import { selfFinancingShare } from './self-financing-share.formula.js';

/** T5.2a is counted here. T5.2b is not yet: its answer says which rows are missing. */
export const FinanceTarget = externalTarget({
  typeName: 'FinanceTarget',
  content: 5,
  description:
    'Chỉ tiêu về cải cách tài chính công, do Sở Tài chính tính — A target on public finance, counted by the Department of Finance.',
  formulas: [selfFinancingShare],
});
