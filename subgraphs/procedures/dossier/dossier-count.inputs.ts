import { ArgsType, Field, ID } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { DossierDimension } from './dossier-count.type.js';
import { DossierState } from './dossier.enums.js';

/** Which dossiers to count, and by what. */
@ArgsType()
export class DossierCountsArgs {
  @Field(() => [DossierDimension], { description: 'Đếm theo các chiều này — Count by these.' })
  by!: DossierDimension[];

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ nơi này và cấp dưới — Only this place and what lies below it.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Đơn vị bên dưới vào ngày nào; mặc định hôm nay — Day on which places stand below it; default today.',
  })
  unitAsOf?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ cơ quan này — Only this agency.' })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Chỉ lĩnh vực mang mã này — Only the field with this code.' })
  field?: string | null;

  @Field(() => [DossierState], { nullable: true, description: 'Chỉ các trạng thái này — Only these states.' })
  states?: DossierState[] | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Nộp từ tháng của ngày này — From the month of this day.',
  })
  submittedFrom?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Nộp đến hết tháng của ngày này — To its month.' })
  submittedTo?: string | null;
}
