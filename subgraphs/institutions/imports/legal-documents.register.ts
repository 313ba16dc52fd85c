import { importRegister } from '../../../shared/import/store/import-register.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { documentIdFor } from '../law/legal-document/legal-document.rules.js';
import { legalDocumentRecord } from '../law/legal-document/legal-document.record.js';
import { agencyCodes, type CodeList, faultsAmong, idOf, lookUpCodes } from './code-lookup.js';
import { legalDocumentsLayout } from './legal-documents.layout.js';

/** Agencies by code, or by their whole name. */
const issuers: CodeList = {
  ...agencyCodes,
  find: `SELECT id FROM agency WHERE asked.code IN (agency.code, agency.name)
         ORDER BY daterange(valid_from, valid_to) @> asked.day DESC, valid_from DESC LIMIT 1`,
};

/** A document is told by number, day and issuer. What is imported is what an agency declares. */
export const legalDocuments = importRegister({
  name: 'legal-documents',
  layout: legalDocumentsLayout,
  scopes: ['law:write'],
  kind: legalDocumentRecord,
  neededForNew: ['type', 'title'],
  async resolve(rows, { transaction }) {
    const answers = await lookUpCodes(
      transaction,
      issuers,
      rows.map(({ issuer, issuedOn }) => ({ key: 'issuer', code: issuer, day: issuedOn })),
    );
    const named = rows.map(({ number, issuedOn, issuer }, index) => {
      const issuerId = idOf(answers[index]) ?? null;
      return { number, issuedOn, issuerId, issuerName: issuerId === null ? issuer : null };
    });
    const ids = await documentsNamed(transaction, named);
    return rows.map(({ issuer, ...stated }, index) => {
      const { issuerId = null, issuerName = null } = named[index] ?? {};
      if (issuerId === null && looksLikeCode(issuer)) return { faults: faultsAmong([answers[index]]) };
      const id = ids[index] ?? null;
      const declared = id === null ? { verification: 'DECLARED' as const } : {};
      return { input: { ...stated, issuerId, issuerName, ...declared }, id };
    });
  },
});

/** A name has small letters or blanks; a code that is not known is a slip, and not the name of somebody else. */
const looksLikeCode = (issuer: string): boolean => /^[A-Z0-9_]+$/.test(issuer);

interface NamedDocument {
  readonly number: string;
  readonly issuedOn: string;
  readonly issuerId: string | null;
  readonly issuerName: string | null;
}

/** The documents that the register has: by what is said of them, or by the id that follows from it. */
async function documentsNamed(transaction: Queryable, named: readonly NamedDocument[]): Promise<(string | null)[]> {
  const found = await transaction.query<{ n: number; id: string }>(
    `SELECT n, d.id FROM jsonb_to_recordset($1::jsonb) AS asked (n integer, id text, number text, "issuedOn" date, issuer text)
     JOIN legal_document AS d ON d.id = asked.id
       OR (d.number, coalesce(d.issued_on, '0001-01-01'), coalesce(d.issuer_id, d.issuer_name)) = (asked.number, "issuedOn", issuer)
     ORDER BY d.id = asked.id DESC`,
    [
      JSON.stringify(
        named.map((one, n) => ({ ...one, n, id: documentIdFor(one), issuer: one.issuerId ?? one.issuerName })),
      ),
    ],
  );
  const ids = new Map(found.map(({ n, id }) => [n, id]));
  return named.map((_, n) => ids.get(n) ?? null);
}
