import { addDays, isInForce, type LocalDate } from '../../../shared/time/local-date.js';

interface Dated {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The version in force on a day, or null. */
export const versionOn = <Version extends Dated>(versions: readonly Version[], day: LocalDate): Version | null =>
  versions.find((version) => isInForce(version, day)) ?? null;

/** What to show of something that may have ended: the version of the day, else the last before it, else the first. */
export const versionToShow = <Version extends Dated>(versions: readonly Version[], day: LocalDate): Version | null =>
  versionOn(versions, day) ?? versions.findLast((version) => version.validFrom <= day) ?? versions[0] ?? null;

/** The day nearest to the one asked for on which the version held: what it refers to is shown as of then. */
export function dayWithin({ validFrom, validTo }: Dated, day: LocalDate): LocalDate {
  if (day < validFrom) return validFrom;
  return validTo === null || day < validTo ? day : addDays(validTo, -1);
}
