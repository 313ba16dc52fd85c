import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import type { Context } from '../../context.js';
import { decisionDocumentField } from '../decision-document.resolver.js';
import { ArrangementItem } from './arrangement-item.entity.js';
import { ArrangementItemsArgs } from './arrangement-item.inputs.js';
import { arrangementItemRecord } from './arrangement-item.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.a; PL7' };

export const ArrangementItemConnection = connectionOf(ArrangementItem, 'ArrangementItem', ownership);

@Resolver(() => ArrangementItem)
class ArrangementItemResolver {
  @Query(() => ArrangementItemConnection, {
    nullable: true,
    description:
      'Danh mục đơn vị cấp xã, thôn, tổ dân phố phải sắp xếp — Communes, villages and residential groups to be arranged.',
  })
  async arrangementItems(
    @Args(() => ArrangementItemsArgs)
    { asOf, kind, state, unit, boundariesOn, closing, ...paging }: ArrangementItemsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: ArrangementItem,
      from: 'arrangement_item AS e',
      where: [
        '$1::date IS NULL OR e.listed_on <= $1',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.state = $3',
        `$4::text IS NULL OR e.admin_unit_id IN (SELECT ${placesWithinSql(closing, { unit: '$4', day: '$5' })})`,
      ],
      parameters: [asOf ?? null, kind ?? null, state ?? null, unit ?? null, boundariesOn ?? asOf ?? today],
      orderBy: [
        { column: 'e.listed_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ArrangementItemConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị cấp xã, như hiện nay hoặc lúc cuối cùng — The commune, as it is or as it last was.',
  })
  adminUnit(@Root() { adminUnitId }: ArrangementItem, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Đơn vị cấp xã như vào ngày vào danh mục — The commune as on the day of the list.',
  })
  adminUnitWhenListed(@Root() { adminUnitId, listedOn }: ArrangementItem, @Ctx() context: Context) {
    return adminUnitVersionOn(adminUnitId, listedOn, context);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị cấp xã sau sắp xếp — The commune that it became part of.',
  })
  resultUnit(@Root() { resultUnitId }: ArrangementItem, @Ctx() context: Context) {
    return resultUnitId === null ? null : adminUnitReference({ id: resultUnitId }, context);
  }
}

@Resolver(() => AdminUnit)
class ArrangementOfPlaceResolver {
  @FieldResolver(() => [ArrangementItem], {
    description:
      'Các dòng danh mục sắp xếp của đơn vị cấp xã này và thôn, tổ dân phố thuộc xã — What of this commune, and of its villages and groups, was or is to be arranged.',
  })
  arrangementItems(@Root() { id }: AdminUnit, @Ctx() { loaders }: Context) {
    return loaders.arrangementItemsOfPlace.load(id);
  }
}

export const arrangementItemResolvers = [
  ArrangementItemResolver,
  ArrangementOfPlaceResolver,
  decisionDocumentField(ArrangementItem, ({ decision }) => decision),
  historyField(ArrangementItem),
  ...recordMutations(arrangementItemRecord, { ownership, scopes: ['apparatus:write'] }),
];
