import { afterAll, beforeAll, expect, test } from 'vitest';
import { workOff } from '../../../shared/import/store/import-worker.js';
import { startProcedures, type TestSubgraph } from '../procedures.fixture.js';
import { dossiers } from './dossiers.register.js';
import { payments } from './payments.register.js';
import { procedureResults } from './procedure-results.register.js';

let procedures: TestSubgraph;
beforeAll(async () => void (procedures = await startProcedures()));
afterAll(() => procedures.stop());

interface Status {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly quarantine: readonly unknown[];
}

const registers = { dossiers, 'procedure-results': procedureResults, payments };
const in2024 = (column: string): string => `${column} BETWEEN '2024-03-01' AND '2024-04-30'`;
const lists = {
  dossiers: ['dossiers', 'submittedFrom=2024-03-01&submittedTo=2024-04-30', `dossier WHERE ${in2024('submitted_on')}`],
  'procedure-results': [
    'procedureResults',
    'issuedFrom=2024-03-01&issuedTo=2024-04-30',
    `procedure_result WHERE ${in2024('issued_on')}`,
  ],
  payments: ['payments', 'paidFrom=2024-03-01&paidTo=2024-04-30', `payment WHERE ${in2024('paid_on')}`],
} as const;
const formats = ['csv', 'xlsx'] as const;
const names = Object.keys(registers) as (keyof typeof registers)[];

test.each(names.flatMap((name) => formats.map((format) => [name, format] as const)))(
  '%s exported as %s and imported again change nothing',
  async (name, format) => {
    const [list, given, rows] = lists[name];
    const register = registers[name];
    const [held] = await procedures.query<{ count: number }>(`SELECT count(*)::integer AS count FROM ${rows}`);
    const exported = await procedures.file(`exports/${list}.${format}?register=${name}&${given}`);
    expect(exported.status).toBe(200);
    const body = Buffer.from(await exported.arrayBuffer());
    const viewer = { subject: 'test:importer', scopes: [...register.scopes] };
    const sent = await procedures.file(`imports/${name}?file=a.${format}&trial=true`, { body, viewer });
    const { id } = (await sent.json()) as Status;
    await workOff({ ...procedures.parts, registers: [register], isStopping: () => false }, procedures.parts.log);
    const { counts, quarantine } = (await (await procedures.file(`imports/${id}`, { viewer })).json()) as Status;
    expect(quarantine.slice(0, 3)).toEqual([]);
    expect(held?.count).toBeGreaterThan(100);
    expect(counts).toMatchObject({ read: held?.count, unchanged: held?.count, created: 0, changed: 0, quarantined: 0 });
  },
);
