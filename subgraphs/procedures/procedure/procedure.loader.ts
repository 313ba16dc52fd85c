import DataLoader from 'dataloader';
import { loadById } from '../../../shared/database/entity-loader.js';
import type { ReadTransaction } from '../../../shared/database/read-transaction.js';
import { selectEntities } from '../../../shared/database/select.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Procedure } from './procedure.entity.js';
import type { ProcedureState } from './procedure.enums.js';
import { ProcedureField } from './procedure-field.entity.js';

interface StateKey {
  readonly procedureId: string;
  readonly asOf: LocalDate;
}

export const procedureLoaders = (db: ReadTransaction) => ({
  procedure: loadById(db, Procedure),
  procedureField: new DataLoader<string, ProcedureField | null>(async (codes) => {
    const fields = await selectEntities(db, ProcedureField, 'WHERE e.code = ANY ($1)', [codes]);
    const found = new Map(fields.map((field) => [field.code, field]));
    return codes.map((code) => found.get(code) ?? null);
  }),
  /** Where each procedure stands at the end of a day, as the decisions on it say. */
  procedureState: new DataLoader<StateKey, ProcedureState, string>(
    async (keys) => {
      const rows = await db.query<StateKey & { state: ProcedureState }>(statesSql, [
        keys.map(({ procedureId }) => procedureId),
        keys.map(({ asOf }) => asOf),
      ]);
      const found = new Map(rows.map((row) => [stateKey(row), row.state]));
      return keys.map((key) => found.get(stateKey(key)) ?? 'DRAFT');
    },
    { cacheKeyFn: stateKey },
  ),
});

const stateKey = ({ procedureId, asOf }: StateKey): string => `${procedureId} ${asOf}`;

/** All days are asked of all procedures: there is mostly one day. */
const statesSql = `
  SELECT now.procedure_id AS "procedureId", asked.day::text AS "asOf", now.state
  FROM (SELECT DISTINCT day FROM unnest($2::date[]) AS day) AS asked CROSS JOIN LATERAL procedure_states(asked.day, $1::text[]) AS now`;
