import type { Bilingual } from '../../../../shared/errors/hub-error.js';
import { type RecordChange, recordKind, type Writing } from '../../../../shared/records/record-kind.js';
import { declared } from '../declared.rules.js';
import { isNameOfAgency } from './issuer-name.js';
import { LegalDocument } from './legal-document.entity.js';
import { LegalDocumentInput } from './legal-document.inputs.js';
import { documentIdFor, legalDocumentFaults } from './legal-document.rules.js';

const known = {
  vi: 'Văn bản này (số, ngày, cơ quan ban hành) đã có: sửa dòng đã có thay vì thêm dòng mới.',
  en: 'This document (number, day, issuer) is known already: change that row instead.',
};

/** How documents are kept. Their id follows from number, day and issuer, so that other databases may name them. */
export const legalDocumentRecord = recordKind({
  type: 'LegalDocument',
  title: { vi: 'văn bản', en: 'legal document' },
  entity: LegalDocument,
  input: LegalDocumentInput,
  identify: documentIdFor,
  complete: (document, writing) => declared(LegalDocument, document, writing),
  faults,
  refusals: { legal_document_once: known, legal_document_pkey: known },
});

async function faults(
  { before, after }: RecordChange<LegalDocument>,
  { transaction, today }: Writing,
): Promise<readonly Bilingual[]> {
  if (after === null) return [];
  const name = after.issuerName === before?.issuerName ? null : after.issuerName;
  const isAgency = name != null && (await isNameOfAgency(transaction, name));
  return [...legalDocumentFaults(after, today), ...(isAgency ? [inRegister] : [])];
}

/** Under a name of its own the same issuer would have the same document twice. */
const inRegister: Bilingual = {
  vi: 'Danh mục có cơ quan ban hành này: nêu issuerId của cơ quan đó, không nêu issuerName.',
  en: 'The register of agencies has this issuer: send its issuerId instead of issuerName.',
};
