import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { addDays, isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import { asPersonnel } from '../sample/staff.seed.js';

export interface RecountQuestion {
  readonly unit: string | null;
  readonly asOf: LocalDate;
  readonly closing: 'FROZEN' | 'CARRIED';
}

interface Person {
  place: string;
  startedOn: LocalDate;
  endedOn: LocalDate | null;
  standards: (LocalDate | null)[];
}

interface Version {
  unit: string;
  parent: string | null;
  level: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

export interface Recount {
  readonly inPost: number;
  /** All four at once, then each alone. */
  readonly met: readonly number[];
  readonly reported: number;
  readonly expected: number;
}

/**
 * T4.2 once more, sharing nothing with the formula: every person is read, under the scope, and asked for each standard on
 * the day; each place climbs to what contains it, instead of places being listed downwards.
 */
export async function readRecounter(write: <R>(work: (transaction: Queryable) => Promise<R>) => Promise<R>) {
  const [people, versions, merged] = await write(async (transaction) => {
    await asPersonnel(transaction);
    return [
      await transaction.query<Person>(
        `SELECT place_id AS place, started_on AS "startedOn", ended_on AS "endedOn", ARRAY[degree_standard_met_on,
           political_theory_standard_met_on, professional_standard_met_on, work_skills_standard_met_on] AS standards
         FROM posting JOIN civil_servant ON civil_servant.id = civil_servant_id
         WHERE level = 'COMMUNE' AND staff_group IN ('CADRE', 'CIVIL_SERVANT')`,
      ),
      await transaction.query<Version>(
        'SELECT unit_id AS unit, parent_id AS parent, level, valid_from AS "validFrom", valid_to AS "validTo" FROM admin_unit_version',
      ),
      await transaction.query<{ from: string; to: string; on: LocalDate }>(
        `SELECT from_id AS "from", to_id AS "to", effective_from AS "on" FROM succession
         WHERE to_id IS NOT NULL AND to_id <> from_id AND relation <> 'SPLIT_INTO'`,
      ),
    ] as const;
  });

  /** Where a place counts on a day: itself and what lies above it; carried, also what it was merged into. */
  const within = (place: string, unit: string, { asOf, closing }: RecountQuestion): boolean => {
    if (place === unit) return true;
    const own = versions.filter((version) => version.unit === place);
    const ended = own.every(({ validTo }) => validTo !== null && validTo <= asOf);
    const above = own.find((version) => isInForce(version, asOf))?.parent;
    if (above != null && within(above, unit, { unit, asOf, closing })) return true;
    if (closing === 'FROZEN' || !ended) return false;
    const last =
      own
        .map(({ validTo }) => validTo ?? '')
        .sort()
        .at(-1) ?? '';
    const formerAbove = own.find((version) => isInForce(version, addDays(last, -1)))?.parent;
    return (
      merged.some(({ from, to, on }) => from === place && on <= asOf && within(to, unit, { unit, asOf, closing })) ||
      formerAbove === unit // a district or province that ended is seen as it last was
    );
  };

  return (question: RecountQuestion): Recount => {
    const { unit, asOf } = question;
    const counts = new Map<string, boolean>();
    const belongs = (place: string, to: string | null): boolean => {
      const key = `${place} ${to}`;
      if (!counts.has(key)) counts.set(key, to === null || within(place, to, question));
      return counts.get(key) ?? false;
    };
    const known = people.filter(({ place, startedOn }) => startedOn <= asOf && belongs(place, unit));
    const inPost = known.filter(({ startedOn, endedOn }) =>
      isInForce({ validFrom: startedOn, validTo: endedOn }, asOf),
    );
    const isMet = (day: LocalDate | null | undefined): boolean => day != null && day <= asOf;
    const communes = versions.filter(
      (version) => version.level === 'COMMUNE' && isInForce(version, asOf) && belongs(version.unit, unit),
    );
    const ofAnybody = [...new Set(known.map(({ place }) => place))];
    return {
      inPost: inPost.length,
      met: [
        inPost.filter(({ standards }) => standards.every(isMet)).length,
        ...[0, 1, 2, 3].map((index) => inPost.filter(({ standards }) => isMet(standards[index])).length),
      ],
      reported: communes.filter((commune) => ofAnybody.some((place) => belongs(place, commune.unit))).length,
      expected: communes.length,
    };
  };
}
