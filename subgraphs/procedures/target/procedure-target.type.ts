import { externalTarget } from '../../../shared/figures/external-target.type.js';
import { unitFigureResolver } from '../../../shared/figures/unit-figure.resolver.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { catalogueFormulas } from './catalogue.formulas.js';
import { outcomesFormulas } from './outcomes.formulas.js';
import { dossiersTransferredElectronically } from './t2-3.formula.js';
import { dossiersHandledOnline } from './t2-6c.formula.js';
import { applicantsNotAskedAgain } from './t2-9.formula.js';

/** The targets of content 2. Those without a formula yet answer NO_DATA and say what is missing. */
export const ProcedureTarget = externalTarget({
  typeName: 'ProcedureTarget',
  content: 2,
  description: 'Chỉ tiêu cải cách thủ tục hành chính — A target of content 2, administrative procedures.',
  formulas: [
    dossiersTransferredElectronically,
    dossiersHandledOnline,
    applicantsNotAskedAgain,
    ...catalogueFormulas,
    ...outcomesFormulas,
  ],
});

export const UnitFigureResolver = unitFigureResolver(AdminUnit, (id) => AdminUnit.of(id));
