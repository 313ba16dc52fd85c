import { type SeededRandom, seededRandom } from '../../../shared/sample/seeded-random.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { AutonomyGroup } from './autonomy-group.enum.js';
import { groupAbove, type Hundredths } from './autonomy.rules.js';

export interface UnitLife {
  readonly unitId: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface SampleDecision {
  readonly group: AutonomyGroup;
  readonly rate: Hundredths;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const periodStart = '2021-01-01';

/** Of 100 units in 2021: 3 in group 1, 9 in group 2, 38 in group 3, 50 in group 4. Invented, and marked SAMPLE. */
const firstGroups: readonly (readonly [AutonomyGroup, number])[] = [
  ['SELF_INVEST_AND_RECURRENT', 3],
  ['SELF_RECURRENT', 9],
  ['PARTIAL', 38],
  ['STATE_FUNDED', 50],
];

/** How likely a unit moves up once by mid-2025: a quarter of all, so that groups 1 and 2 grow from 12 to 19 in 100. */
const movesUp: Readonly<Record<AutonomyGroup, number>> = {
  SELF_INVEST_AND_RECURRENT: 0,
  SELF_RECURRENT: 0.15,
  PARTIAL: 0.19,
  STATE_FUNDED: 0.33,
};

const sampleRates: Readonly<Record<AutonomyGroup, readonly [Hundredths, Hundredths]>> = {
  SELF_INVEST_AND_RECURRENT: [105_00, 140_00],
  SELF_RECURRENT: [100_00, 120_00],
  PARTIAL: [10_00, 99_99],
  STATE_FUNDED: [0, 9_99],
};

/** The sample decisions on one unit, oldest first. They hang on its id alone: neither order nor other units matter. */
export function sampleDecisionsOn({ unitId, validFrom, validTo }: UnitLife): SampleDecision[] {
  const random = seededRandom(`autonomy ${unitId}`);
  const from = validFrom > periodStart ? validFrom : periodStart;
  if (validTo !== null && validTo <= from) return [];
  const group = drawGroup(random);
  const first = { group, rate: random.integer(...sampleRates[group]), validFrom: from, validTo };
  const above = random.chance(movesUp[group]) ? groupAbove(group) : null;
  const movedOn = firstDayOfAQuarter(random);
  if (above === null || movedOn <= from || (validTo !== null && validTo <= movedOn)) return [first];
  const second = { group: above, rate: random.integer(...sampleRates[above]), validFrom: movedOn, validTo };
  return [{ ...first, validTo: movedOn }, second];
}

function drawGroup(random: SeededRandom): AutonomyGroup {
  const drawn = random.integer(1, 100);
  let sum = 0;
  return firstGroups.find(([, share]) => (sum += share) >= drawn)?.[0] ?? 'STATE_FUNDED';
}

/** From 2022-01-01 through 2025-04-01. */
function firstDayOfAQuarter(random: SeededRandom): LocalDate {
  const quarter = random.integer(0, 13);
  const month = String((quarter % 4) * 3 + 1).padStart(2, '0');
  return `${2022 + Math.floor(quarter / 4)}-${month}-01`;
}
