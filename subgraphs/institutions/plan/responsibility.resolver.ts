import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Agency } from '../agency/agency.entity.js';
import { ResponsibilityGroup, ResponsibilityItem } from './responsibility.entity.js';

@Resolver(() => ResponsibilityGroup)
export class ResponsibilityGroupResolver {
  @FieldResolver(() => [ResponsibilityItem], { description: 'Các trách nhiệm — The duties.' })
  items(@Root() { id }: ResponsibilityGroup, @Ctx() { loaders }: Context) {
    return loaders.responsibilityItems.load(id);
  }

  @FieldResolver(() => [Agency], { description: 'Các cơ quan của nhóm — The agencies of the group.' })
  agencies(@Root() { id }: ResponsibilityGroup, @Ctx() { loaders }: Context) {
    return loaders.agenciesOfResponsibility.load(id);
  }
}
