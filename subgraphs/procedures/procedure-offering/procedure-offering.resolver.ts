import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import type { Context } from '../context.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureOffering } from './procedure-offering.entity.js';

@Resolver(() => Procedure)
class OfferingsOfProcedureResolver {
  @FieldResolver(() => ProcedureOffering, {
    nullable: true,
    description:
      'Cách cung cấp vào một ngày; null: không cung cấp — How it is offered on a day; null: it is not offered.',
  })
  offering(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<ProcedureOffering | null> {
    return loaders.offeringOn({ procedureId: id, asOf: asOf ?? today });
  }

  @FieldResolver(() => [ProcedureOffering], { description: 'Mọi cách cung cấp, cũ trước — Every one, oldest first.' })
  offerings(@Root() { id }: Procedure, @Ctx() { loaders }: Context): Promise<ProcedureOffering[]> {
    return loaders.offeringsOfProcedure.load(id);
  }
}

@Resolver(() => ProcedureOffering)
class ProcedureOfOfferingResolver {
  @FieldResolver(() => Procedure, { description: 'Thủ tục — The procedure.' })
  procedure(@Root() { procedureId }: ProcedureOffering, @Ctx() { loaders }: Context) {
    return loaders.procedure.load(procedureId);
  }
}

export const procedureOfferingResolvers = [OfferingsOfProcedureResolver, ProcedureOfOfferingResolver];
