import type { RecordRow } from '../../../shared/records/record.entity.js';
import type { RecordStore } from '../../../shared/records/record-kind.js';
import { type RecordWriting, saveRecords } from '../../../shared/records/save-records.js';
import { createdRows } from './created-rows.js';
import { becauseOfPlaces, changesTowards, missing, type Wanted } from './rows-wanted.rules.js';

/** Writes what it takes for rows to be those wanted, with their history. What is right already is left alone. */
export async function writeWanted<Row extends RecordRow>(
  writing: RecordWriting,
  store: RecordStore<Row>,
  rows: Wanted<Row>,
): Promise<void> {
  // What ends makes room for what begins: a code, a place, a day.
  await saveRecords(writing, store, changesTowards(rows));
  await saveRecords(writing, store, await createdRows(writing, missing(rows), becauseOfPlaces));
}
