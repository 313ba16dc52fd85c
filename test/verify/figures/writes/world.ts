import type { SeededRandom } from '../../../../shared/sample/seeded-random.js';
import type { Mutate } from './mutate.js';

/** What a random write changed, as far as figures go. */
export interface Touch {
  readonly what: string;
  readonly table: string;
  /** Places whose rows changed; null: many. */
  readonly places: readonly string[] | null;
  /** The first day whose figures may change; null: any day. */
  readonly from: string | null;
  /** Which survey or level, where only the targets over it are touched. */
  readonly parameter?: string;
}

export interface World {
  readonly random: SeededRandom;
  readonly mutate: Mutate;
  /** Reads rows as they stand, to write what is allowed. */
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** A name that no row has yet. */
  name(): string;
}

/** One kind of write; null: there was no row for it, another kind is taken. */
export type RandomWrite = (world: World) => Promise<Touch | null>;

/** What can be written at random in one subgraph. */
export interface RandomWrites {
  /** A writer of everything: what is verified are figures, not rights. */
  readonly scopes: readonly string[];
  /** How the states of a type are called, where it has some. */
  readonly stateTypes: Readonly<Record<string, string>>;
  readonly kinds: readonly RandomWrite[];
}

/** A row to write on, out of a fixed order: one seed makes the same series of writes over the same rows. */
export async function pickRow<Row>(
  { random, rows }: World,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row | null> {
  const found = await rows<Row>(sql, parameters);
  return found.length === 0 ? null : random.pick(found);
}

const dayMs = 86_400_000;

/** A day of the plan or of the year before it, or after `from` where that is later. */
export function randomDay(random: SeededRandom, from = '2020-06-01', to = '2025-12-31'): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return new Date(first + dayMs * random.integer(0, Math.max(0, (last - first) / dayMs))).toISOString().slice(0, 10);
}

export const nextDay = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

/** A commune, district or province that lives on the day. */
export const pickPlace = (world: World, day: string, levels: readonly string[]): Promise<{ id: string } | null> =>
  pickRow(
    world,
    `SELECT unit_id AS id FROM admin_unit_version
     WHERE daterange(valid_from, valid_to) @> $1::date AND level = ANY ($2) ORDER BY unit_id`,
    [day, levels],
  );
