import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../graphql/owned.decorator.js';
import { LocalDateScalar } from '../graphql/scalars.js';
import { Closing } from './closing.js';
import type { Figure } from './figure.js';
import { figuresOwnership, FigureType } from './figure.type.js';
import { TargetStatus } from './judge.js';
import { AdminLevel } from './target-rule.js';

/** One figure that a proposal would move. */
@ObjectType('FigureMove', { description: 'Một số liệu sẽ thay đổi — One figure that would move.' })
@Directive('@shareable')
@Owned(figuresOwnership)
export class FigureMoveType {
  @Field(() => ID, {
    nullable: true,
    description: 'Đơn vị; null: toàn tỉnh — The unit; null: the whole of the plan.',
  })
  unitId!: string | null;

  @Field(() => String, { nullable: true, description: 'Tên đơn vị — Name of the unit.' })
  unitName!: string | null;

  @Field(() => AdminLevel, { nullable: true, description: 'Cấp của đơn vị — Level of the unit.' })
  level!: AdminLevel | null;

  @Field(() => FigureType, {
    nullable: true,
    description: 'Số liệu hiện nay; null: đơn vị chưa có — The figure now; null: the unit does not exist yet.',
  })
  before!: Figure | null;

  @Field(() => TargetStatus, { nullable: true, description: 'Kết luận hiện nay — The verdict now.' })
  statusBefore!: TargetStatus | null;

  @Field(() => FigureType, {
    nullable: true,
    description:
      'Số liệu theo phương án; null: đơn vị không còn — The figure under the proposal; null: the unit would be gone.',
  })
  after!: Figure | null;

  @Field(() => TargetStatus, { nullable: true, description: 'Kết luận theo phương án — The verdict under it.' })
  statusAfter!: TargetStatus | null;
}

/** What a proposal would do to one target. */
@ObjectType('TargetPreview', {
  description:
    'Diễn tập: chỉ tiêu sẽ ra sao nếu phương án có hiệu lực vào ngày xem — A rehearsal: the target as if the proposal took effect on that day. No register changes.',
})
@Directive('@shareable')
@Owned(figuresOwnership)
export class TargetPreviewType {
  @Field(() => ID, { description: 'Phương án — The proposal.' })
  proposalId!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày diễn tập — The day rehearsed.' })
  asOf!: string;

  @Field(() => Closing, { description: 'Cách chốt đã dùng — The closing used.' })
  closing!: Closing;

  @Field(() => [FigureMoveType], {
    description:
      'Đúng những số liệu sẽ thay đổi; rỗng: không đổi gì — Exactly the figures that would move; empty: none.',
  })
  moved!: readonly FigureMoveType[];
}
