import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { isInForce, type LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { Agency } from './agency.entity.js';
import { AgencyMembership } from './agency-membership.entity.js';
import { agenciesByIds } from './agency.reference.js';

@Resolver(() => Agency)
export class GroupActorResolver {
  @FieldResolver(() => [Agency], {
    description: `Các cơ quan thuộc nhóm vào một ngày, theo mã; rỗng với cơ quan đơn lẻ. “Địa phương” trong “Các Sở, Ban, ngành, địa phương” là cấp ngay dưới tỉnh: UBND cấp huyện (Điều 2; II.7.b.4), từ 01/7/2025 là UBND cấp xã; UBND cấp xã trước đó là nhóm riêng (UBND_XA). Chỉ gồm cơ quan mà trung tâm dữ liệu biết: sở, ban, ngành không nêu tên trong Quyết định, cơ quan báo chí Trung ương và đơn vị sự nghiệp không có ở đây — The agencies of a group on a day, by code; empty for a single agency. “Localities” beside departments are the level right below the province: district committees (Điều 2; II.7.b.4), commune committees from 2025-07-01; before that commune committees are a group of their own (UBND_XA). Only agencies that the hub knows: departments that the decision does not name, central press agencies and public service units are not here.`,
  })
  async members(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: LocalDate | null,
    @Ctx() context: Context,
  ): Promise<Agency[]> {
    const memberships = await context.loaders.membershipsOfGroup.load(id);
    const onDay = memberships.filter((membership) => isInForce(membership, asOf ?? context.today));
    return agenciesByIds(
      onDay.map(({ memberId }) => memberId),
      context,
    );
  }

  @FieldResolver(() => [AgencyMembership], {
    description: 'Các nhóm mà cơ quan thuộc về, theo thời gian — The groups it belongs to, over time.',
  })
  async memberships(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Chỉ vào ngày này; bỏ trống là mọi lúc — Only those of this day; left out: of all time.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders }: Context,
  ): Promise<AgencyMembership[]> {
    const memberships = await loaders.membershipsOfMember.load(id);
    return asOf ? memberships.filter((membership) => isInForce(membership, asOf)) : memberships;
  }
}

@Resolver(() => AgencyMembership)
export class AgencyMembershipResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Nhóm — The group.' })
  group(@Root() { groupId }: AgencyMembership, @Ctx() { loaders }: Context) {
    return loaders.agency.load(groupId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan thuộc nhóm — The agency that belongs to it.' })
  member(@Root() { memberId }: AgencyMembership, @Ctx() { loaders }: Context) {
    return loaders.agency.load(memberId);
  }
}
