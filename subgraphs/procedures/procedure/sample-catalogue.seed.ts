import { globalId } from '../../../shared/identity/global-id.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import type { Seed } from '../../../shared/service/seed.js';
import { sampleDocuments } from '../document-kind/sample-documents.js';
import { samplePilots } from '../service-transfer-pilot/sample-pilots.js';
import { sampleCatalogue } from './sample-catalogue.js';

/** What procedures demand, cost and take, what was decided on them, and what the state holds: made up, for demonstration. */
export const sampleCatalogueSeed: Seed = {
  name: 'sample catalogue 1',
  kind: 'SAMPLE',
  needsRegisters: true,
  async run(transaction) {
    await sampleDocuments(transaction);
    await drawSampleCatalogue(transaction);
    await samplePilots(transaction);
  },
};

/** Draws what sample procedures have none of yet; safe to run again. */
export async function drawSampleCatalogue(transaction: Queryable): Promise<void> {
  for (const sql of sampleCatalogue(documentIds)) await transaction.query(sql);
}

/** Documents that institutions knows as facts, by the ids that it works out from number and day. */
const documentId = (number: string, issuedOn: string): string =>
  globalId('LegalDocument', { register: 'legal-documents', code: number, firstValidFrom: issuedOn });

const documentIds = [
  documentId('61/2018/NĐ-CP', '2018-04-23'),
  documentId('107/2021/NĐ-CP', '2021-12-06'),
  documentId('42/2022/NĐ-CP', '2022-06-24'),
] as const;
