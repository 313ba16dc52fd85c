import type { PageQuery } from '../../../shared/database/page.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { AskedConditions } from '../asked-conditions.js';
import { inAskedUnit } from '../place/placed-page.args.js';
import { ProcedureResult } from './procedure-result.entity.js';
import type { ProcedureResultsArgs } from './procedure-result.inputs.js';

/** The page of results that the arguments ask for, by day of issue. */
export function procedureResultPage(given: ProcedureResultsArgs, today: LocalDate): PageQuery<ProcedureResult> {
  const asked = inAskedUnit(new AskedConditions(), given, today)
    .when(given.level, ($) => `e.level = ${$}`)
    .when(given.procedure, ($) => `e.procedure_id = ${$}`)
    .when(given.agency, ($) => `e.issuing_agency_id = ${$}`)
    .when(given.number, ($) => `e.number = ${$}`)
    .when(given.validOn, ($) => `e.valid_from <= ${$} AND (e.ended_on IS NULL OR e.ended_on > ${$})`)
    .choose(given.isHistoric, (is) => (is ? 'e.is_historic' : 'NOT e.is_historic'))
    .when(given.issuedFrom, ($) => `e.issued_on >= ${$}`)
    .when(given.issuedTo, ($) => `e.issued_on <= ${$}`);
  asked.choose(given.isDigitised, (is) => {
    const digitised = `coalesce(e.digitised_on <= ${asked.bind(given.validOn ?? today)}, false)`;
    return is ? digitised : `NOT ${digitised}`;
  });
  return {
    entity: ProcedureResult,
    from: 'procedure_result AS e',
    where: asked.where,
    parameters: asked.parameters,
    orderBy: [
      { column: 'e.issued_on', type: 'date' },
      { column: 'e.ordinal', type: 'bigint' },
    ],
  };
}
