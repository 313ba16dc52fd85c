import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import type { LocalDate } from '../../../shared/time/local-date.js';

/** A place of the register, where a one-stop desk stands, and its number among them. */
export interface SampleDesk {
  readonly id: string;
  readonly level: AdminLevel;
  readonly number: number;
}

const departments = 18;

/** How the work spreads over the levels: most of it in the communes. */
export function pickDesk(random: SeededRandom, desks: ReadonlyMap<AdminLevel, readonly SampleDesk[]>): SampleDesk {
  const level = random.chance(0.16) ? 'PROVINCE' : random.chance(0.35) ? 'DISTRICT' : 'COMMUNE';
  return random.pick(desks.get(level) ?? desks.get('COMMUNE') ?? []);
}

/** The identifier in a desk's codes. H00 names no province: nobody can take these for real ones. */
export function sampleIdentifier(random: SeededRandom, { level, number }: SampleDesk): string {
  if (level === 'PROVINCE') return `000.00.${twoDigits(random.integer(1, departments))}.H00`;
  return level === 'DISTRICT' ? `000.${twoDigits(number)}.H00` : `000.10.${twoDigits(number)}.H00`;
}

/** Since 2025-07-01 in the newer form: eight digits for the day, seven for the number. */
export function sampleCode(identifier: string, submittedOn: LocalDate, running: number): string {
  const day = submittedOn.replaceAll('-', '');
  if (submittedOn < '2025-07-01') return `${identifier}-${day.slice(2)}-${String(running).padStart(4, '0')}`;
  return `${identifier.split('.').toReversed().slice(0, 2).join('.')}-${day}-${String(running).padStart(7, '0')}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
