import { type LocalDate, localDateOf } from '../../../shared/time/local-date.js';

/** The times of a dossier's life, in their order; due stands beside it. */
export type DossierTime = 'submittedAt' | 'receivedAt' | 'dueAt' | 'processingEndedAt' | 'returnedAt';

type Times<Value> = Readonly<Record<DossierTime, Value>>;

const inOrder = ['submittedAt', 'receivedAt', 'processingEndedAt', 'returnedAt'] as const;
const firstOfDay = 'T00:00:00';
/** Who is told a day may wait until it is over. */
const lastOfDay = 'T23:59:59';

/**
 * Local times of a file as instants. A day without a time is known no closer: it keeps the time that stands there already,
 * comes no sooner than what went before it on the same day, and when something is due it is the whole day. Who was received at
 * a desk handed in there, so a file that has only the day of receipt says both. Undefined: not stated.
 */
export function instantsOf(written: Times<string | undefined>, kept: Times<Date | null>): Times<string | undefined> {
  const stated = {
    ...written,
    submittedAt: written.submittedAt ?? (kept.submittedAt === null ? written.receivedAt : undefined),
  };
  const instants: { -readonly [Time in DossierTime]: string | undefined } = {
    ...nothing,
    dueAt: instantOf(stated.dueAt, kept.dueAt, lastOfDay),
  };
  let before = '';
  for (const time of inOrder) {
    const instant = instantOf(stated[time], kept[time]);
    const isVague = stated[time]?.includes('T') === false;
    instants[time] =
      isVague && instant !== undefined && instant < before && isSameDay(instant, before) ? before : instant;
    before = instants[time] ?? kept[time]?.toISOString() ?? before;
  }
  return instants;
}

const nothing = {
  submittedAt: undefined,
  receivedAt: undefined,
  dueAt: undefined,
  processingEndedAt: undefined,
  returnedAt: undefined,
};

/** A local time as an instant; a day alone keeps the time that stands there, or begins. */
export function instantOf(
  written: string | undefined,
  kept: Date | null,
  timeOfDay: string = firstOfDay,
): string | undefined {
  if (written === undefined) return undefined;
  if (written.includes('T')) return withinSecond(utc(written), kept);
  return kept !== null && localDateOf(kept) === written ? kept.toISOString() : utc(`${written}${timeOfDay}`);
}

/** Files hold whole seconds; an instant that is known within the same one stands. */
const withinSecond = (instant: string, kept: Date | null): string => {
  const known = kept?.toISOString();
  return known?.slice(0, 19) === instant.slice(0, 19) ? (known ?? instant) : instant;
};

/** Asia/Ho_Chi_Minh has no summer time. */
const utc = (local: string): string => new Date(`${local}+07:00`).toISOString();

const localDay = (instant: string): LocalDate => localDateOf(new Date(instant));

const isSameDay = (one: string, other: string): boolean => localDay(one) === localDay(other);
