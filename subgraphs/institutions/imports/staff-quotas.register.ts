import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { entityPrefixes } from '../../../shared/identity/entity-types.js';
import { importRegister } from '../../../shared/import/store/import-register.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { StaffQuota } from '../apparatus/staff-quota/staff-quota.entity.js';
import { staffQuotaRecord } from '../apparatus/staff-quota/staff-quota.record.js';
import { type Holder, staffQuotaFaults } from '../apparatus/staff-quota/staff-quota.rules.js';
import { faultsAmong, holderCodes, idOf, lookUpCodes } from './code-lookup.js';
import { staffQuotasLayout } from './staff-quotas.layout.js';

/** A quota is told by its holder, which is an agency or a unit, its year and its kind. */
export const staffQuotas = importRegister({
  name: 'staff-quotas',
  layout: staffQuotasLayout,
  scopes: ['apparatus:write'],
  kind: staffQuotaRecord,
  neededForNew: ['assigned', 'fundedByBudget'],
  async resolve(rows, { transaction }) {
    const holders = await lookUpCodes(
      transaction,
      holderCodes,
      rows.map(({ holder, year }) => ({ key: 'holder', code: holder, day: `${year}-12-31` })),
    );
    const idFor = await quotasOf(
      transaction,
      rows.map(({ year }, index) => ({ holderId: idOf(holders[index]) ?? '', year })),
    );
    return rows.map(({ holder: _, ...stated }, index) => {
      const holderId = idOf(holders[index]);
      if (holderId === undefined) return { faults: faultsAmong([holders[index]]) };
      const { year, kind } = stated;
      const holder = isAgency(holderId) ? { agencyId: holderId } : { publicServiceUnitId: holderId };
      return { input: { ...stated, ...holder }, id: idFor({ holderId, year, kind }) };
    });
  },
  faults: staffQuotasFaults,
});

const isAgency = (id: string): boolean => id.startsWith(`${entityPrefixes.Agency}_`);

interface QuotaKey {
  readonly holderId: string;
  readonly year: number;
  readonly kind: string;
}

const keyText = ({ holderId, year, kind }: QuotaKey): string => `${holderId} ${year} ${kind}`;

async function quotasOf(transaction: Queryable, asked: readonly Omit<QuotaKey, 'kind'>[]) {
  const kept = await transaction.query<QuotaKey & { id: string }>(
    `WITH asked AS (SELECT DISTINCT "holderId", year FROM jsonb_to_recordset($1::jsonb) AS a ("holderId" text, year integer))
     SELECT id, asked.*, kind FROM asked JOIN staff_quota AS q ON (agency_id, q.year) = ("holderId", asked.year)
     UNION ALL
     SELECT id, asked.*, kind FROM asked JOIN staff_quota AS q ON (public_service_unit_id, q.year) = ("holderId", asked.year)`,
    [JSON.stringify(asked)],
  );
  const ids = new Map(kept.map((quota) => [keyText(quota), quota.id]));
  return (quota: QuotaKey): string | null => ids.get(keyText(quota)) ?? null;
}

/** The rules of the record, with all holders read at once. */
export async function staffQuotasFaults(
  changes: readonly RecordChange<StaffQuota>[],
  { transaction }: { readonly transaction: Queryable },
): Promise<readonly (readonly Bilingual[])[]> {
  const quotas = changes.flatMap(({ after }) => after ?? []);
  const holders = await transaction.query<Holder & { id: string }>(
    `SELECT id, admin_unit_id AS "placeId", '2000-01-01' AS "from", valid_to AS "to" FROM agency WHERE id = ANY ($1)
     UNION ALL
     SELECT id, admin_unit_id, established_on, dissolved_on FROM public_service_unit WHERE id = ANY ($1)`,
    [quotas.flatMap(({ agencyId, publicServiceUnitId }) => [agencyId ?? [], publicServiceUnitId ?? []].flat())],
  );
  const byId = new Map(holders.map((holder) => [holder.id, holder]));
  return changes.map((change) => {
    const { agencyId, publicServiceUnitId } = change.after ?? {};
    return staffQuotaFaults(change, byId.get(agencyId ?? publicServiceUnitId ?? '') ?? null);
  });
}
