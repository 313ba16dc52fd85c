import { Args, Ctx, Directive, Field, ObjectType } from 'type-graphql';
import { answerInRequest } from '../../../shared/figures/answer-in-request.js';
import {
  targetPreviewDescription,
  targetResultDescription,
} from '../../../shared/figures/answered-target.interface.js';
import { TargetPreviewArguments } from '../../../shared/figures/preview-arguments.js';
import { previewInRequest } from '../../../shared/figures/preview-in-request.js';
import { TargetPreviewType } from '../../../shared/figures/target-preview.type.js';
import { TargetResultArguments } from '../../../shared/figures/target-result.arguments.js';
import { TargetResult } from '../../../shared/figures/target-result.type.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import type { Context } from '../context.js';
import { institutionFormulas } from './institution-formulas.js';
import { TargetInterface } from './target.interface.js';

const basis = '1271/QĐ-UBND, II';

@ObjectType({
  implements: TargetInterface,
  description:
    'Chỉ tiêu tính từ dữ liệu thể chế, bộ máy, công vụ, chỉ đạo — A target counted from the rows of institutions.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis })
export class InstitutionTarget extends TargetInterface {
  @Field(() => TargetResult, { nullable: true, description: targetResultDescription() })
  result(
    @Args(() => TargetResultArguments) question: TargetResultArguments,
    @Ctx() context: Context,
  ): Promise<TargetResult> {
    return answerInRequest({ rule: this, formulas: institutionFormulas, question, context });
  }

  @Field(() => TargetPreviewType, { nullable: true, description: targetPreviewDescription() })
  preview(
    @Args(() => TargetPreviewArguments) question: TargetPreviewArguments,
    @Ctx() context: Context,
  ): Promise<TargetPreviewType> {
    return previewInRequest({ rule: this, formulas: institutionFormulas, question, context });
  }
}

@ObjectType({
  implements: TargetInterface,
  description: 'Chỉ tiêu tính từ dữ liệu thủ tục hành chính — A target counted from the rows of procedures.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 2, basis })
export class ProcedureTarget extends TargetInterface {}

@ObjectType({
  implements: TargetInterface,
  description: 'Chỉ tiêu tính từ dữ liệu tài chính công — A target counted from the rows of finance.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 5, basis })
export class FinanceTarget extends TargetInterface {}

@ObjectType({
  implements: TargetInterface,
  description: 'Chỉ tiêu tính từ dữ liệu chính quyền điện tử — A target counted from the rows of e-government.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 6, basis })
export class EGovernmentTarget extends TargetInterface {}
