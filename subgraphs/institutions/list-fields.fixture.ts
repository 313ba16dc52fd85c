import { listFieldTools as toolsOf } from '../../shared/service/testing.list-field-tools.js';
import { type Institutions, viewerWith } from './institutions.fixture.js';

export type { ListFields, ListFieldTools } from '../../shared/service/testing.list-field-tools.js';

/** Sees everything: what is measured is the statements, not who may ask. */
const anybody = viewerWith(
  'record:history',
  'civil-service:personal',
  'import:read',
  'import:personal',
  'apparatus:write',
);

export const listFieldTools = (institutions: () => Institutions) =>
  toolsOf(
    () => ({
      ...institutions(),
      ask: (query, { variables, viewer } = {}) => institutions().ask(query, variables, viewer),
    }),
    anybody,
  );
