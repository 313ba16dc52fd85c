import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { procedureReform } from '../ownership.js';
import { ProcedureOffering } from '../procedure-offering/procedure-offering.entity.js';
import { procedureOfferingRecord } from '../procedure-offering/procedure-offering.record.js';
import { Procedure } from './procedure.entity.js';
import { procedureRecord } from './procedure.record.js';

const rules = { ownership: procedureReform, scopes: ['procedure:write'] };

/** Procedures and how they are offered, written as records. */
export const procedureMutations = [
  historyField(Procedure),
  historyField(ProcedureOffering),
  ...recordMutations(procedureRecord, rules),
  ...recordMutations(procedureOfferingRecord, rules),
];
