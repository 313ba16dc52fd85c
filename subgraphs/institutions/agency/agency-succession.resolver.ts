import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Agency } from './agency.entity.js';
import { AgencySuccession } from './agency-succession.entity.js';

@Resolver(() => AgencySuccession)
export class AgencySuccessionResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan trước — The agency before.' })
  from(@Root() { fromId }: AgencySuccession, @Ctx() { loaders }: Context) {
    return loaders.agency.load(fromId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'Cơ quan sau; null khi không có cơ quan kế thừa riêng — The agency after; null when there is no single one.',
  })
  to(@Root() { toId }: AgencySuccession, @Ctx() { loaders }: Context) {
    return toId === null ? null : loaders.agency.load(toId);
  }
}

@Resolver(() => Agency)
export class AgencyLineResolver {
  @FieldResolver(() => [AgencySuccession], {
    description:
      'Đã trở thành cơ quan nào; rỗng khi còn hoạt động hoặc chưa kiểm chứng, như các Sở năm 2025 — What it became; empty while it lives on or where that is not verified, as of the departments of 2025.',
  })
  successors(@Root() { id }: Agency, @Ctx() { loaders }: Context) {
    return loaders.agencySuccessors.load(id);
  }

  @FieldResolver(() => [AgencySuccession], { description: 'Hình thành từ cơ quan nào — What became it.' })
  predecessors(@Root() { id }: Agency, @Ctx() { loaders }: Context) {
    return loaders.agencyPredecessors.load(id);
  }
}
