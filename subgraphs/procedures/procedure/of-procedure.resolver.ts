import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Procedure } from './procedure.entity.js';

/** `procedure`: the procedure that a record is about. */
export function procedureField<Row extends { procedureId: string }>(record: ClassType<Row>): ClassType {
  @Resolver(() => record)
  class ProcedureOfRecordResolver {
    @FieldResolver(() => Procedure, { description: 'Thủ tục — The procedure.' })
    procedure(@Root() { procedureId }: Row, @Ctx() { loaders }: Context) {
      return loaders.procedure.load(procedureId);
    }
  }
  return ProcedureOfRecordResolver;
}
