import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { DossierChannel } from './dossier.enums.js';

export interface SampleProcedure {
  readonly id: string;
  readonly levels: readonly AdminLevel[];
  readonly onlineLevel: number;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

interface Wanted {
  readonly channel: DossierChannel;
  readonly day: LocalDate;
  readonly levels: readonly AdminLevel[];
}

const choices = new WeakMap<readonly SampleProcedure[], Map<string, readonly SampleProcedure[]>>();

/** A procedure in force that the desk handles; online ones, with rare exceptions, at level 3 or 4. Early ones are asked for more. */
export function pickProcedure(
  random: SeededRandom,
  procedures: readonly SampleProcedure[],
  wanted: Wanted,
): SampleProcedure {
  const isExact = wanted.channel !== 'ONLINE' || !random.chance(0.03);
  const least = wanted.channel === 'ONLINE' ? (isExact ? 3 : 2) : 1;
  const list = choicesFor(procedures, wanted.levels, least);
  for (;;) {
    const index = Math.min(random.integer(0, list.length - 1), random.integer(0, list.length - 1));
    const procedure = list[index];
    if (procedure === undefined) throw new RangeError(`No sample procedure for ${wanted.levels.join(', ')}`);
    if (isInForce(procedure, wanted.day) && (isExact || procedure.onlineLevel === 2)) return procedure;
  }
}

function choicesFor(procedures: readonly SampleProcedure[], levels: readonly AdminLevel[], least: number) {
  const known = choices.get(procedures) ?? new Map<string, readonly SampleProcedure[]>();
  choices.set(procedures, known);
  const key = `${levels.join()} ${least}`;
  const list =
    known.get(key) ??
    procedures.filter((one) => one.onlineLevel >= least && one.levels.some((level) => levels.includes(level)));
  known.set(key, list);
  return list;
}
