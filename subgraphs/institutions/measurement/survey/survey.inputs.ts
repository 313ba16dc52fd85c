import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { SurveyKind, SurveyMethod, SurveyState } from './survey.enums.js';

@ArgsType()
export class SurveysArgs extends PageArgs {
  @Field(() => SurveyKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: SurveyKind | null;

  @Field(() => Int, { nullable: true, description: 'Chỉ năm được đo này — Only this year.' })
  year?: number | null;

  @Field(() => SurveyState, { nullable: true, description: 'Chỉ trạng thái hiện tại này — Only this present state.' })
  state?: SurveyState | null;

  @Field(() => ID, { nullable: true, description: 'Do cơ quan này chủ trì — Led by this agency.' })
  agency?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ những lần đã công bố đến hết ngày này — Only those published by the end of this day, whatever their edition.',
  })
  asOf?: string | null;
}

@InputType({ description: 'Một cuộc khảo sát — One survey.' })
export class SurveyInput {
  @Field(() => SurveyKind, { description: 'Loại khảo sát — What it measures.' })
  kind!: SurveyKind;

  @Field(() => Int, { description: 'Năm được đo — The year that it measures.' })
  year!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Cuộc khảo sát đã công bố mà cuộc này đính chính — The published survey that this one corrects.',
  })
  correctsId?: string | null;

  @Field(() => ID, { description: 'Cơ quan chủ trì — The agency that leads it.' })
  leadAgencyId!: string;

  @Field(() => SurveyMethod, { description: 'Cách thu thập — How answers are collected.' })
  method!: SurveyMethod;

  @Field(() => Int, { description: 'Cỡ mẫu dự kiến, số phiếu — Planned sample, in forms.' })
  plannedSample!: number;

  @Field(() => Int, {
    defaultValue: 30,
    description: 'Dưới số phiếu hợp lệ này thì không công bố — With fewer valid answers, numbers are not shown.',
  })
  suppressBelow!: number;
}
