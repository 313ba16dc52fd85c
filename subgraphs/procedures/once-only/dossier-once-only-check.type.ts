import { Field, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DocumentHolding } from '../document-holding/document-holding.entity.js';
import { procedureReform } from '../ownership.js';
import { ProcedureComponent } from '../procedure-component/procedure-component.entity.js';
import { OnceOnlyVerdict } from './once-only.enums.js';

/** One paper of a dossier, against what the state held when the dossier was submitted. */
@ObjectType({
  description:
    'Một giấy tờ của hồ sơ so với giấy tờ nhà nước đã lưu giữ vào ngày nộp — A paper of a dossier, against what the state held on the day of submission.',
})
@Owned(procedureReform)
export class DossierOnceOnlyCheck {
  @Field(() => String, { description: 'Mã thành phần — Code of the component.' })
  componentCode!: string;

  @Field(() => ProcedureComponent, {
    nullable: true,
    description:
      'Thành phần của thủ tục vào ngày nộp; null: thủ tục không yêu cầu giấy tờ này — The component as on that day; null: the procedure did not demand it.',
  })
  component!: ProcedureComponent | null;

  @Field(() => Boolean, {
    description: 'Danh mục lưu giữ cho thấy nhà nước đã lưu giữ — Whether the register of holdings shows it as held.',
  })
  isHeld!: boolean;

  @Field(() => Boolean, { description: 'Bộ phận một cửa ghi là đã lưu giữ — Whether the desk recorded it as held.' })
  isHeldByDesk!: boolean;

  @Field(() => Boolean, { description: 'Bộ phận một cửa đã yêu cầu nộp lại — Whether the desk asked for it again.' })
  isAskedAgain!: boolean;

  @Field(() => [DocumentHolding], { description: 'Lưu giữ ở đâu, cũ trước — Where it was held, the oldest first.' })
  holdings!: DocumentHolding[];

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Lưu giữ từ ngày — Held since; null: the register does not say.',
  })
  heldSince!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Lý do yêu cầu, của hồ sơ hoặc của thủ tục — Why it was demanded, as the dossier or else the procedure says.',
  })
  reason!: string | null;

  @Field(() => OnceOnlyVerdict, { description: 'Kết luận — Verdict.' })
  verdict!: OnceOnlyVerdict;
}
