import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { AppendixTask } from './appendix-task.entity.js';

@Resolver(() => AppendixTask)
export class AppendixTaskResolver {
  @FieldResolver(() => [Agency], { description: 'Cơ quan chủ trì — Leads.' })
  leadAgencies(@Root() { id }: AppendixTask, @Ctx() { loaders }: Context) {
    return loaders.appendixLeads.load(id);
  }

  @FieldResolver(() => [Agency], { description: 'Cơ quan phối hợp — Coordinating agencies.' })
  coordinatingAgencies(@Root() { id }: AppendixTask, @Ctx() { loaders }: Context) {
    return loaders.appendixCoordinators.load(id);
  }
}
