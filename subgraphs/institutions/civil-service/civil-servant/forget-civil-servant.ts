import type { RecordRow } from '../../../../shared/records/record.entity.js';
import type { RecordStore } from '../../../../shared/records/record-kind.js';
import { lockRecords, type RecordWriting, saveRecords } from '../../../../shared/records/save-records.js';
import { removeRecord } from '../../../../shared/records/write-record.js';
import { appraisalRecord } from '../appraisal/appraisal.record.js';
import { disciplinaryCaseRecord } from '../disciplinary-case/disciplinary-case.record.js';
import { postingRecord } from '../posting/posting.record.js';
import { trainingParticipationRecord } from '../training/training.record.js';
import { civilServantRecord } from './civil-servant.record.js';

interface Forgetting {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/**
 * Takes away all rows of a person and destroys the key of their history. What remains: that there was somebody, who took
 * the rows away, when, and why. The counts of communes lose the person too, on past days as well: a figure is always what
 * its rows say.
 */
export async function forgetCivilServant(writing: RecordWriting, { id, expectedVersion, reason }: Forgetting) {
  await lockRecords(writing, civilServantRecord, [id]); // nothing new is hung on the person meanwhile
  await removeAllOf(writing, trainingParticipationRecord, id, reason);
  await removeAllOf(writing, appraisalRecord, id, reason);
  await removeAllOf(writing, disciplinaryCaseRecord, id, reason);
  await removeAllOf(writing, postingRecord, id, reason);
  const effect = await removeRecord(writing, civilServantRecord, { id, expectedVersion, reason });
  await writing.vault.forget(writing.transaction, [id]);
  return effect;
}

async function removeAllOf<Row extends RecordRow>(
  writing: RecordWriting,
  kind: RecordStore<Row>,
  civilServantId: string,
  reason: string,
): Promise<void> {
  const { tableName } = writing.transaction.dataSource.getMetadata(kind.entity);
  const rows = await writing.transaction.query<{ id: string }>(
    `SELECT id FROM ${tableName} WHERE civil_servant_id = $1`,
    [civilServantId],
  );
  const locked = await lockRecords(
    writing,
    kind,
    rows.map(({ id }) => id),
  );
  const changes = [...locked.values()].map((before) => ({ kind: 'REMOVED' as const, before, after: null, reason }));
  if (changes.length > 0) await saveRecords(writing, kind, changes);
}
