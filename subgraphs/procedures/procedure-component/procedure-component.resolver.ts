import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import { isInForce } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { DocumentKind } from '../document-kind/document-kind.entity.js';
import { procedureReform } from '../ownership.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureComponent } from './procedure-component.entity.js';
import { procedureComponentRecord } from './procedure-component.record.js';

@Resolver(() => ProcedureComponent)
class ProcedureComponentResolver {
  @FieldResolver(() => DocumentKind, {
    nullable: true,
    description: 'Loại giấy tờ; null: mẫu riêng của thủ tục — Kind of document; null: a form of the procedure’s own.',
  })
  documentKind(@Root() { documentKindId }: ProcedureComponent, @Ctx() { loaders }: Context) {
    return documentKindId === null ? null : loaders.documentKind.load(documentKindId);
  }
}

@Resolver(() => Procedure)
class ComponentsOfProcedureResolver {
  @FieldResolver(() => [ProcedureComponent], {
    description: 'Thành phần hồ sơ vào một ngày, theo mã — What it demands on a day, in the order of codes.',
  })
  async components(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<ProcedureComponent[]> {
    return (await loaders.componentsOfProcedure.load(id)).filter((component) => isInForce(component, asOf ?? today));
  }
}

export const procedureComponentResolvers = [
  ProcedureComponentResolver,
  ComponentsOfProcedureResolver,
  procedureField(ProcedureComponent),
  historyField(ProcedureComponent),
  ...recordMutations(procedureComponentRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
