import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { LegalDocumentType } from '../legal-document/legal-document.enums.js';
import { DraftState } from './draft-document.enums.js';

@ArgsType()
export class DraftDocumentsArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Đã đề nghị đến hết ngày này; giai đoạn cũng xét vào ngày này (mặc định: hiện nay) — Proposed by the end of this day; the state is that of this day too (default: now).',
  })
  asOf?: string | null;

  @Field(() => DraftState, {
    nullable: true,
    description: 'Chỉ giai đoạn này vào ngày asOf — Only in this state on asOf.',
  })
  state?: DraftState | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Chỉ dự thảo đề nghị trong năm này — Only those proposed in this year.',
  })
  year?: number | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan soạn thảo này — Only this drafting agency.' })
  agency?: string | null;
}

@InputType({ description: 'Dự thảo văn bản — A document in the making.' })
export class DraftDocumentInput {
  @Field(() => String, { description: 'Tên dự thảo — Title.' })
  title!: string;

  @Field(() => LegalDocumentType, { description: 'Hình thức văn bản — Type of document.' })
  type!: LegalDocumentType;

  @Field(() => Boolean, { description: 'Là văn bản quy phạm pháp luật — Whether it will be normative.' })
  isNormative!: boolean;

  @Field(() => ID, { description: 'Cơ quan có thẩm quyền ban hành — Who will issue it.' })
  issuerId!: string;

  @Field(() => ID, { description: 'Cơ quan chủ trì soạn thảo — Who drafts it.' })
  draftingAgencyId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày lập đề nghị — Proposed on.' })
  proposedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn trình — To be submitted by.' })
  dueOn?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn góp ý — Comments are open until.' })
  commentsUntil?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Văn bản được ban hành từ dự thảo — The document that came of it.',
  })
  documentId?: string | null;
}
