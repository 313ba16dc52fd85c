import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { LegalExtent, LegalRelationKind } from './legal-relation.enums.js';

@ArgsType()
export class LegalRelationsArgs extends PageArgs {
  @Field(() => LegalRelationKind, { nullable: true, description: 'Chỉ loại này — Only this kind.' })
  kind?: LegalRelationKind | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ quan hệ có văn bản này, ở một trong hai đầu — Only those with this document at either end.',
  })
  document?: string | null;
}

@InputType({ description: 'Quan hệ giữa hai văn bản — What one document does to another.' })
export class LegalRelationInput {
  @Field(() => ID, { description: 'Văn bản tác động — The document that acts.' })
  fromId!: string;

  @Field(() => ID, { description: 'Văn bản chịu tác động — The document that it acts on.' })
  toId!: string;

  @Field(() => LegalRelationKind, { description: 'Loại quan hệ — Kind.' })
  kind!: LegalRelationKind;

  @Field(() => LegalExtent, {
    nullable: true,
    description:
      'Phạm vi; bắt buộc khi thay thế, bãi bỏ, ngưng hiệu lực — How much of it; needed for REPLACES, REPEALS and SUSPENDS.',
  })
  extent?: LegalExtent | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày bắt đầu tác động — Acts from this day.',
  })
  effectiveOn?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn ngưng hiệu lực — First day on which a suspension is over.',
  })
  endedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Điều khoản của văn bản tác động — Where the acting document says so.',
  })
  clause?: string | null;

  @Field(() => String, { nullable: true, description: 'Điều khoản chịu tác động — The provisions that it concerns.' })
  provisions?: string | null;

  @Field(() => String, { nullable: true, description: 'Nguồn thông tin — Where this comes from.' })
  source?: string | null;
}
