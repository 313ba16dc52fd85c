import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportRegister } from '../../../shared/import/store/import-register.js';
import { workOff } from '../../../shared/import/store/import-worker.js';
import { type Institutions, startInstitutions } from '../institutions.fixture.js';
import { legalDocuments } from './legal-documents.register.js';
import { publicServiceUnits } from './public-service-units.register.js';
import { staffQuotas } from './staff-quotas.register.js';

let institutions: Institutions;
beforeAll(async () => void (institutions = await startInstitutions()));
afterAll(() => institutions.stop());

/** What a register can hold of its table: the same as in the export, counted another way. */
const heldRows = {
  publicServiceUnits: 'SELECT count(*)::integer AS count FROM public_service_unit',
  staffQuotas: `SELECT count(*)::integer AS count FROM staff_quota AS q LEFT JOIN agency AS a ON a.id = q.agency_id
                WHERE a.id IS NULL OR daterange(a.valid_from, a.valid_to) @> make_date(q.year, 12, 31)`,
  legalDocuments: `SELECT count(*)::integer AS count FROM legal_document
                   WHERE number IS NOT NULL AND issued_on IS NOT NULL AND coalesce(issuer_id, issuer_name) IS NOT NULL`,
} as const;

/** Sends what was exported back in, among the samples it came from, and says what became of its rows. */
async function importAgain(register: ImportRegister, format: string, list: string): Promise<Status> {
  const { file, parts } = institutions;
  const exported = await file(`exports/${list}.${format}?register=${register.name}`);
  expect(exported.status).toBe(200);
  const body = Buffer.from(await exported.arrayBuffer());
  const viewer = { subject: 'test:importer', scopes: [...register.scopes] };
  const sent = await file(`imports/${register.name}?file=a.${format}&trial=true`, { body, viewer });
  const { id } = (await sent.json()) as Status;
  await workOff({ ...parts, registers: [register], isStopping: () => false }, parts.log);
  return (await (await file(`imports/${id}`, { viewer })).json()) as Status;
}

interface Status {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly quarantine: readonly unknown[];
}

describe.each([
  [publicServiceUnits, 'publicServiceUnits'],
  [staffQuotas, 'staffQuotas'],
  [legalDocuments, 'legalDocuments'],
] as const)('$name', (register, list) => {
  test.each(['csv', 'xlsx'])('exported as %s and imported again change nothing', async (format) => {
    const [held] = await institutions.query<{ count: number }>(heldRows[list]);
    const { counts, quarantine } = await importAgain(register, format, list);
    expect(quarantine.slice(0, 3)).toEqual([]);
    expect(held?.count).toBeGreaterThan(10);
    expect(counts).toMatchObject({ read: held?.count, unchanged: held?.count, created: 0, changed: 0, quarantined: 0 });
  });
});
