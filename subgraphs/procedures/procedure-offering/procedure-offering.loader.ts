import DataLoader from 'dataloader';
import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import { ProcedureOffering } from './procedure-offering.entity.js';

export interface OfferingKey {
  readonly procedureId: string;
  readonly asOf: LocalDate;
}

export const procedureOfferingLoaders = (db: ReadTransaction) => {
  const offerings = new DataLoader<string, ProcedureOffering[]>(async (procedureIds) => {
    const found = await selectEntities(db, ProcedureOffering, 'WHERE e.procedure_id = ANY ($1) ORDER BY e.valid_from', [
      procedureIds,
    ]);
    return procedureIds.map((id) => found.filter(({ procedureId }) => procedureId === id));
  });
  return {
    procedureOffering: loadById(db, ProcedureOffering),
    offeringsOfProcedure: offerings,
    /** How a procedure is offered on a day; null: it is not. */
    async offeringOn({ procedureId, asOf }: OfferingKey): Promise<ProcedureOffering | null> {
      const all = await offerings.load(procedureId);
      return all.find((offering) => isInForce(offering, asOf)) ?? null;
    },
  };
};
