import { defineTally } from '../../../shared/tally/tally.js';

/** Dossiers by day and place: what was submitted, received and handled, and by how many those overdue grew. */
export const dossierFlowTally = defineTally({
  name: 'dossier_flow',
  keys: ['place_id'],
  measures: [
    'submitted_held',
    'submitted_not_asked_again',
    'received',
    'received_online',
    'received_of_online',
    'transferred',
    'transferred_electronically',
    'handled',
    'handled_online',
    'handled_of_online',
    'handled_in_time',
    'overdue',
  ],
});

const ofStates = { measures: ['dossiers', 'late'] } as const;

/**
 * Dossiers by the month they were submitted in, and what they are now; from the shortest list to the longest. A question
 * is answered from the first that tells apart what it names.
 */
export const dossierStateTallies = [
  defineTally({ name: 'dossier_field_state', keys: ['field_code', 'state'], ...ofStates }),
  defineTally({ name: 'dossier_agency_state', keys: ['agency_id', 'state'], ...ofStates }),
  defineTally({ name: 'dossier_place_state', keys: ['place_id', 'state'], ...ofStates }),
  defineTally({ name: 'dossier_state', keys: ['place_id', 'agency_id', 'field_code', 'state'], ...ofStates }),
] as const;

/** People and businesses by the first day in a year on which they count: in a place, or (place '') in the whole. */
export const applicantTally = defineTally({
  name: 'applicant_count',
  keys: ['place_id'],
  measures: ['applicants', 'held', 'asked_again'],
});

export const dossierTallies = [dossierFlowTally, ...dossierStateTallies, applicantTally] as const;
