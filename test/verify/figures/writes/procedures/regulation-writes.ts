import type { SeededRandom } from '../../../../../shared/sample/seeded-random.js';
import type { Versioned } from '../mutate.js';
import { pickRow, randomDay, type RandomWrite } from '../world.js';

const touched = { table: 'business_regulation', places: [], from: null };

const randomAmount = (random: SeededRandom): string => String(random.integer(0, 900) * 1_000_000);

function randomOutcome(random: SeededRandom): object {
  const outcome = random.pick(['UNCHANGED', 'SIMPLIFIED', 'REPEALED', 'REPLACED']);
  const isChanged = outcome !== 'UNCHANGED';
  const days = [...new Set([randomDay(random), randomDay(random)])];
  return {
    outcome,
    outcomeEffectiveOn: isChanged ? randomDay(random) : null,
    isAlsoSimplified: outcome === 'REPLACED' && random.chance(0.5),
    costSteps: random.chance(0.3) ? [] : days.map((from) => ({ from, amount: randomAmount(random) })),
  };
}

const regulationIsFound: RandomWrite = async (world) => {
  const { random, mutate } = world;
  const code = world.name();
  const isOfBaseline = random.chance(0.7);
  const cost = isOfBaseline && random.chance(0.8) ? { complianceCostBaseline: randomAmount(random) } : {};
  const text = { code, documentNumber: code, article: 'Điều 1', summary: code, inForceAtBaseline: isOfBaseline };
  await mutate.create('BusinessRegulation', { ...text, ...cost, ...randomOutcome(random) });
  return { what: 'regulation found', ...touched };
};

const regulations = 'SELECT id, version FROM business_regulation ORDER BY code';

const regulationChanges: RandomWrite = async (world) => {
  const regulation = await pickRow<Versioned>(world, regulations);
  if (regulation === null) return null;
  await world.mutate.change('BusinessRegulation', regulation, randomOutcome(world.random));
  return { what: 'regulation dealt with', ...touched };
};

const regulationIsRemoved: RandomWrite = async (world) => {
  const regulation = await pickRow<Versioned>(world, regulations);
  if (regulation === null) return null;
  await world.mutate.remove('BusinessRegulation', regulation);
  return { what: 'regulation removed', ...touched };
};

/** Regulations on business: T2.1a, T2.1b. */
export const regulationWrites: readonly RandomWrite[] = [regulationIsFound, regulationChanges, regulationIsRemoved];
