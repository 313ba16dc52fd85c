import type { RegisterExport } from '../../../shared/export/register-export.js';
import { dossiersLayout } from './dossiers.layout.js';
import { paymentsLayout } from './payments.layout.js';
import { procedureResultsLayout } from './procedure-results.layout.js';

const newestCodes = (register: 'adminUnit' | 'agency'): string => `
  SELECT DISTINCT ON (entity_id) entity_id AS id, code FROM register_entry
  WHERE register = '${register}' AND entity_id = ANY ($1) ORDER BY entity_id, valid_from DESC`;
const placeCodes = newestCodes('adminUnit');

/** The registers that leave as they came. Who applied is kept as a pseudonym only, so that column stays blank. */
export const registerExports: readonly RegisterExport[] = [
  {
    register: { name: 'dossiers', layout: dossiersLayout },
    list: 'dossiers',
    paths: {
      procedure: ['procedure.code'],
      receivingUnit: ['desk.code', { path: 'receivingUnit.id', find: placeCodes }],
      agency: [], // blank it is the desk's, or stays what it is
      applicantNumber: [],
    },
  },
  {
    register: { name: 'procedure-results', layout: procedureResultsLayout },
    list: 'procedureResults',
    paths: {
      agency: [{ path: 'issuingAgency.id', find: newestCodes('agency') }],
      dossier: ['dossier.code'],
      procedure: ['procedure.code'],
      unit: [{ path: 'place.id', find: placeCodes }],
      state: [], // as its days of revocation and replacement say
    },
  },
  {
    register: { name: 'payments', layout: paymentsLayout },
    list: 'payments',
    paths: { dossier: ['dossier.code'] },
  },
];
