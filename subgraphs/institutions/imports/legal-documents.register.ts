import { importRegister } from '../../../shared/import/store/import-register.js';
import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { brokenRule } from '../../../shared/import/store/row-fault.js';
import { issuerFoldSql } from '../law/legal-document/issuer-name.js';
import { documentIdFor, isSameIssuer } from '../law/legal-document/legal-document.rules.js';
import { legalDocumentRecord } from '../law/legal-document/legal-document.record.js';
import { agencyCodes, type CodeList, faultsAmong, idOf, lookUpCodes } from './code-lookup.js';
import { legalDocumentsLayout } from './legal-documents.layout.js';

/** Agencies by code, or by their whole name in any spelling of it. */
const issuers: CodeList = {
  ...agencyCodes,
  find: `SELECT id FROM agency
         WHERE agency.code = asked.code
            OR ${issuerFoldSql('agency.folded_name')} = (SELECT ${issuerFoldSql('fold_vietnamese(asked.code)')})
         ORDER BY daterange(valid_from, valid_to) @> asked.day DESC, valid_from DESC LIMIT 1`,
};

/** A document is told by number, day and issuer. */
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
    const kept = await documentsNamed(transaction, named);
    return rows.map(({ issuer, ...stated }, index) => {
      const { issuerId = null, issuerName = null } = named[index] ?? {};
      if (issuerId === null && looksLikeCode(issuer)) return { faults: faultsAmong([answers[index]]) };
      const document = kept[index] ?? null;
      if (document === 'ANOTHER') return { faults: [brokenRule(idOfAnother)] };
      return {
        input: { ...stated, issuerId, issuerName: document?.issuerName ?? issuerName },
        id: document?.id ?? null,
      };
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

interface KeptDocument {
  readonly id: string;
  readonly issuerId: string | null;
  /** As the register spells it. */
  readonly issuerName: string | null;
}

/** The documents that these rows name; null: there is none yet; ANOTHER: a document that says otherwise has its id. */
async function documentsNamed(
  transaction: Queryable,
  named: readonly NamedDocument[],
): Promise<(KeptDocument | 'ANOTHER' | null)[]> {
  const found = await transaction.query<KeptDocument & { n: number; isOfNumber: boolean }>(
    `SELECT n, d.id, d.issuer_id AS "issuerId", d.issuer_name AS "issuerName",
            coalesce((d.number, d.issued_on) = (asked.number, asked."issuedOn"), false) AS "isOfNumber"
     FROM jsonb_to_recordset($1::jsonb) AS asked (n integer, id text, number text, "issuedOn" date)
     JOIN legal_document AS d ON d.id = asked.id OR (d.number, d.issued_on) = (asked.number, asked."issuedOn")`,
    [JSON.stringify(named.map((one, n) => ({ ...one, n, id: documentIdFor(one) })))],
  );
  const candidates: (typeof found)[] = named.map(() => []);
  for (const document of found) candidates[document.n]?.push(document);
  return named.map((one, n) => {
    const all = candidates[n] ?? [];
    const own = all.find((document) => document.isOfNumber && isSameIssuer(document, one));
    return own ?? (all.some(({ id }) => id === documentIdFor(one)) ? 'ANOTHER' : null);
  });
}

const idOfAnother = {
  vi: 'Định danh suy từ số, ngày và cơ quan ban hành này đã thuộc về một văn bản ghi khác đi trong sổ. Kiểm tra ba ô đó; nếu sổ ghi sai, sửa văn bản trong sổ trước.',
  en: 'The id that follows from this number, day and issuer belongs to a document of which the register says otherwise. Check the three cells; where the register is wrong, correct its document first.',
};
