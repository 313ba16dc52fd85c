import { seededRandom, type SeededRandom } from '../../../../shared/sample/seeded-random.js';
import { addUp, compareTarget, compareUnits, type Comparison, type Sides } from '../compare-figures.js';
import { closings, quarterEnds } from '../recount/closing-days.js';
import type { RecountedTarget } from '../recount/recounted-target.js';
import { mutationsOf } from './mutate.js';
import type { RandomWrite, Touch, World } from './world.js';

/** How many figures that a write should not have touched are looked at after it. */
const othersPerWrite = 50;

export interface WriteVerdict extends Comparison {
  readonly number: number;
  readonly what: string;
  readonly targets: readonly string[];
}

interface WritesAsked {
  readonly count: number;
  readonly seed: number;
  readonly onVerdict?: (verdict: WriteVerdict) => void;
}

/** Random writes through the graph; after each, every figure that it touched and fifty others are counted again. */
export async function verifyWrites(sides: Sides, asked: WritesAsked): Promise<WriteVerdict[]> {
  const { count, seed, onVerdict } = asked;
  const random = seededRandom(`figures ${seed}`);
  const world = worldOf(sides, random, seed);
  const verdicts: WriteVerdict[] = [];
  for (let number = 1; number <= count; number++) {
    const touch = await writeSomething(world, sides.verified.writes.kinds);
    sides.recount.forget(touch.table);
    const targets = sides.verified.recounted.targets.filter((target) => isTouched(target, touch));
    const touched: Comparison[] = [];
    for (const target of targets) touched.push(await compareTouched(sides, target, touch));
    const comparison = addUp([...touched, await compareOthers(sides, random)]);
    const verdict = { number, what: touch.what, targets: targets.map(({ code }) => code), ...comparison };
    verdicts.push(verdict);
    onVerdict?.(verdict);
  }
  return verdicts;
}

function worldOf({ graph, recount, verified }: Sides, random: SeededRandom, seed: number): World {
  let names = 0;
  return {
    random,
    mutate: mutationsOf(graph, verified.writes),
    rows: (sql, parameters) => recount.query(sql, parameters),
    name: () => `Kiểm chứng ${seed}-${++names}`,
  };
}

async function writeSomething(world: World, kinds: readonly RandomWrite[]): Promise<Touch> {
  for (let tries = 0; tries < 100; tries++) {
    const touch = await world.random.pick(kinds)(world);
    if (touch !== null) return touch;
  }
  throw new Error('A hundred times no row was found to write on');
}

const isTouched = ({ tables, parameter }: RecountedTarget, touch: Touch): boolean =>
  tables.includes(touch.table) && (touch.parameter === undefined || touch.parameter === parameter);

/** From the day of the write on: the whole, and all units that its places ever belonged to or became; every unit where many are touched. */
async function compareTouched(sides: Sides, target: RecountedTarget, { places, from }: Touch): Promise<Comparison> {
  const units = places === null ? null : [null, ...(await unitsAround(sides, places))];
  const comparisons: Comparison[] = [];
  for (const closing of closings)
    for (const day of quarterEnds.filter((one) => from === null || from <= one))
      comparisons.push(
        units === null
          ? await compareTarget(sides, target, day, closing)
          : await compareUnits(sides, target, day, closing, units),
      );
  return addUp(comparisons);
}

async function unitsAround({ recount }: Sides, places: readonly string[]): Promise<string[]> {
  const rows = await recount.query<{ id: string }>(
    `WITH RECURSIVE around AS (
       SELECT unnest($1::text[]) AS id
       UNION
       SELECT edge.above FROM around JOIN LATERAL (
         SELECT parent_id FROM admin_unit_version WHERE unit_id = around.id
         UNION SELECT to_id FROM succession WHERE from_id = around.id) AS edge (above) ON edge.above IS NOT NULL
     ) SELECT id FROM around ORDER BY id`,
    [places],
  );
  return rows.map(({ id }) => id);
}

async function compareOthers(sides: Sides, random: SeededRandom): Promise<Comparison> {
  const comparisons: Comparison[] = [];
  for (let n = 0; n < othersPerWrite; n++) {
    const unit = random.chance(0.1) ? null : random.pick(sides.recount.units).id;
    const question = [
      random.pick(sides.verified.recounted.targets),
      random.pick(quarterEnds),
      random.pick(closings),
    ] as const;
    comparisons.push(await compareUnits(sides, ...question, [unit]));
  }
  return addUp(comparisons);
}
