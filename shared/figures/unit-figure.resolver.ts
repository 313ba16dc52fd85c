import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../service/request-context.js';
import { UnitFigureType } from './target-result-parts.type.js';

type UnitOf<Unit, Loaders> = (id: string, context: RequestContext<Loaders>) => Unit | null | Promise<Unit | null>;

/** `UnitFigure.unit`: the place itself, in whatever class this subgraph knows places by. */
export function unitFigureResolver<Unit extends object, Loaders>(
  unitType: ClassType<Unit>,
  unitOf: UnitOf<Unit, Loaders>,
) {
  @Resolver(() => UnitFigureType)
  class UnitFigureResolver {
    @FieldResolver(() => unitType, { nullable: true, description: 'Đơn vị — The unit itself.' })
    unit(@Root() { unitId }: UnitFigureType, @Ctx() context: RequestContext<Loaders>) {
      return unitOf(unitId, context);
    }
  }
  return UnitFigureResolver;
}
