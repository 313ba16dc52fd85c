import { isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import type { InPlaceOf } from './in-place-of.js';

export interface KnownAgency {
  readonly id: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface KnownSuccession {
  readonly fromId: string;
  readonly toId: string;
}

/** Follows successions from an agency that has ended to the first that is in force. */
export function inPlaceOfAmong(agencies: readonly KnownAgency[], successions: readonly KnownSuccession[]): InPlaceOf {
  const agencyById = new Map(agencies.map((agency) => [agency.id, agency]));
  const successorOf = new Map(successions.map(({ fromId, toId }) => [fromId, toId]));
  const follow: InPlaceOf = (id, day) => {
    const agency = id === null ? undefined : agencyById.get(id);
    if (agency === undefined) return null;
    if (isInForce(agency, day)) return agency.id;
    const hasEnded = agency.validTo !== null && agency.validTo <= day;
    return hasEnded ? follow(successorOf.get(agency.id) ?? null, day) : null;
  };
  return follow;
}
