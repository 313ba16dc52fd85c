import type { Queryable } from '../outbox/outbox-event.js';

/** Rows that a new database starts with, written in one transaction and once. */
export interface Seed {
  /** Name and version: a new version runs beside the old one's rows, so it must bring them up to date. */
  readonly name: string;
  /** FACT comes from a cited source; SAMPLE is generated from a fixed seed and marked wherever it shows. */
  readonly kind: 'FACT' | 'SAMPLE';
  /** Waits until the registers of institutions have been read. */
  readonly needsRegisters: boolean;
  run(transaction: Queryable): Promise<void>;
}

/** Where it is written which seeds have run. */
export const seedTable = `
  CREATE TABLE seed_run (
    name text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('FACT', 'SAMPLE')),
    finished_at timestamptz NOT NULL DEFAULT now()
  )`;

type InTransaction = <Result>(work: (transaction: Queryable) => Promise<Result>) => Promise<Result>;

/** Runs a seed unless it has run; killed midway, it leaves nothing and runs again. Returns whether it wrote. */
export function runSeed(inTransaction: InTransaction, seed: Seed): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const claimed = await transaction.query(
      'INSERT INTO seed_run (name, kind) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING name',
      [seed.name, seed.kind],
    );
    if (claimed.length === 0) return false;
    await seed.run(transaction);
    return true;
  });
}
