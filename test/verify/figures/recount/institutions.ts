import { everyLevel, type RecountedSubgraph, type RecountedTarget } from './recounted-target.js';

const counted = (code: string, tables: readonly string[]): RecountedTarget => ({
  code,
  sql: code,
  levels: everyLevel,
  tables,
});

const surveyed = (code: string, survey: string): RecountedTarget => ({
  ...counted(code, ['survey', 'survey_result']),
  sql: 'satisfaction',
  parameter: survey,
});

/** An index rates a province as a whole (II.7.a). */
const rated = (code: string): RecountedTarget => ({ ...counted(code, ['index_result']), levels: ['PROVINCE'] });

/** Contents 1, 3, 4 and 7, and the surveys of content 2. */
export const recountedInstitutions: RecountedSubgraph = {
  folder: 'institutions',
  targets: [
    surveyed('T2.7a', 'PROCEDURE'),
    surveyed('T2.7b-land', 'LAND'),
    surveyed('T2.7b-construction', 'CONSTRUCTION'),
    surveyed('T2.7b-investment', 'INVESTMENT'),
    counted('M3.2', ['arrangement_item']),
    counted('T3.3a', ['public_service_unit']),
    counted('T3.3b', ['public_service_unit', 'staff_quota']),
    surveyed('T3.4a', 'SIPAS'),
    surveyed('T3.4b-health', 'HEALTH'),
    surveyed('T3.4b-education', 'EDUCATION'),
    counted('T4.2', ['civil_servant', 'posting']),
    surveyed('T7.1', 'SIPAS'),
    rated('T7.2a'),
    rated('T7.2b'),
    rated('T7.2c'),
  ],
  baseTables: [
    'admin_unit_version',
    'succession',
    'agency',
    'plan',
    'public_service_unit',
    'staff_quota',
    'arrangement_item',
    'civil_servant',
    'posting',
    'survey',
    'survey_result',
    'index_result',
  ],
  scope: 'civil-service:personal',
};
