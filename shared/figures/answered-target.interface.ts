import { Args, Field, ID, InterfaceType } from 'type-graphql';
import { Owned } from '../graphql/owned.decorator.js';
import { figuresOwnership } from './figure.type.js';
import { TargetResultArguments } from './target-result.arguments.js';
import { TargetPreviewArguments } from './preview-arguments.js';
import { TargetPreviewType } from './target-preview.type.js';
import { TargetResult } from './target-result.type.js';

/** `Target` as the owners of rows see it: institutions adds the text, each owner adds the result. */
@InterfaceType('Target', {
  autoRegisterImplementations: false,
  description: 'Chỉ tiêu của Kế hoạch — A target of the plan.',
})
@Owned(figuresOwnership)
export abstract class AnsweredTarget {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Field(() => TargetResult, { nullable: true, description: targetResultDescription() })
  result(@Args(() => TargetResultArguments) _question: TargetResultArguments): Promise<TargetResult> {
    throw new TypeError('Each owner answers for its own targets');
  }

  @Field(() => TargetPreviewType, { nullable: true, description: targetPreviewDescription() })
  preview(@Args(() => TargetPreviewArguments) _question: TargetPreviewArguments): Promise<TargetPreviewType> {
    throw new TypeError('Each owner rehearses its own targets');
  }
}

export function targetPreviewDescription(): string {
  return 'Diễn tập phương án sắp xếp: những số liệu sẽ thay đổi; null khi cơ quan giữ dữ liệu không trả lời — What a merger proposal would move; null when the agency that holds the rows does not answer.';
}

export function targetResultDescription(): string {
  return 'Kết quả tính trực tiếp bởi cơ quan giữ dữ liệu; null khi cơ quan đó không trả lời — Where the target stands, computed live by the agency that holds the rows; null when that agency does not answer.';
}
