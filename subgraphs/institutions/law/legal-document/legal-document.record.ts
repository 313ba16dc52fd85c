import { recordKind } from '../../../../shared/records/record-kind.js';
import { LegalDocument } from './legal-document.entity.js';
import { LegalDocumentInput } from './legal-document.inputs.js';
import { documentIdFor, legalDocumentFaults } from './legal-document.rules.js';

const known = {
  vi: 'Văn bản này (số, ngày, cơ quan ban hành) đã có: sửa dòng đã có thay vì thêm dòng mới.',
  en: 'This document (number, day, issuer) is known already: change that row instead.',
};

/** How documents are kept. Their id follows from number and day, so that other databases may name them. */
export const legalDocumentRecord = recordKind({
  type: 'LegalDocument',
  title: { vi: 'văn bản', en: 'legal document' },
  entity: LegalDocument,
  input: LegalDocumentInput,
  identify: documentIdFor,
  faults: ({ after }, { today }) => (after === null ? [] : legalDocumentFaults(after, today)),
  refusals: { legal_document_once: known, legal_document_pkey: known },
});
