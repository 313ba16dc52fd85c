import { externalTarget } from '../../../shared/figures/external-target.type.js';
import { unitFigureResolver } from '../../../shared/figures/unit-figure.resolver.js';
import { AdminUnit } from '../admin-unit/admin-unit.stub.js';
import { connectedSystemsFormula } from './connected-systems.formula.js';

/** The targets of content 6: institutions holds their text, this subgraph counts. A target without a formula is NO_DATA. */
export const EGovernmentTarget = externalTarget({
  typeName: 'EGovernmentTarget',
  content: 6,
  description: 'Chỉ tiêu chính quyền điện tử, chính quyền số — A target of content 6, e-government.',
  formulas: [connectedSystemsFormula],
});

export const UnitFigureResolver = unitFigureResolver(AdminUnit, AdminUnit.of);
