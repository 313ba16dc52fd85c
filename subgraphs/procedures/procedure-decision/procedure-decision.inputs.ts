import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { ProcedureDecisionKind } from './procedure-decision.enums.js';

@ArgsType()
export class ProcedureDecisionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ của thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => ProcedureDecisionKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: ProcedureDecisionKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Chỉ quyết định mang số này — Only the decision of this number.',
  })
  number?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Quyết định từ ngày này — Decided from this day on.' })
  decidedFrom?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Quyết định đến hết ngày này — Decided up to this day.',
  })
  decidedTo?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ quyết định mà cuối ngày này đã quá hạn công khai mà chưa công khai — Only those due by then and not published at the end of this day.',
  })
  overdueOn?: string | null;
}

@InputType({ description: 'Quyết định về một thủ tục — A decision on a procedure.' })
export class ProcedureDecisionInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => ProcedureDecisionKind, { description: 'Loại — Kind.' })
  kind!: ProcedureDecisionKind;

  @Field(() => String, { description: 'Số, ký hiệu quyết định — Number of the decision.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Day of the decision.' })
  decidedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day of effect.' })
  effectiveOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Căn cứ pháp lý của chính thủ tục đó — The legal basis, of the same procedure.',
  })
  legalBasisId?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày công khai — Published on.' })
  publishedOn?: string | null;
}
