import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { Agency } from './agency.entity.js';
import { AgenciesArgs } from './agency.inputs.js';
import { Mandate } from './mandate.entity.js';

export const AgencyConnection = connectionOf(Agency, 'Agency', { content: 3, basis: '1271/QĐ-UBND, IV' });

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => AgencyConnection, {
    nullable: true,
    description:
      'Các cơ quan mà Quyết định nêu và Ủy ban nhân dân các địa bàn, theo mã — The agencies that the decision names and the People’s Committees of the places, by code.',
  })
  async agencies(@Args(() => AgenciesArgs) { asOf, type, ...paging }: AgenciesArgs, @Ctx() { db, today }: Context) {
    const query = {
      entity: Agency,
      from: 'agency AS e',
      where: ['e.valid_from <= $1 AND (e.valid_to IS NULL OR $1 < e.valid_to)', '$2::text IS NULL OR e.type = $2'],
      parameters: [asOf ?? today, type ?? null],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return AgencyConnection.from(await readPage(db, query, paging));
  }

  @Query(() => Agency, { nullable: true, description: 'Cơ quan mang mã này — The agency with this code.' })
  async agency(
    @Arg('code', () => String, { description: 'Mã, ví dụ SNV — Code, for example SNV.' }) code: string,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là mới nhất — Day; left out: the newest.',
    })
    asOf: LocalDate | null,
    @Ctx() { db }: Context,
  ): Promise<Agency> {
    const found = await selectEntities(db, Agency, 'WHERE e.code = $1 ORDER BY e.valid_from DESC', [code]);
    const agency = found.find((one) => !asOf || isInForce(one, asOf));
    if (agency === undefined)
      throw notFound({ vi: 'cơ quan mang mã', en: 'agency with code' }, asOf ? `${code} (${asOf})` : code);
    return agency;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'Cơ quan cấp trên trực tiếp; null: không có hoặc chưa ghi nhận — The agency right above it; null: none, or not recorded.',
  })
  parent(@Root() { parentId }: Agency, @Ctx() { loaders }: Context) {
    return parentId === null ? null : loaders.agency.load(parentId);
  }

  @FieldResolver(() => [Mandate], {
    description:
      'Các nội dung chủ trì hoặc phối hợp, theo thời gian — The contents it leads or coordinates, over time.',
  })
  async mandates(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Chỉ vào ngày này; bỏ trống là mọi lúc — Only those of this day; left out: of all time.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders }: Context,
  ) {
    const mandates = await loaders.mandatesOfAgency.load(id);
    return asOf ? mandates.filter((mandate) => isInForce(mandate, asOf)) : mandates;
  }
}

@Resolver(() => Mandate)
export class MandateResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan được giao — The agency that it is given to.' })
  agency(@Root() { agencyId }: Mandate, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }
}
