import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Closing } from '../../../../shared/figures/closing.js';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { SurveyKind } from '../survey/survey.enums.js';
import { SurveyField } from './survey-result.enums.js';

@ArgsType()
export class SurveyResultsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Của cuộc khảo sát này — Of this survey.' })
  survey?: string | null;

  @Field(() => SurveyKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: SurveyKind | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ năm được đo này — Only this year.' })
  year?: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ lần công bố mới nhất của mỗi loại đến hết ngày này — Only the newest edition of each kind published by the end of this day.',
  })
  newestBy?: string | null;

  @Field(() => SurveyField, { nullable: true, description: 'Chỉ lĩnh vực này — Only this field.' })
  field?: SurveyField | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Trong đơn vị hành chính này và cấp dưới, theo địa giới ngày kết thúc thu thập — Within this place and below, by the boundaries of the day the survey closed.',
  })
  unit?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.FROZEN,
    description:
      'CARRIED: địa giới ngày newestBy (mặc định hôm nay), tính cả nơi đã nhập vào — CARRIED: boundaries of newestBy (default today), with the places merged in.',
  })
  closing!: Closing;
}

@InputType({ description: 'Kết quả khảo sát tại một nơi — Answers about one place.' })
export class SurveyResultInput {
  @Field(() => ID, { description: 'Cuộc khảo sát — The survey.' })
  surveyId!: string;

  @Field(() => ID, { description: 'Nơi được hỏi về — The place that answers are about.' })
  adminUnitId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Riêng một đơn vị sự nghiệp tại nơi đó — One public service unit at that place.',
  })
  publicServiceUnitId?: string | null;

  @Field(() => SurveyField, { nullable: true, description: 'Riêng một lĩnh vực — One field.' })
  field?: SurveyField | null;

  @Field(() => Int, { description: 'Số phiếu phát ra — Forms sent out.' })
  sent!: number;

  @Field(() => Int, { description: 'Số phiếu thu về — Forms that came back.' })
  answered!: number;

  @Field(() => Int, { description: 'Số phiếu hợp lệ — Valid answers.' })
  valid!: number;

  @Field(() => [Int], {
    description:
      'Số phiếu hợp lệ theo năm mức, từ rất không hài lòng đến rất hài lòng — Valid answers by the five answers, from very dissatisfied to very satisfied.',
  })
  byAnswer!: number[];
}
