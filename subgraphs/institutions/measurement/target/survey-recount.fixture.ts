import type { Queryable } from '../../../../shared/outbox/outbox-event.js';
import { addDays, isInForce, type LocalDate } from '../../../../shared/time/local-date.js';

export interface SurveyQuestion {
  readonly unit: string | null;
  /** The day read, after the closing was applied. */
  readonly asOf: LocalDate;
  readonly closing: 'FROZEN' | 'CARRIED';
  readonly kind: string;
  readonly field?: string;
}

export interface Recount {
  readonly state: 'KNOWN' | 'SUPPRESSED' | 'NO_DATA';
  readonly numerator: number;
  readonly denominator: number;
  readonly rows: number;
  readonly year: number | null;
}

interface Round {
  id: string;
  kind: string;
  year: number;
  closed: LocalDate;
  published: LocalDate;
  minimum: number;
}
interface Cell {
  id: string;
  survey: string;
  place: string;
  field: string | null;
  valid: number;
  answers: number[];
}
interface Version {
  unit: string;
  level: string;
  parent: string | null;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}
interface Edge { from: string; to: string; on: LocalDate } // prettier-ignore

/**
 * The satisfaction targets once more, sharing nothing with the formulas: all rows are read, each result climbs from its
 * place to what contains it, and what is hidden is found cluster by cluster.
 */
export async function readSurveyRecounter(database: Queryable) {
  const rounds = await database.query<Round>(
    `SELECT id, kind, year, closed_on AS closed, published_on AS published, suppress_below AS minimum FROM survey WHERE published_on IS NOT NULL`,
  );
  const cells = await database.query<Cell>(
    'SELECT id, survey_id AS survey, admin_unit_id AS place, field, valid, by_answer AS answers FROM survey_result',
  );
  const versions = await database.query<Version>(
    'SELECT unit_id AS unit, level, parent_id AS parent, valid_from AS "validFrom", valid_to AS "validTo" FROM admin_unit_version',
  );
  const edges = await database.query<Edge>(
    `SELECT from_id AS "from", to_id AS "to", effective_from AS "on" FROM succession WHERE to_id IS NOT NULL AND relation <> 'SPLIT_INTO'`,
  );
  const versionOf = (unit: string, day: LocalDate) => versions.find((one) => one.unit === unit && isInForce(one, day));

  /** Frozen: upwards on the day the survey closed. */
  const liesIn = (place: string, unit: string, day: LocalDate): boolean => {
    if (place === unit) return true;
    const above = versionOf(place, day)?.parent;
    return above != null && liesIn(above, unit, day);
  };

  const known = new Map<string, boolean>();
  const once = (key: string, find: () => boolean): boolean => {
    if (!known.has(key)) known.set(key, find());
    return known.get(key) === true;
  };

  /** Carried: upwards and over each succession up to the day, its predecessor seen on its last day. */
  const wasCarriedTo = (place: string, unit: string, asOf: LocalDate): boolean => {
    const ends = versions.filter((one) => one.unit === unit).map(({ validTo }) => validTo);
    const end = ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
    const seenOn = end !== null && end <= asOf ? addDays(end, -1) : asOf;
    const passed = edges.filter(({ on }) => on <= asOf);
    const days = [...new Set([asOf, seenOn, ...passed.map(({ on }) => addDays(on, -1))])];
    const seen = new Set<string>();
    const reach = (at: string, day: LocalDate): boolean => {
      if (at === unit && day === seenOn) return true;
      if (seen.has(`${at} ${day}`)) return false;
      seen.add(`${at} ${day}`);
      const above = versionOf(at, day)?.parent;
      if (above != null && reach(above, day)) return true;
      return passed.some(
        ({ from, to, on }) => from === at && addDays(on, -1) === day && days.some((next) => reach(to, next)),
      );
    };
    return days.some((day) => reach(place, day));
  };

  /** Clusters of districts, smallest first, until one has the minimum; every larger district is its own cluster. */
  const hiddenSets = (round: Round): readonly (readonly Cell[])[] => {
    const groups = new Map<string, Cell[]>();
    for (const cell of cells.filter(({ survey }) => survey === round.id)) {
      const there = versionOf(cell.place, round.closed);
      const group = there?.level === 'COMMUNE' ? (there.parent ?? '') : cell.place;
      groups.set(group, [...(groups.get(group) ?? []), cell]);
    }
    const bySize = [...groups].sort(([a, one], [b, other]) => total(one) - total(other) || (a < b ? -1 : 1));
    const clusters: Cell[][] = [];
    for (const [, group] of bySize) {
      const last = clusters.at(-1);
      if (last !== undefined && total(last) < round.minimum) last.push(...group);
      else clusters.push([...group]);
    }
    return clusters.map((cluster) => smallest(cluster, round.minimum));
  };

  return (question: SurveyQuestion): Recount => {
    const [round] = rounds
      .filter(({ kind, published }) => kind === question.kind && published <= question.asOf)
      .sort((a, b) => b.year - a.year || (a.published < b.published ? 1 : -1));
    if (round === undefined) return nothing;
    const { unit, asOf, closing, field } = question;
    const asked = cells.filter(
      ({ survey, place, field: its }) =>
        survey === round.id &&
        (field === undefined || its === field) &&
        (unit === null ||
          (closing === 'FROZEN'
            ? liesIn(place, unit, round.closed)
            : once(`${place} ${unit} ${asOf}`, () => wasCarriedTo(place, unit, asOf)))),
    );
    if (asked.length === 0) return nothing;
    const isTold = hiddenSets(round).every((set) => {
      const held = set.filter((cell) => asked.includes(cell)).length;
      return held === 0 || (held === set.length && total(set) >= round.minimum);
    });
    return {
      state: isTold ? 'KNOWN' : 'SUPPRESSED',
      numerator: asked.reduce((sum, { answers }) => sum + (answers[3] ?? 0) + (answers[4] ?? 0), 0),
      ...{ denominator: total(asked), rows: asked.length, year: round.year },
    };
  };
}

export type SurveyRecounter = Awaited<ReturnType<typeof readSurveyRecounter>>;

const nothing: Recount = { state: 'NO_DATA', numerator: 0, denominator: 0, rows: 0, year: null };

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { valid }) => sum + valid, 0);

/** The fewest of the smallest that hold every one below the minimum, are two at least, and have the minimum together. */
function smallest(cluster: readonly Cell[], minimum: number): readonly Cell[] {
  const bySize = [...cluster].sort((a, b) => a.valid - b.valid || (a.id < b.id ? -1 : 1));
  if (bySize.every(({ valid }) => valid >= minimum)) return [];
  const holds = (count: number): boolean =>
    count >= 2 &&
    total(bySize.slice(0, count)) >= minimum &&
    bySize.slice(count).every(({ valid }) => valid >= minimum);
  const count = bySize.findIndex((_, index) => holds(index + 1));
  return count < 0 ? bySize : bySize.slice(0, count + 1);
}
