import { expect } from 'vitest';
import { workOff } from '../../../shared/import/store/import-worker.js';
import type { ImportRegister } from '../../../shared/import/store/import-register.js';
import type { Institutions } from '../institutions.fixture.js';

interface Status {
  readonly id: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly quarantine: readonly {
    readonly row: number;
    readonly faults: readonly {
      readonly address: string | null;
      readonly reason: string;
      readonly suggestion?: string | null;
      readonly explanation?: { readonly vi: string } | null;
    }[];
  }[];
}

/** Sends rows as an editor would, as a trial among the samples, works them off, and says what became of them. */
export async function importRows(
  { file, parts }: Institutions,
  register: ImportRegister,
  rows: readonly (readonly (string | number)[])[],
): Promise<Status> {
  const viewer = { subject: 'test:importer', scopes: [...register.scopes] };
  const text = rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\n`).join('');
  const answer = await file(`imports/${register.name}?file=a.csv&trial=true`, { body: Buffer.from(text), viewer });
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: string };
  await workOff({ ...parts, registers: [register], isStopping: () => false }, parts.log);
  return (await (await file(`imports/${id}`, { viewer })).json()) as Status;
}

/** What is wrong with each row that waits: its cell, the reason, and what would help. */
export const faultsOf = ({ quarantine }: Status) =>
  quarantine.map(({ row, faults }) => [
    row,
    ...faults.map(({ address, reason, suggestion, explanation }) => [address, reason, suggestion ?? explanation?.vi]),
  ]);
