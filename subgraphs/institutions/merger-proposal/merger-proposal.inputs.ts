import { Field, ID, InputType } from 'type-graphql';
import { AdminLevel, AdminUnitKind } from '../admin-unit/admin-unit.enums.js';

@InputType({ description: 'Đơn vị dự kiến thành lập — A place that would be formed.' })
export class ProposedUnitInput {
  @Field(() => String, {
    description: 'Mã dự kiến; các lần nhập gọi đơn vị bằng mã này — Code proposed; `mergers` name the place by it.',
  })
  code!: string;

  @Field(() => String, { description: 'Tên dự kiến — Name proposed.' })
  name!: string;

  @Field(() => AdminUnitKind, { description: 'Loại — Kind.' })
  kind!: AdminUnitKind;

  @Field(() => AdminLevel, { description: 'Cấp — Level.' })
  level!: AdminLevel;

  @Field(() => ID, { nullable: true, description: 'Đơn vị cấp trên — The place above.' })
  parentId?: string | null;
}

@InputType({ description: 'Các đơn vị dự kiến nhập làm một — Places that would become one.' })
export class ProposedMergerInput {
  @Field(() => [ID], { description: 'Các đơn vị được nhập — The places that would end.' })
  fromIds!: string[];

  @Field(() => ID, {
    description:
      'Id của đơn vị đang có, hoặc mã của một đơn vị dự kiến — Id of a place that exists, or code of one of `units`.',
  })
  toId!: string;
}

@InputType({ description: 'Phương án sắp xếp — A draft of mergers.' })
export class MergerProposalInput {
  @Field(() => String, { description: 'Tên phương án — Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Ghi chú, căn cứ — Note or basis.' })
  note?: string | null;

  @Field(() => [ProposedUnitInput], { description: 'Đơn vị dự kiến thành lập — Places that would be formed.' })
  units!: ProposedUnitInput[];

  @Field(() => [ProposedMergerInput], { description: 'Các lần nhập — The mergers.' })
  mergers!: ProposedMergerInput[];
}
