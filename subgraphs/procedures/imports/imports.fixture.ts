import { expect } from 'vitest';
import type { ImportRegister } from '../../../shared/import/store/import-register.js';
import { workOff } from '../../../shared/import/store/import-worker.js';
import type { TestSubgraph } from '../procedures.fixture.js';

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

type Cell = string | number;

/** Sends rows as an editor would, as a trial among the samples, works them off, and says what became of them. */
export async function importRows(
  { file, parts }: TestSubgraph,
  register: ImportRegister,
  rows: readonly (readonly Cell[])[],
  scopes: readonly string[] = [],
): Promise<Status> {
  const viewer = { subject: 'test:importer', scopes: [...register.scopes, ...scopes] };
  const answer = await file(`imports/${register.name}?file=a.csv&trial=true`, { body: csvOf(rows), viewer });
  expect(answer.status).toBe(202);
  const { id } = (await answer.json()) as { id: string };
  await workOff({ ...parts, registers: [register], isStopping: () => false }, parts.log);
  return (await (await file(`imports/${id}`, { viewer })).json()) as Status;
}

export const csvOf = (rows: readonly (readonly Cell[])[]): Buffer =>
  Buffer.from(rows.map((row) => `${row.map((cell) => `"${cell}"`).join(',')}\n`).join(''));

/** What is wrong with each row that waits: its cell, the reason, and what would help. */
export const faultsOf = ({ quarantine }: Status) =>
  quarantine.map(({ row, faults }) => [
    row,
    ...faults.map(({ address, reason, suggestion, explanation }) => [address, reason, suggestion ?? explanation?.vi]),
  ]);

/** The code of a procedure that is published throughout 2024 and 2025. */
export async function procedureOf2024({ query }: TestSubgraph): Promise<string> {
  const [row] = await query<{ code: string }>(
    `SELECT code FROM procedure WHERE published_at <= '2024-01-01' AND (valid_to IS NULL OR valid_to > '2025-12-31') ORDER BY code LIMIT 1`,
  );
  return row?.code ?? '';
}
