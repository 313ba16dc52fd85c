import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import type { RequestContext } from '../../../shared/service/request-context.js';
import { AdminUnit } from '../admin-unit/admin-unit.stub.js';
import { Agency } from '../agency/agency.stub.js';
import type { EGovernmentLoaders } from '../loaders.js';
import { InformationSystemConnection } from './information-system.connection.js';
import { InformationSystem } from './information-system.entity.js';
import { informationSystemFilter } from './information-system.filter.js';
import { InformationSystemArguments } from './information-system.inputs.js';

/** The decision's 44 rows in their order, then the others by code. */
const registerOrder = [
  { column: 'coalesce(e.number, 1000)', type: 'integer' },
  { column: 'e.code', type: 'text' },
] as const;

@Resolver(() => InformationSystem)
export class InformationSystemResolver {
  @Query(() => InformationSystemConnection, {
    nullable: true,
    description:
      'Danh mục hệ thống theo trang, theo số thứ tự rồi theo mã — The system register, by number, then by code.',
  })
  async informationSystems(
    @Args(() => InformationSystemArguments) wanted: InformationSystemArguments,
    @Ctx() { db, today }: RequestContext,
  ) {
    const filter = informationSystemFilter(wanted, today);
    const query = { entity: InformationSystem, from: 'information_system AS e', orderBy: registerOrder, ...filter };
    return InformationSystemConnection.from(await readPage(db, query, wanted));
  }

  @Query(() => InformationSystem, {
    nullable: true,
    description: 'Một hệ thống theo mã — One system by its code; NOT_FOUND when there is none.',
  })
  async informationSystem(
    @Arg('code', () => String, { description: 'Mã, ví dụ LGSP — Code, for example LGSP.' }) code: string,
    @Ctx() { db }: RequestContext,
  ): Promise<InformationSystem> {
    const [system] = await selectEntities(db, InformationSystem, 'WHERE e.code = $1 OR e.other_code = $1', [code]);
    if (system === undefined) throw notFound({ vi: 'hệ thống thông tin', en: 'information system' }, code);
    return system;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'Cơ quan chịu trách nhiệm pháp lý; null khi Quyết định không nêu — Who answers for it by law; null where the decision is silent.',
  })
  ownerAgency(@Root() { ownerAgencyId }: InformationSystem): Agency | null {
    return Agency.of(ownerAgencyId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan vận hành — Who runs it; null: not said.' })
  operatorAgency(@Root() { operatorAgencyId }: InformationSystem): Agency | null {
    return Agency.of(operatorAgencyId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan xây dựng, tích hợp — Who builds or integrates it; null: not said.',
  })
  builderAgency(@Root() { builderAgencyId }: InformationSystem): Agency | null {
    return Agency.of(builderAgencyId);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Địa bàn; null với hệ thống cấp quốc gia — The place it belongs to; null for national systems.',
  })
  place(@Root() { placeId }: InformationSystem): AdminUnit | null {
    return placeId === null ? null : AdminUnit.of(placeId);
  }

  @FieldResolver(() => InformationSystem, {
    nullable: true,
    description: 'Dòng nhóm mà hệ thống thuộc về, ví dụ SECTOR_SYSTEMS — The group row that it belongs to.',
  })
  category(
    @Root() { categoryId }: InformationSystem,
    @Ctx() { loaders }: RequestContext<EGovernmentLoaders>,
  ): Promise<InformationSystem | null> | null {
    return categoryId === null ? null : loaders.informationSystem.load(categoryId);
  }
}
