import DataLoader from 'dataloader';
import type { ReadTransaction } from '../../database/read-transaction.js';
import type { PersonalVault } from '../../personal/personal-vault.js';
import type { RowContent } from './quarantine.js';
import { readIgnored } from './import-run.reading.js';
import type { IgnoredRows } from './import-run-parts.type.js';
import { type KeptRow, openRows, readWaiting, type RowsAsked } from './waiting-rows.reading.js';

const keyOf = ({ runId, after, first }: RowsAsked): string => JSON.stringify([runId, after, first]);

/** What a list of runs needs below it, each in one statement for all. */
export const importLoaders = (db: ReadTransaction, vault: PersonalVault) => ({
  ignoredRows: new DataLoader<string, IgnoredRows[]>(async (runIds) => {
    const byRun = await readIgnored({ db }, runIds);
    return runIds.map((id) => byRun.get(id) ?? []);
  }),
  /** Up to `first` rows of a run after a position. */
  waitingRows: new DataLoader<RowsAsked, KeptRow[], string>((asked) => readWaiting(db, asked), { cacheKeyFn: keyOf }),
  rowContent: new DataLoader<KeptRow, RowContent | null>((rows) => openRows(db, vault, rows)),
});

export type ImportLoaders = ReturnType<typeof importLoaders>;
