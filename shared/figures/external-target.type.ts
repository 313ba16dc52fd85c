import { Args, Ctx, Directive, Field, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Owned } from '../graphql/owned.decorator.js';
import type { RequestContext } from '../service/request-context.js';
import { answerInRequest, formulasByCode } from './answer-in-request.js';
import type { TargetFormula } from './formula.js';
import { AnsweredTarget, targetPreviewDescription, targetResultDescription } from './answered-target.interface.js';
import { TargetPreviewArguments } from './preview-arguments.js';
import { previewInRequest } from './preview-in-request.js';
import { readSentRule } from './sent-rule.js';
import { TargetPreviewType } from './target-preview.type.js';
import { TargetResultArguments } from './target-result.arguments.js';
import { TargetResult } from './target-result.type.js';
import { AdminLevel, Comparator, TargetFlow, TargetKind, targetRuleFields, type TargetRule } from './target-rule.js';
import { TargetBaselineType, TargetThresholdType } from './target-rule.type.js';

interface TargetTypeOptions {
  /** ProcedureTarget, FinanceTarget or EGovernmentTarget. */
  readonly typeName: string;
  readonly content: number;
  readonly description: string;
  readonly formulas: readonly TargetFormula<RequestContext>[];
}

/** The part of the plan's rule that the owner of the rows receives from institutions through `@requires`. */
type TargetFacts = TargetRule & { readonly id: string };

/**
 * The target type of a subgraph that holds rows but not the plan: it counts and judges by the rule that institutions sends.
 * A target without a formula answers NO_DATA and says what is missing.
 */
export function externalTarget({ typeName, content, description, formulas }: TargetTypeOptions) {
  const byCode = formulasByCode(formulas);

  @ObjectType(typeName, { implements: AnsweredTarget, description })
  @Directive('@key(fields: "id")')
  @Owned({ content, basis: '1271/QĐ-UBND, II' })
  class ExternalTarget extends AnsweredTarget implements TargetFacts {
    @Field(() => String, { description: 'Mã chỉ tiêu trong Kế hoạch — Code in the plan.' })
    @Directive('@external')
    code!: string;

    @Field(() => TargetKind, { description: 'Loại chỉ tiêu — Kind of target.' })
    @Directive('@external')
    kind!: TargetKind;

    @Field(() => Comparator, { description: 'Phép so sánh — Comparator.' })
    @Directive('@external')
    comparator!: Comparator;

    @Field(() => LocalDateScalar, { description: 'Hạn chót — Deadline.' })
    @Directive('@external')
    deadline!: string;

    @Field(() => Int, { nullable: true, description: 'Năm đầu phải đạt hằng năm — First year it falls due each year.' })
    @Directive('@external')
    yearlyFrom!: number | null;

    @Field(() => [TargetThresholdType], { description: 'Các mức — Thresholds.' })
    @Directive('@external')
    thresholds!: readonly TargetThresholdType[];

    @Field(() => Int, { nullable: true, description: 'Số điểm phải tăng mỗi năm — Points to gain each year.' })
    @Directive('@external')
    incrementPoints!: number | null;

    @Field(() => TargetBaselineType, { nullable: true, description: 'Mốc gốc có nguồn — Sourced baseline.' })
    @Directive('@external')
    baseline!: TargetBaselineType | null;

    @Field(() => TargetFlow, { description: 'Thời điểm hay thời kỳ — Stock or flow.' })
    @Directive('@external')
    flow!: TargetFlow;

    @Field(() => AdminLevel, { nullable: true, description: 'Cấp hành chính — Administrative level.' })
    @Directive('@external')
    level!: AdminLevel | null;

    @Field(() => [String], { description: 'Dữ liệu cần có — Data needed.' })
    @Directive('@external')
    dataNeeded!: readonly string[];

    @Field(() => Int, { nullable: true, description: 'Số đơn vị được xếp hạng — How many are ranked.' })
    @Directive('@external')
    population!: number | null;

    @Field(() => String, { nullable: true, description: 'Chỉ tiêu lồng — Target it is nested in.' })
    @Directive('@external')
    denominatorOf!: string | null;

    @Field(() => TargetResult, { nullable: true, description: targetResultDescription() })
    @Directive(`@requires(fields: "${targetRuleFields}")`)
    override result(
      @Args(() => TargetResultArguments) question: TargetResultArguments,
      @Ctx() context?: RequestContext,
    ): Promise<TargetResult> {
      if (context === undefined) throw new TypeError('A target is answered within a request');
      return answerInRequest({ rule: this, formulas: byCode, question, context });
    }

    @Field(() => TargetPreviewType, { nullable: true, description: targetPreviewDescription() })
    @Directive(`@requires(fields: "${targetRuleFields}")`)
    override preview(
      @Args(() => TargetPreviewArguments) question: TargetPreviewArguments,
      @Ctx() context?: RequestContext,
    ): Promise<TargetPreviewType> {
      if (context === undefined) throw new TypeError('A target is rehearsed within a request');
      return previewInRequest({ rule: this, formulas: byCode, question, context });
    }

    /** The representation that the gateway sends becomes the target itself; without a code it is none of the plan's. */
    static fromReference(reference: object): ExternalTarget | null {
      return 'code' in reference ? Object.assign(new ExternalTarget(), readSentRule(reference)) : null;
    }
  }
  return ExternalTarget;
}
