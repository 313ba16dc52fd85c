import { DossierChannel, type DossierState } from './dossier.enums.js';

/** The codes of the national portal. */
export const dossierStateCodes: Readonly<Record<DossierState, number>> = {
  NEW: 1,
  RECEIVED: 2,
  NOT_RECEIVED: 3,
  PROCESSING: 4,
  SUPPLEMENT_REQUESTED: 5,
  FINANCIAL_DUTY_REQUESTED: 6,
  WITHDRAW_REQUESTED: 7,
  STOPPED: 8,
  DONE: 9,
  RETURNED: 10,
};

const nextStates: Readonly<Record<DossierState, readonly DossierState[]>> = {
  NEW: ['RECEIVED', 'NOT_RECEIVED'],
  RECEIVED: ['PROCESSING', 'WITHDRAW_REQUESTED'],
  NOT_RECEIVED: [],
  PROCESSING: ['SUPPLEMENT_REQUESTED', 'FINANCIAL_DUTY_REQUESTED', 'WITHDRAW_REQUESTED', 'STOPPED', 'DONE'],
  SUPPLEMENT_REQUESTED: ['PROCESSING', 'WITHDRAW_REQUESTED', 'STOPPED'],
  FINANCIAL_DUTY_REQUESTED: ['PROCESSING', 'WITHDRAW_REQUESTED', 'STOPPED'],
  WITHDRAW_REQUESTED: ['PROCESSING', 'STOPPED'],
  STOPPED: [],
  DONE: ['RETURNED'],
  RETURNED: [],
};

/** Online submissions wait to be looked at; a desk and the post receive at once. */
export const firstStateOf = (channel: DossierChannel): DossierState =>
  channel === DossierChannel.ONLINE ? 'NEW' : 'RECEIVED';

export const isEndState = (state: DossierState): boolean => nextStates[state].length === 0;

const inWork: readonly DossierState[] = [
  'RECEIVED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'FINANCIAL_DUTY_REQUESTED',
  'WITHDRAW_REQUESTED',
];

/** Received, and its handling not over. */
export const isInWork = (state: DossierState): boolean => inWork.includes(state);

/** Whether the hub may write this move. What the national feed has already decided is taken as it comes. */
export const mayMove = (from: DossierState, to: DossierState): boolean => nextStates[from].includes(to);

/** An end is left only to be opened again, with a reason: to where the work stopped, or to be looked at anew. */
export const mayReopen = (from: DossierState, to: DossierState, reason: string): boolean =>
  isEndState(from) && reason.trim() !== '' && to === (from === 'NOT_RECEIVED' ? 'NEW' : 'PROCESSING');
