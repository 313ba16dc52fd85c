import type { RegisterExport } from '../../../shared/export/register-export.js';
import { dossiersLayout } from './dossiers.layout.js';

const placeCodes = `
  SELECT DISTINCT ON (entity_id) entity_id AS id, code FROM register_entry
  WHERE register = 'adminUnit' AND entity_id = ANY ($1) ORDER BY entity_id, valid_from DESC`;

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
];
