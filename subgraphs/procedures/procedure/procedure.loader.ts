import DataLoader from 'dataloader';
import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureField } from './procedure-field.entity.js';

export const procedureLoaders = (db: ReadTransaction) => ({
  procedure: loadById(db, Procedure),
  procedureField: new DataLoader<string, ProcedureField | null>(async (codes) => {
    const fields = await selectEntities(db, ProcedureField, 'WHERE e.code = ANY ($1)', [codes]);
    const found = new Map(fields.map((field) => [field.code, field]));
    return codes.map((code) => found.get(code) ?? null);
  }),
});
