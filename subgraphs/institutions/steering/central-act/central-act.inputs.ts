import { Field, ID, InputType } from 'type-graphql';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';

@InputType({ description: 'Văn bản Trung ương mà nhiệm vụ chờ — The act of the centre that a task waits for.' })
export class CentralActInput {
  @Field(() => ID, { description: 'Nhiệm vụ Phụ lục đang chờ — The task of the appendix that waits.' })
  appendixTaskId!: string;

  @Field(() => String, { description: 'Số, ký hiệu văn bản — Number of the document.' })
  number!: string;

  @Field(() => String, { description: 'Cơ quan Trung ương ban hành — The central body that issued it.' })
  issuer!: string;

  @Field(() => String, { description: 'Trích yếu — Title.' })
  title!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày ban hành — Day of issue.' })
  issuedOn!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Hạn của nhiệm vụ; bỏ trống khi chưa ai đặt — Due day of the task; left out while nobody has set one.',
  })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Căn cứ đặt hạn — Where the due day comes from.' })
  dueBasis?: string | null;
}
