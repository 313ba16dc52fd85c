import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';

@ArgsType()
export class ProcedureLegalBasesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Chỉ của thủ tục này — Only of this procedure.' })
  procedure?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ văn bản này — Only this document.' })
  legalDocument?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Chỉ căn cứ mà cuối ngày này đã quá hạn công bố mà chưa công bố — Only those due by then and not announced at the end of this day.',
  })
  overdueOn?: string | null;
}

@InputType({ description: 'Căn cứ pháp lý của một thủ tục — A document that a procedure stands on.' })
export class ProcedureLegalBasisInput {
  @Field(() => ID, { description: 'Thủ tục — The procedure.' })
  procedureId!: string;

  @Field(() => ID, { description: 'Văn bản, định danh của phân hệ thể chế — The document, by its id in institutions.' })
  legalDocumentId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày có hiệu lực — The day it takes effect.' })
  effectiveOn!: string;
}
