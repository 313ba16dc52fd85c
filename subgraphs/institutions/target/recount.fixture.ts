import type { Queryable } from '../../../shared/outbox/outbox-event.js';
import { addDays, isInForce, type LocalDate } from '../../../shared/time/local-date.js';

export interface RecountQuestion {
  readonly unit: string | null;
  readonly asOf: LocalDate;
  readonly closing: 'FROZEN' | 'CARRIED';
}

/** An exact share, not reduced; a denominator of 0 is nothing to judge. */
export interface Share {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface Unit {
  place: string;
  agency: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}
interface Version {
  unit: string;
  parent: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}
interface Edge {
  from: string;
  to: string;
  on: LocalDate;
}

/**
 * T3.3a once more, sharing nothing with the formula: all rows are read, and each public service unit climbs from where it
 * stands to what contains it, instead of places being listed downwards.
 */
export async function readRecounter(database: Queryable) {
  const units = await database.query<Unit>(
    `SELECT admin_unit_id AS place, governing_agency_id AS agency, established_on AS "validFrom", dissolved_on AS "validTo" FROM public_service_unit`,
  );
  const versions = await database.query<Version>(
    'SELECT unit_id AS unit, parent_id AS parent, valid_from AS "validFrom", valid_to AS "validTo" FROM admin_unit_version',
  );
  const edges = await database.query<Edge>(
    `SELECT from_id AS "from", to_id AS "to", effective_from AS "on" FROM succession WHERE to_id IS NOT NULL AND relation <> 'SPLIT_INTO'`,
  );

  const within = (question: RecountQuestion): Unit[] => {
    const places = new Map<string, boolean>();
    return units.filter(({ place }) => {
      if (!places.has(place)) places.set(place, question.unit === null || climbs(place, question));
      return places.get(place);
    });
  };

  /** Upwards on the day asked for; carried also over each succession, whose predecessor is seen on the day before it. What ended is seen on its last day. */
  const climbs = (place: string, { unit, asOf, closing }: RecountQuestion): boolean => {
    const ends = versions.filter((version) => version.unit === unit).map(({ validTo }) => validTo);
    const end = ends.includes(null) || closing === 'FROZEN' ? null : (ends.sort().at(-1) ?? null);
    const seenOn = end !== null && end <= asOf ? addDays(end, -1) : asOf;
    const passed = closing === 'FROZEN' ? [] : edges.filter(({ on }) => on <= asOf);
    const seen = new Set<string>();
    const reach = (at: string, day: LocalDate): boolean => {
      if (at === unit && day === seenOn) return true;
      if (seen.has(`${at} ${day}`)) return false;
      seen.add(`${at} ${day}`);
      const above = versions.find((version) => version.unit === at && isInForce(version, day))?.parent;
      const became = passed.filter(({ from, on }) => from === at && addDays(on, -1) === day);
      return (
        (above != null && reach(above, day)) || became.some(({ to }) => startingDays.some((from) => reach(to, from)))
      );
    };
    const startingDays = [asOf, seenOn, ...new Set(passed.map(({ on }) => addDays(on, -1)))];
    return startingDays.some((day) => reach(place, day));
  };

  const reduction = (counted: readonly Unit[], baseline: LocalDate, asOf: LocalDate): Share => {
    const aliveOn = (day: LocalDate): bigint => BigInt(counted.filter((unit) => isInForce(unit, day)).length);
    return { numerator: aliveOn(baseline) - aliveOn(asOf), denominator: aliveOn(baseline) };
  };

  return {
    /** Whether a place lies within the unit asked about. */
    contains: (place: string, question: RecountQuestion): boolean => question.unit === null || climbs(place, question),
    total: (question: RecountQuestion, baseline = '2021-12-31'): Share =>
      reduction(within(question), baseline, question.asOf),
    agencyAverage: (question: RecountQuestion): Share => {
      const counted = within(question);
      const agencies = [...new Set(counted.map(({ agency }) => agency))];
      return mean(
        agencies.map((agency) =>
          reduction(
            counted.filter((unit) => unit.agency === agency),
            '2021-12-31',
            question.asOf,
          ),
        ),
      );
    },
  };
}

/** The mean of the shares that have something to judge: fractions added one after the other. */
export function mean(shares: readonly Share[]): Share {
  const judged = shares.filter(({ denominator }) => denominator > 0n);
  const sum = judged.reduce(
    (one, other) => ({
      numerator: one.numerator * other.denominator + other.numerator * one.denominator,
      denominator: one.denominator * other.denominator,
    }),
    { numerator: 0n, denominator: 1n },
  );
  return { numerator: sum.numerator, denominator: sum.denominator * BigInt(judged.length) };
}
