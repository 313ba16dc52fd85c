import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DocumentHolding } from '../document-holding/document-holding.entity.js';
import { procedureReform } from '../ownership.js';
import { ProcedureComponent } from '../procedure-component/procedure-component.entity.js';
import { OnceOnlyVerdict } from './once-only.enums.js';

/** One paper that a procedure demands, against what the state holds. */
@ObjectType({
  description:
    'Một thành phần hồ sơ của thủ tục so với giấy tờ nhà nước đã lưu giữ — A component of a procedure, against what the state holds.',
})
@Owned(procedureReform)
export class OnceOnlyCheck {
  @Field(() => ProcedureComponent, { description: 'Thành phần được yêu cầu — What is demanded.' })
  component!: ProcedureComponent;

  @Field(() => Boolean, { description: 'Nhà nước đã lưu giữ loại giấy tờ này — Whether the state holds this kind.' })
  isHeld!: boolean;

  @Field(() => [DocumentHolding], { description: 'Lưu giữ ở đâu, cũ trước — Where it is held, the oldest first.' })
  holdings!: DocumentHolding[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Lưu giữ từ ngày; null: chưa — Held since; null: it is not.',
  })
  heldSince!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lý do vẫn yêu cầu; null: chưa ghi — Why it is demanded; null: not said.',
  })
  reason!: string | null;

  @Field(() => OnceOnlyVerdict, { description: 'Kết luận — Verdict.' })
  verdict!: OnceOnlyVerdict;
}
