import { insertRows } from '../../../shared/database/insert-rows.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { readPlanFile } from '../plan/plan-file.js';
import { decisionDay, planId } from '../plan/plan.rules.js';
import { readCsv } from '../read-csv.js';
import { publishRegister } from '../register-events.js';
import type { Agency } from './agency.entity.js';
import type { AgencyLevel, AgencyType } from './agency.enums.js';
import { agencyId } from './agency.rules.js';
import type { Mandate } from './mandate.entity.js';

/** A row of `agencies.csv`. */
interface AgencyRow {
  code: string;
  name_vi: string;
  name_en: string;
  type: AgencyType;
  level: AgencyLevel;
  named_at: string;
  role_in_plan: string;
  part_iv_group: string;
  note: string;
}

/** The 34 agencies and group actors that the decision names, and who leads which content. What became of the departments in 2025 is unverified: no end. */
export const agencySeed: Seed = {
  name: 'agencies@1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable) {
    await insertRows(transaction, 'agency', readCsv<AgencyRow>('agencies.csv').map(agencyFrom));
    await insertRows(transaction, 'mandate', mandates());
    await publishRegister(transaction, 'agency', 'Agency');
  },
};

/** `committeeSeed` says later where they are. */
const agencyFrom = (row: AgencyRow): Omit<Agency, 'adminUnitId' | 'parentId' | 'electronicId'> => ({
  id: agencyId(row.code),
  version: 1,
  origin: 'REAL',
  code: row.code,
  name: row.name_vi,
  nameEn: row.name_en,
  type: row.type,
  level: row.level,
  namedAt: row.named_at,
  roleInPlan: row.role_in_plan,
  responsibilityGroupNumber: row.part_iv_group === '' ? null : Number(row.part_iv_group),
  validFrom: decisionDay,
  validTo: null,
  note: row.note || null,
});

const mandates = (): Mandate[] =>
  readPlanFile().contents.map(({ no, lead_agency, lead_clause }) => ({
    id: planId('Mandate', `content ${no}`),
    version: 1,
    origin: 'REAL',
    agencyId: agencyId(lead_agency),
    contentNumber: no,
    role: 'LEAD',
    clause: lead_clause,
    validFrom: decisionDay,
    validTo: null,
  }));
