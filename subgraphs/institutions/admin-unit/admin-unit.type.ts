import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { AdminLevel, AdminUnitKind } from './admin-unit.enums.js';
import type { AdminUnitVersion } from './admin-unit-version.entity.js';
import { dayWithin } from './version-on-day.rules.js';

/** A place through time. Its plain fields show one version: that of the day asked for, else today's, else the last. */
@ObjectType({
  description: 'Đơn vị hành chính — An administrative unit. A place that ended stays answerable, with its successors.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: 'Danh mục đơn vị hành chính (Tổng cục Thống kê)' })
export class AdminUnit {
  @Field(() => ID, { description: 'Định danh toàn cục, không đổi khi đổi tên — Global id, stable across renamings.' })
  id!: string;

  shown!: AdminUnitVersion;

  /** A day on which `shown` held; what stands above is shown as of it. */
  seenOn!: LocalDate;

  @Field(() => String, {
    description:
      'Mã của Tổng cục Thống kê; mã được dùng lại theo thời gian — Official code; codes are reused over time.',
  })
  code(): string {
    return this.shown.code;
  }

  @Field(() => String, { description: 'Tên — Name.' })
  name(): string {
    return this.shown.name;
  }

  @Field(() => String, { nullable: true, description: 'Tên tiếng Anh — English name; null where the source has none.' })
  nameEn(): string | null {
    return this.shown.nameEn;
  }

  @Field(() => AdminUnitKind, { description: 'Loại đơn vị — Kind.' })
  kind(): AdminUnitKind {
    return this.shown.kind;
  }

  @Field(() => AdminLevel, { description: 'Cấp hành chính — Administrative level.' })
  level(): AdminLevel {
    return this.shown.level;
  }

  static showing(version: AdminUnitVersion, day: LocalDate): AdminUnit {
    return Object.assign(new AdminUnit(), { id: version.unitId, shown: version, seenOn: dayWithin(version, day) });
  }
}
