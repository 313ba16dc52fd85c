import { readFileSync } from 'node:fs';
import type { Bilingual } from '../../../shared/errors/hub-error.js';
import { globalId } from '../../../shared/identity/global-id.js';
import { appendEvents, type Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { agencyIdOf } from '../agency/agency.stub.js';
import { decisionDay } from '../ownership.js';
import type { SystemGroup } from './information-system.enums.js';
import { insertSystems, type SystemRow } from './insert-systems.js';

/** One of the 44 rows, as `data/information-systems.json` writes it. Agencies are codes; null: the decision is silent. */
export interface RegisteredSystem {
  readonly number: number;
  readonly code: string;
  readonly otherCode: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly clauses: readonly string[];
  readonly group: SystemGroup;
  readonly ownerAgency: string | null;
  readonly operatorAgency: string | null;
  readonly builderAgency: string | null;
  readonly ownerNote: Bilingual | null;
  readonly isNational: boolean;
  readonly isImplied: boolean;
  readonly dataHeld: Bilingual | null;
  readonly worksWhen: Bilingual;
  readonly feeds: readonly string[];
  readonly subgraphs: readonly string[];
}

export function readRegisteredSystems(): readonly RegisteredSystem[] {
  const text = readFileSync(new URL('../data/information-systems.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { systems: RegisteredSystem[] }).systems;
}

/** The id of a system that the decision lists under this code. */
export const registeredSystemId = (code: string): string =>
  globalId('InformationSystem', { register: 'systems-1271', code, firstValidFrom: decisionDay });

/** The 44 rows of the decision. Their places follow once the register of places has been read. */
export const informationSystemSeed: Seed = {
  name: 'information-systems-1',
  kind: 'FACT',
  needsRegisters: false,
  async run(transaction: Queryable): Promise<void> {
    const rows = readRegisteredSystems().map(toRow);
    await insertSystems(transaction, rows);
    await appendEvents(
      transaction,
      rows.map(({ id, code }) => ({
        entityType: 'InformationSystem',
        entityId: id,
        kind: 'SYSTEM_REGISTERED',
        payload: { code },
      })),
    );
  },
};

function toRow({ group, ownerAgency, operatorAgency, builderAgency, ...row }: RegisteredSystem): SystemRow {
  return {
    ...row,
    id: registeredSystemId(row.code),
    systemGroup: group,
    ownerAgencyId: idOf(ownerAgency),
    operatorAgencyId: idOf(operatorAgency),
    builderAgencyId: idOf(builderAgency),
    categoryId: null,
    placeId: null,
    origin: 'REAL',
    source: `1271/QĐ-UBND (${decisionDay}): ${row.clauses.join('; ')}`,
  };
}

const idOf = (code: string | null): string | null => (code === null ? null : agencyIdOf(code));
