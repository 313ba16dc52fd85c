import { Field, Int, ObjectType } from 'type-graphql';
import { Origin } from '../../../../shared/figures/formula.js';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { publicOwnership } from '../civil-service.ownership.js';

/** Head-counts of a place on a day, from aggregate rows: the same for every viewer. */
@ObjectType({
  description:
    'Số cán bộ, công chức cấp xã của địa bàn vào một ngày; không có dữ liệu cá nhân — Commune cadres and civil servants of a place on a day, as counts without persons.',
})
@Owned(publicOwnership)
export class CommuneStaff {
  @Field(() => LocalDateScalar, {
    description: 'Ngày được đọc: ngày cuối của địa bàn nếu đã kết thúc — The day read: the last of a place that ended.',
  })
  asOf!: string;

  @Field(() => Int, { description: 'Đang giữ vị trí — In post.' })
  inPost!: number;

  @Field(() => Int, { description: 'Đạt cả bốn chuẩn cùng lúc (T4.2) — Meeting all four standards at once (T4.2).' })
  qualified!: number;

  @Field(() => Int, { description: 'Có trình độ cao đẳng trở lên — With a degree of college or higher.' })
  withDegree!: number;

  @Field(() => Int, { description: 'Đạt chuẩn lý luận chính trị — Meeting the standard in political theory.' })
  withPoliticalTheory!: number;

  @Field(() => Int, { description: 'Đạt chuẩn chuyên môn, nghiệp vụ — Meeting the professional standard.' })
  withProfession!: number;

  @Field(() => Int, { description: 'Đạt chuẩn kỹ năng làm việc — Meeting the standard in work skills.' })
  withWorkSkills!: number;

  @Field(() => Origin, { description: 'Dòng mẫu hay dòng thật — Sample or real rows.' })
  origin!: Origin;
}
