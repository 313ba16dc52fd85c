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

/** Dossiers by the month they were submitted in, and what they are now. */
export const dossierStateTally = defineTally({
  name: 'dossier_state',
  keys: ['place_id', 'agency_id', 'field_code', 'state'],
  measures: ['dossiers', 'late'],
});

/** People and businesses by the first day in a year on which they count: in a place, or (place '') in the whole. */
export const applicantTally = defineTally({
  name: 'applicant_count',
  keys: ['place_id'],
  measures: ['applicants', 'held', 'asked_again'],
});

export const dossierTallies = [dossierFlowTally, dossierStateTally, applicantTally] as const;
