import { Field, ID, InputType, Int } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { MandateRole } from './mandate.enums.js';

@InputType({ description: 'Giao một nội dung cho một cơ quan — A content given to an agency.' })
export class MandateInput {
  @Field(() => ID, { description: 'Cơ quan — The agency.' })
  agencyId!: string;

  @Field(() => Int, { description: 'Số thứ tự nội dung, 1 đến 7 — Number of the content, 1 to 7.' })
  contentNumber!: number;

  @Field(() => MandateRole, { description: 'Vai trò — Role.' })
  role!: MandateRole;

  @Field(() => String, { description: 'Điều khoản hoặc văn bản giao — Clause or act that gives it.' })
  clause!: string;

  @Field(() => LocalDateScalar, { description: 'Từ ngày — First day.' })
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn — First day on which it no longer holds.',
  })
  validTo?: string | null;
}
