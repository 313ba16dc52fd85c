import type { RegisterExport } from '../../../shared/export/register-export.js';
import { legalDocumentsLayout } from './legal-documents.layout.js';
import { publicServiceUnitsLayout } from './public-service-units.layout.js';
import { staffQuotasLayout } from './staff-quotas.layout.js';

/**
 * The registers that leave as they came. Two cannot: the number of a citizen is not kept, and of a survey some results
 * are withheld.
 */
export const registerExports: readonly RegisterExport[] = [
  {
    register: { name: 'public-service-units', layout: publicServiceUnitsLayout },
    list: 'publicServiceUnits',
    paths: { agency: ['governingAgency.code'], place: ['adminUnit.code'], successor: ['successor.code'] },
  },
  {
    register: { name: 'staff-quotas', layout: staffQuotasLayout },
    list: 'staffQuotas',
    paths: { holder: ['agency.code', 'publicServiceUnit.code'] },
    // A code means who has it at the end of the year: what an agency held that ended before would be read as its successor's.
    leavesOut: {
      paths: ['year', 'agency.validTo'],
      when: ([year, endsOn]) => endsOn !== null && String(endsOn) <= `${String(year)}-12-31`,
    },
  },
  {
    register: { name: 'legal-documents', layout: legalDocumentsLayout },
    list: 'legalDocuments',
    paths: { issuer: ['issuer.code', 'issuerName'] },
  },
];
