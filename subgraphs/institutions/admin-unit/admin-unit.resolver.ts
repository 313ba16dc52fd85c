import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { adminUnitOn } from './admin-unit.reference.js';
import { AdminUnit } from './admin-unit.type.js';
import { AdminUnitVersion } from './admin-unit-version.entity.js';
import { AdminUnitsArgs } from './admin-unit.inputs.js';
import { Succession } from './succession.entity.js';
import { versionOn, versionToShow } from './version-on-day.rules.js';

export const AdminUnitConnection = connectionOf(AdminUnit, 'AdminUnit', {
  content: 3,
  basis: 'Danh mục đơn vị hành chính',
});

const inForceOn = 'e.valid_from <= $1 AND (e.valid_to IS NULL OR $1 < e.valid_to)';
const byLevelThenCode = [
  { column: "array_position(ARRAY['PROVINCE', 'DISTRICT', 'COMMUNE'], e.level)", type: 'integer' },
  { column: 'e.code', type: 'text' },
  { column: 'e.id', type: 'text' },
] as const;

@Resolver(() => AdminUnit)
export class AdminUnitResolver {
  @Query(() => AdminUnitConnection, {
    nullable: true,
    description: 'Đơn vị hành chính có hiệu lực vào một ngày — Places in force on a day.',
  })
  async adminUnits(
    @Args(() => AdminUnitsArgs) { asOf, level, kind, ...paging }: AdminUnitsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const day = asOf ?? today;
    const page = await readPage(
      db,
      {
        entity: AdminUnitVersion,
        from: 'admin_unit_version AS e',
        where: [inForceOn, '$2::text IS NULL OR e.level = $2', '$3::text IS NULL OR e.kind = $3'],
        parameters: [day, level ?? null, kind ?? null],
        orderBy: byLevelThenCode,
      },
      paging,
    );
    const edges = page.edges.map(({ node, cursor }) => ({ node: AdminUnit.showing(node, day), cursor }));
    return AdminUnitConnection.from({ ...page, edges });
  }

  @Query(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị mang mã này vào một ngày — The place that carries this code on a day.',
  })
  async adminUnit(
    @Arg('code', () => String, { description: 'Mã của Tổng cục Thống kê — Official code.' }) code: string,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description:
        'Ngày; bỏ trống là hôm nay, hoặc đơn vị cuối cùng mang mã — Day; left out: today, or the last place that carried the code.',
    })
    asOf: LocalDate | null,
    @Ctx() { db, today }: Context,
  ): Promise<AdminUnit> {
    const versions = await selectEntities(db, AdminUnitVersion, 'WHERE e.code = $1 ORDER BY e.valid_from', [code]);
    const version = asOf ? versionOn(versions, asOf) : versionToShow(versions, today);
    if (version === null)
      throw notFound(
        { vi: 'đơn vị hành chính mang mã', en: 'administrative unit with code' },
        asOf ? `${code} (${asOf})` : code,
      );
    return AdminUnit.showing(version, asOf ?? today);
  }

  @FieldResolver(() => LocalDateScalar, { description: 'Ngày đầu của đơn vị — First day of the unit.' })
  async validFrom(@Root() { id, shown }: AdminUnit, @Ctx() { loaders }: Context) {
    return (await loaders.versionsOfUnit.load(id))[0]?.validFrom ?? shown.validFrom;
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn tồn tại — First day on which the unit no longer exists; null: it lives on.',
  })
  async validTo(@Root() { id, shown }: AdminUnit, @Ctx() { loaders }: Context) {
    return ((await loaders.versionsOfUnit.load(id)).at(-1) ?? shown).validTo;
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị cấp trên vào ngày đang xem — The place above, on the day that this one is shown of.',
  })
  parent(@Root() { shown, seenOn }: AdminUnit, @Ctx() context: Context) {
    return shown.parentId === null ? null : adminUnitOn(shown.parentId, seenOn, context);
  }

  @FieldResolver(() => [AdminUnitVersion], { description: 'Mọi phiên bản, cũ trước — Every version, oldest first.' })
  versions(@Root() { id }: AdminUnit, @Ctx() { loaders }: Context) {
    return loaders.versionsOfUnit.load(id);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Phiên bản có hiệu lực vào ngày — The version in force on a day; null when there was none.',
  })
  async version(
    @Root() { id }: AdminUnit,
    @Arg('asOf', () => LocalDateScalar, { description: 'Ngày — Day.' }) asOf: LocalDate,
    @Ctx() { loaders }: Context,
  ) {
    return versionOn(await loaders.versionsOfUnit.load(id), asOf);
  }

  @FieldResolver(() => [Succession], { description: 'Đã trở thành đơn vị nào — What it became.' })
  successors(@Root() { id }: AdminUnit, @Ctx() { loaders }: Context) {
    return loaders.successors.load(id);
  }

  @FieldResolver(() => [Succession], { description: 'Hình thành từ đơn vị nào — What became it.' })
  predecessors(@Root() { id }: AdminUnit, @Ctx() { loaders }: Context) {
    return loaders.predecessors.load(id);
  }
}
