import { selectEntities } from '../../../shared/database/select.js';
import type { Writing } from '../../../shared/records/record-kind.js';
import type { RecordRow } from '../../../shared/records/record.entity.js';
import type { LegalVerification } from './legal-document/legal-document.enums.js';

interface Checked extends RecordRow {
  source: string | null;
  verification: LegalVerification;
}

/**
 * What an agency writes is what it declares: nothing that it says keeps the mark of a source that did not say it, nor
 * the source itself, unless the agency names one.
 */
export async function declared<Row extends Checked>(
  entity: new () => Row,
  row: Row,
  { transaction }: Writing,
): Promise<Partial<Checked>> {
  if (row.verification === 'DECLARED') return {};
  const [before] = row.version === 1 ? [] : await selectEntities(transaction, entity, 'WHERE e.id = $1', [row.id]);
  if (before === undefined) return { verification: 'DECLARED' };
  if (!statesAnew(before, row)) return {};
  return { verification: 'DECLARED', source: row.source === before.source ? null : row.source };
}

/** What changes without a word about the document: which edition of the row it is, and a translation of its title. */
const saysNothing = new Set(['version', 'titleEn']);

const statesAnew = <Row extends Checked>(before: Row, after: Row): boolean =>
  (Object.keys(before) as (keyof Row & string)[]).some(
    (property) => !saysNothing.has(property) && before[property] !== after[property],
  );
