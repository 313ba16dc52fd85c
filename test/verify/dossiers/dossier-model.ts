/**
 * A dossier as model.md (§6, §7) tells it, written for this comparison alone: a list of what was done, from which
 * everything else is read. It shares no line with the product.
 */
export interface Done {
  readonly kind: string;
  readonly at: number;
  readonly dueAt?: number | null;
  readonly reason?: string | null;
  readonly agencyId?: string | null;
  readonly outcome?: string | null;
  readonly apologyNumber?: string | null;
}

export interface DossierModel {
  readonly code: string;
  readonly agency: string;
  readonly log: Done[];
}

/** From → to in the national codes. */
const leadsTo: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  SUBMIT_ONLINE: { 0: 1 },
  SUBMIT: { 0: 2 },
  RECEIVE: { 1: 2 },
  REFUSE: { 1: 3 },
  ASSIGN: { 2: 4, 4: 4 },
  TRANSFER: { 2: 2, 4: 4, 9: 9 },
  REQUEST_SUPPLEMENT: { 4: 5 },
  REQUEST_FINANCIAL_DUTY: { 4: 6 },
  PAUSE: { 4: 4 },
  RESUME: { 4: 4, 5: 4, 6: 4, 7: 4 },
  EXTEND: { 2: 2, 4: 4, 5: 5, 6: 6, 7: 7 },
  REQUEST_WITHDRAWAL: { 2: 7, 4: 7, 5: 7, 6: 7 },
  STOP: { 4: 8, 5: 8, 6: 8, 7: 8 },
  FINISH: { 4: 9 },
  RETURN: { 9: 10 },
  REOPEN: { 3: 1, 8: 4, 10: 4 },
};
export const moveKinds = Object.keys(leadsTo).filter((kind) => !kind.startsWith('SUBMIT'));
const nameOf = [
  '',
  'NEW',
  'RECEIVED',
  'NOT_RECEIVED',
  'PROCESSING',
  'SUPPLEMENT_REQUESTED',
  'FINANCIAL_DUTY_REQUESTED',
];
nameOf.push('WITHDRAW_REQUESTED', 'STOPPED', 'DONE', 'RETURNED');
const beginsPause = ['REQUEST_SUPPLEMENT', 'REQUEST_FINANCIAL_DUTY', 'PAUSE'];
const endsPause = ['RESUME', 'REQUEST_WITHDRAWAL', 'STOP', 'FINISH'];
const needsReason = ['REFUSE', 'REQUEST_SUPPLEMENT', 'REQUEST_FINANCIAL_DUTY', 'PAUSE', 'EXTEND', 'STOP', 'REOPEN'];

export const codeOf = ({ log }: DossierModel): number =>
  log.reduce((code, { kind }) => leadsTo[kind]?.[code] ?? Number.NaN, 0);

/** When the clock stood: from, to; the last one may still stand. */
export function pausesOf({ log }: DossierModel): { from: number; to: number | null }[] {
  const pauses: { from: number; to: number | null }[] = [];
  for (const { kind, at } of log) {
    const last = pauses.at(-1);
    if (beginsPause.includes(kind)) pauses.push({ from: at, to: null });
    else if (endsPause.includes(kind) && last?.to === null) last.to = at;
  }
  return pauses;
}

export const lastAtOf = ({ log }: DossierModel): number => log.at(-1)?.at ?? 0;

/** What was due, standing and ended after all of it. */
export function readModel(model: DossierModel) {
  const { log } = model;
  const [code, pauses] = [codeOf(model), pausesOf(model)];
  const sinceReopened = log.slice(log.map(({ kind }) => kind).lastIndexOf('REOPEN') + 1);
  const find = (...kinds: string[]): Done | undefined => sinceReopened.findLast(({ kind }) => kinds.includes(kind));
  const promises = log.flatMap(({ kind, dueAt }) =>
    ['SUBMIT', 'RECEIVE', 'EXTEND'].includes(kind) && dueAt ? [dueAt] : [],
  );
  const ended = find('FINISH', 'STOP')?.at ?? null;
  const [due, pausedFor] = [
    promises.at(-1) ?? null,
    pauses.reduce((sum, { from, to }) => sum + (to === null ? 0 : to - from), 0),
  ];
  const standsSince = pauses.at(-1)?.to === null ? (pauses.at(-1)?.from ?? null) : null;
  return {
    state: nameOf[code] ?? '?',
    version: log.length,
    outcome: find('FINISH')?.outcome ?? null,
    due,
    firstDue: promises[0] ?? null,
    ended,
    returned: find('RETURN')?.at ?? null,
    pausedFor,
    standsSince,
    isInTime: ended === null || due === null ? null : ended - pausedFor <= due,
    deadlineOn:
      due === null || standsSince !== null
        ? null
        : new Date(due + pausedFor + 7 * 3_600_000).toISOString().slice(0, 10),
    heldBy: log.findLast(({ kind }) => kind === 'TRANSFER')?.agencyId ?? model.agency,
  };
}

/** What should come of a move: done, known already, or refused. */
export function foresee(model: DossierModel, move: Done, now: number): 'WRITTEN' | 'REPEATED' | 'REFUSED' {
  const last = model.log.at(-1);
  if (last?.kind === move.kind && last.at === move.at) return 'REPEATED';
  const { due, pausedFor, standsSince, heldBy } = readModel(model);
  const code = codeOf(model);
  const isLate = due !== null && (standsSince ?? move.at) - pausedFor > due;
  const refusals = [
    move.at > now || move.at < lastAtOf(model),
    leadsTo[move.kind]?.[code] === undefined,
    needsReason.includes(move.kind) && !move.reason?.trim(),
    beginsPause.includes(move.kind) && standsSince !== null,
    move.kind === 'RESUME' && code === 4 && standsSince === null,
    move.kind === 'RECEIVE' && (!move.dueAt || move.dueAt < move.at),
    move.kind === 'EXTEND' && (!move.dueAt || move.dueAt <= (due ?? Infinity) || (isLate && !move.apologyNumber)),
    move.kind === 'FINISH' && !move.outcome,
    move.kind === 'TRANSFER' && (!move.agencyId || move.agencyId === heldBy),
  ];
  return refusals.includes(true) ? 'REFUSED' : 'WRITTEN';
}
