import type { Bilingual } from '../../../shared/errors/hub-error.js';
import type { Money } from '../../../shared/graphql/money.scalar.js';
import type { RecordChange } from '../../../shared/records/record-kind.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { futureFaults } from '../day-faults.rules.js';
import type { BusinessRegulation } from './business-regulation.entity.js';

/** "tính đến hết ngày 31 tháng 5 năm 2020": 1271/QĐ-UBND, II.2.a, bullet 1. */
export const baselineDay: LocalDate = '2020-05-31';

type Costs = Pick<BusinessRegulation, 'outcome' | 'outcomeEffectiveOn' | 'complianceCostBaseline' | 'costSteps'>;

/** What complying costs a year on a day: nothing once repealed; null: nobody has assessed it. */
export function complianceCostOn(row: Costs, day: LocalDate): Money | null {
  if (row.outcome === 'REPEALED' && row.outcomeEffectiveOn !== null && row.outcomeEffectiveOn <= day) return '0';
  const begun = row.costSteps.filter(({ from }) => from <= day).sort((a, b) => (a.from < b.from ? -1 : 1));
  return begun.at(-1)?.amount ?? row.complianceCostBaseline;
}

/** What speaks against a regulation as it would stand, and against a silent change of the frozen set. */
export const regulationFaults = (
  { before, after, reason }: RecordChange<BusinessRegulation>,
  today: LocalDate,
): readonly Bilingual[] => [
  ...(after === null ? [] : [...outcomeFaults(after, today), ...costFaults(after)]),
  ...correctionFaults(changesBaseline(before, after), reason),
];

function outcomeFaults(row: BusinessRegulation, today: LocalDate): readonly Bilingual[] {
  const { outcome, outcomeEffectiveOn: day } = row;
  const faults: Bilingual[] = [];
  if (outcome !== 'UNCHANGED' && day === null)
    faults.push({
      vi: `Kết quả ${outcome} phải có ngày có hiệu lực (outcomeEffectiveOn).`,
      en: `Say from when it is ${outcome} (outcomeEffectiveOn).`,
    });
  if (outcome === 'UNCHANGED' && day !== null)
    faults.push({
      vi: 'Quy định giữ nguyên (UNCHANGED) không có outcomeEffectiveOn.',
      en: 'What is UNCHANGED has no outcomeEffectiveOn.',
    });
  if (day !== null && row.inForceAtBaseline && day <= baselineDay)
    faults.push({
      vi: `Quy định có hiệu lực hết ngày ${baselineDay} thì chưa được xử lý từ ${day}.`,
      en: `What was in force at the end of ${baselineDay} cannot have been dealt with on ${day}.`,
    });
  if (row.isAlsoSimplified && outcome !== 'REPLACED')
    faults.push({
      vi: 'isAlsoSimplified chỉ dùng khi quy định được thay thế (REPLACED).',
      en: 'isAlsoSimplified is said only of what was REPLACED.',
    });
  const effective = { vi: 'Ngày có hiệu lực của kết quả', en: 'day the outcome takes effect', day };
  return [...faults, ...futureFaults(today, effective)];
}

function costFaults({
  inForceAtBaseline,
  complianceCostBaseline: baseline,
  costSteps,
}: BusinessRegulation): Bilingual[] {
  const faults: Bilingual[] = [];
  if (baseline !== null && !inForceAtBaseline)
    faults.push({
      vi: 'Quy định ngoài tập gốc không có chi phí tại ngày gốc: ghi chi phí vào costSteps.',
      en: 'A regulation outside the baseline set has no cost on its day: write its costs as costSteps.',
    });
  if ([baseline ?? '0', ...costSteps.map(({ amount }) => amount)].some((amount) => BigInt(amount) < 0n))
    faults.push({ vi: 'Chi phí tuân thủ không thể âm.', en: 'The cost of compliance cannot be negative.' });
  if (new Set(costSteps.map(({ from }) => from)).size < costSteps.length)
    faults.push({ vi: 'Có hai mức chi phí từ cùng một ngày.', en: 'Two costs begin on the same day.' });
  if (inForceAtBaseline && costSteps.some(({ from }) => from <= baselineDay))
    faults.push({
      vi: `Chi phí đến hết ngày ${baselineDay} là complianceCostBaseline, không phải một bước sau đó.`,
      en: `What it cost up to ${baselineDay} is complianceCostBaseline, not a later step.`,
    });
  return faults;
}

/** Which regulations belong to the set, and what they cost then. */
function changesBaseline(before: BusinessRegulation | null, after: BusinessRegulation | null): boolean {
  const of = (row: BusinessRegulation | null): string =>
    row?.inForceAtBaseline ? `${row.complianceCostBaseline}` : '';
  return of(before) !== of(after);
}

/** The set is frozen (docs/plan/domain-model.md §7, 6): to change it, say why. History keeps the reason. */
function correctionFaults(isCorrection: boolean, reason: string | null): readonly Bilingual[] {
  if (!isCorrection || (reason ?? '').trim() !== '') return [];
  return [
    {
      vi: `Ghi lý do (reason): thay đổi này sửa tập quy định gốc ngày ${baselineDay} của T2.1a, T2.1b (II.2.a, gạch đầu dòng 1), đã chốt; lý do được lưu trong lịch sử làm bản đính chính.`,
      en: `Say why (reason): this changes the set of ${baselineDay} that T2.1a and T2.1b are measured on (II.2.a, bullet 1), which is frozen; history keeps the reason as the correction record.`,
    },
  ];
}
