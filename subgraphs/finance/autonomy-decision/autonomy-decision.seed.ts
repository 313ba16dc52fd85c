import { insertRows } from '../../../shared/database/insert-rows.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { appendEvent, type Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { sampleDecisionsOn, type UnitLife } from './sample-autonomy.rules.js';

interface RegisteredUnit extends UnitLife {
  readonly code: string;
}

/** One decision or two on every unit of the register; a unit registered later has none until somebody decides. */
export const autonomyDecisionSeed: Seed = {
  name: 'autonomy-decisions-sample@1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    const decisions = (await readUnits(transaction)).flatMap(decisionRows);
    await insertRows(transaction, 'autonomy_decision', decisions);
    await appendEvent(transaction, {
      entityType: 'AutonomyDecision',
      entityId: 'autonomyDecisions',
      kind: 'DATASET_LOADED',
      payload: { origin: 'SAMPLE', count: decisions.length },
    });
  },
};

const readUnits = (transaction: Queryable): Promise<RegisteredUnit[]> =>
  transaction.query<RegisteredUnit>(
    `SELECT entity_id AS "unitId", min(code) AS code, min(valid_from)::text AS "validFrom",
            CASE WHEN bool_or(valid_to IS NULL) THEN NULL ELSE max(valid_to)::text END AS "validTo"
     FROM register_entry WHERE register = 'publicServiceUnit' GROUP BY entity_id ORDER BY min(code), min(valid_from)`,
  );

const decisionRows = (unit: RegisteredUnit) =>
  sampleDecisionsOn(unit).map(({ group, rate, validFrom, validTo }) => ({
    id: globalId('AutonomyDecision', { register: 'autonomyDecisions', code: unit.unitId, firstValidFrom: validFrom }),
    unitId: unit.unitId,
    autonomyGroup: group,
    selfFinancingRateHundredths: rate,
    decisionNumber: `${unit.code}-${validFrom.slice(0, 4)}/QĐ-UBND (MẪU)`, // no real decision is numbered so
    validFrom,
    validTo,
    origin: 'SAMPLE',
  }));
