import { ArgsType, Field, ID } from 'type-graphql';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Closing } from './closing.js';
import './figures.enums.js';

/** What `Target.preview` may be asked, alike in all four subgraphs. */
@ArgsType()
export class TargetPreviewArguments {
  @Field(() => ID, { description: 'Phương án sắp xếp — The merger proposal.' })
  proposal!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Coi như có hiệu lực vào ngày này; bỏ trống là ngày muộn nhất có thể — As if in effect on this day; left out: as late as can be answered.',
  })
  asOf?: string | null;

  @Field(() => Closing, {
    defaultValue: Closing.CARRIED,
    description:
      'CARRIED (mặc định) đưa số của đơn vị cũ sang đơn vị mới — CARRIED (default) hands the old units’ rows to the new one.',
  })
  closing!: Closing;
}
