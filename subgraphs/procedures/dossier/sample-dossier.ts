import type { AdminLevel } from '../../../shared/figures/target-rule.js';
import { globalId } from '../../../shared/identity/global-id.js';
import type { SeededRandom } from '../../../shared/sample/seeded-random.js';
import { addDays, earliest, type LocalDate } from '../../../shared/time/local-date.js';
import type { DossierChannel } from './dossier.enums.js';
import { pickProcedure, type SampleProcedure } from './sample-choice.js';
import { deskMinute, instantAt, onlineMinute, workingDayFrom } from './sample-clock.js';
import { pickDesk, type SampleDesk, sampleCode, sampleIdentifier } from './sample-desk.js';
import { sampleLife } from './sample-life.js';

export interface SampleOrder {
  readonly count: number;
  readonly from: LocalDate;
  /** Last day with submissions, and the last day of which anything is known. */
  readonly to: LocalDate;
  readonly desks: readonly SampleDesk[];
  readonly procedures: readonly SampleProcedure[];
  /** Whose procedures a desk handles: since 2025-07-01 communes took over the districts'. */
  readonly handledAt: (level: AdminLevel) => readonly AdminLevel[];
}

/** Dossiers with who applied, in the order of their days, as a real system would write them; the same on every machine. */
export function sampleDossiers(random: SeededRandom, order: SampleOrder) {
  const desks = groupByLevel(order.desks);
  const nextNumber = numbering();
  const span = daysOf(order.from, order.to);
  const days = Array.from({ length: order.count }, () => addDays(order.from, random.integer(0, span))).sort();
  return days.map((day) => {
    const { channel, submittedOn, submittedAt } = sampleSubmission(random, day, order.to);
    const desk = pickDesk(random, desks);
    const identifier = sampleIdentifier(random, desk);
    const code = sampleCode(identifier, submittedOn, nextNumber(identifier + submittedOn));
    const wanted = { channel, day: submittedOn, levels: order.handledAt(desk.level) };
    return {
      id: globalId('Dossier', { register: 'dossiers', code, firstValidFrom: submittedOn }),
      code,
      procedureId: pickProcedure(random, order.procedures, wanted).id,
      receivingUnitId: desk.id,
      level: desk.level,
      channel,
      ...sampleLife(random, { channel, submittedAt, knownUntil: instantAt(order.to, lastMinute) }),
      origin: 'SAMPLE' as const,
      applicantRef: `sample-applicant-${random.integer(1, applicants)}`,
    };
  });
}

const applicants = 12_000;
const lastMinute = 24 * 60 - 1;

/** People submit online on any day at any hour, at a desk on working days only. */
function sampleSubmission(random: SeededRandom, day: LocalDate, to: LocalDate) {
  const channel = sampleChannel(random, day);
  const submittedOn = channel === 'ONLINE' ? day : earliest(workingDayFrom(day), to);
  const minute = channel === 'ONLINE' ? onlineMinute(random) : deskMinute(random);
  return { channel, submittedOn, submittedAt: instantAt(submittedOn, minute) };
}

function sampleChannel(random: SeededRandom, day: LocalDate): DossierChannel {
  if (random.chance(onlineShareOn(day))) return 'ONLINE';
  return random.chance(0.06) ? 'POSTAL' : 'DIRECT';
}

const daysOf = (from: LocalDate, to: LocalDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const firstDay = '2021-01-01';
const wholeSpan = daysOf(firstDay, '2025-06-30');
const onlineShareOn = (day: LocalDate): number => 0.16 + (0.48 * daysOf(firstDay, day)) / wholeSpan;

/** One-stop systems number the dossiers of an agency anew every day. */
function numbering(): (series: string) => number {
  const issued = new Map<string, number>();
  return (series) => {
    const number = (issued.get(series) ?? 0) + 1;
    issued.set(series, number);
    return number;
  };
}

function groupByLevel(desks: readonly SampleDesk[]): ReadonlyMap<AdminLevel, readonly SampleDesk[]> {
  const levels = new Set(desks.map(({ level }) => level));
  return new Map([...levels].map((level) => [level, desks.filter((desk) => desk.level === level)]));
}
