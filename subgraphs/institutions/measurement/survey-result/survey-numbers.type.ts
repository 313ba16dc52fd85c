import { Field, Int, ObjectType } from 'type-graphql';
import { printHundredths } from '../../../../shared/figures/hundredths.js';
import { printPercent } from '../../../../shared/figures/ratio.js';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { surveyOwnership } from '../measurement-ownership.js';
import type { SurveyResult } from './survey-result.entity.js';
import { SurveyAnswer } from './survey-result.enums.js';
import { satisfiedOf } from './survey-result.rules.js';
import { wilsonInterval } from './wilson-interval.rules.js';

/** Two decimals, rounded down, as everywhere (shared/figures/ratio.ts); of nothing there is no share. */
const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : printPercent({ numerator: BigInt(part), denominator: BigInt(whole) });

@ObjectType({ description: 'Số phiếu của một mức trả lời — How many gave one of the five answers.' })
@Owned(surveyOwnership)
export class AnswerShare {
  @Field(() => SurveyAnswer, { description: 'Mức trả lời — The answer.' })
  answer!: SurveyAnswer;

  @Field(() => Int, { description: 'Số phiếu — How many.' })
  count!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Tỷ lệ trên số phiếu hợp lệ, % — Share of the valid answers, percent.',
  })
  percent!: string | null;
}

@ObjectType({ description: 'Khoảng tin cậy 95 % của tỷ lệ hài lòng — The 95 % interval of the satisfied share.' })
@Owned(surveyOwnership)
export class ConfidenceInterval {
  @Field(() => String, { description: 'Cận dưới, %, làm tròn xuống — Lower end, percent, rounded down.' })
  low!: string;

  @Field(() => String, { description: 'Cận trên, %, làm tròn lên — Upper end, percent, rounded up.' })
  high!: string;

  @Field(() => String, { description: 'Phương pháp — Method.' })
  method!: string;
}

/** What the answers amount to, where it may be told. */
@ObjectType({ description: 'Số liệu của kết quả khảo sát — What the answers amount to.' })
@Owned(surveyOwnership)
export class SurveyNumbers {
  @Field(() => Int, { description: 'Số phiếu phát ra — Forms sent out.' })
  sent!: number;

  @Field(() => Int, { description: 'Số phiếu thu về — Forms that came back.' })
  answered!: number;

  @Field(() => Int, { description: 'Số phiếu hợp lệ — Valid answers.' })
  valid!: number;

  @Field(() => Int, {
    description: 'Hài lòng và rất hài lòng, trên số phiếu hợp lệ — Satisfied and very satisfied, of the valid answers.',
  })
  satisfied!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Tỷ lệ thu về, %: thu về / phát ra; null: không phát phiếu — Response rate, percent; null: none sent.',
  })
  responseRate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Tỷ lệ hài lòng, % — Satisfied share of the valid answers, percent.',
  })
  satisfiedPercent!: string | null;

  @Field(() => [AnswerShare], { description: 'Phân bố năm mức trả lời — The five answers.' })
  distribution!: AnswerShare[];

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description: 'Khoảng tin cậy 95 %; null: không có phiếu hợp lệ — The 95 % interval; null: no valid answer.',
  })
  interval!: ConfidenceInterval | null;
}

const answers = Object.values(SurveyAnswer);

type Counts = Pick<SurveyResult, 'sent' | 'answered' | 'valid' | 'byAnswer'>;

/** The numbers of one result, or of several together: their answers are those of different people. */
export function numbersOf(results: readonly Counts[]): SurveyNumbers {
  const sum = (count: (result: Counts) => number): number => results.reduce((total, one) => total + count(one), 0);
  const byAnswer = answers.map((_, index) => sum((result) => result.byAnswer[index] ?? 0));
  const [sent, answered, valid] = [sum((one) => one.sent), sum((one) => one.answered), sum((one) => one.valid)];
  const satisfied = satisfiedOf(byAnswer);
  return {
    ...{ sent, answered, valid, satisfied },
    responseRate: percentOf(answered, sent),
    satisfiedPercent: percentOf(satisfied, valid),
    distribution: answers.map((answer, index) => ({
      answer,
      count: byAnswer[index] ?? 0,
      percent: percentOf(byAnswer[index] ?? 0, valid),
    })),
    interval: intervalOf(satisfied, valid),
  };
}

function intervalOf(satisfied: number, valid: number): ConfidenceInterval | null {
  const interval = wilsonInterval(satisfied, valid);
  if (interval === null) return null;
  return { low: printHundredths(interval.low), high: printHundredths(interval.high), method: 'Wilson 95 %' };
}
