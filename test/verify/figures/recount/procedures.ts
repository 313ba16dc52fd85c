import { everyLevel, type RecountedSubgraph, type RecountedTarget } from './recounted-target.js';

/** Rows lie at places: the desk that received, the body that issued. */
const placed = (code: string, tables: readonly string[]): RecountedTarget => ({
  code,
  sql: code,
  levels: everyLevel,
  tables,
});

/** The province keeps one list of procedures: a lower place has none of its own. */
const listed = (code: string): RecountedTarget => ({
  ...placed(code, ['procedure', 'procedure_decision', 'procedure_offering']),
  levels: ['PROVINCE'],
});

/** The frozen set of 2020-05-31 is that of the province which the plan speaks of: it has a figure as a whole, and no other place has. */
const frozen = (code: string): RecountedTarget => ({ ...placed(code, ['business_regulation']), levels: [] });

const digitised = (level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'): RecountedTarget => ({
  ...placed(`T2.5-${level.toLowerCase()}`, ['procedure_result']),
  sql: 'T2.5',
  parameter: level,
  levels: everyLevel.slice(0, everyLevel.indexOf(level) + 1), // a commune has no results of a district within it
  about: level,
});

/** Content 2 but for its surveys. */
export const recountedProcedures: RecountedSubgraph = {
  folder: 'procedures',
  targets: [
    frozen('T2.1a'),
    frozen('T2.1b'),
    placed('T2.3', ['dossier', 'dossier_transfer']),
    listed('T2.4a'),
    placed('T2.4b', ['payment', 'procedure_offering']),
    digitised('PROVINCE'),
    digitised('DISTRICT'),
    digitised('COMMUNE'),
    listed('T2.6a'),
    listed('T2.6b'),
    placed('T2.6c', ['dossier', 'procedure_offering']),
    listed('T2.8'),
    placed('T2.9', ['dossier', 'dossier_applicant', 'dossier_document']),
  ],
  baseTables: [
    'register_entry',
    'register_succession',
    'procedure',
    'procedure_decision',
    'procedure_offering',
    'dossier',
    'dossier_transfer',
    'dossier_document',
    'dossier_applicant',
    'procedure_result',
    'payment',
    'business_regulation',
  ],
  scope: 'dossier:personal',
  views: `
    CREATE TEMPORARY VIEW admin_unit_version AS
      SELECT entity_id AS unit_id, code, name, level, parent_id, valid_from, valid_to FROM register_entry WHERE register = 'adminUnit';
    CREATE TEMPORARY VIEW succession AS
      SELECT from_id, to_id, relation, effective_from FROM register_succession WHERE register = 'adminUnit'`,
};
