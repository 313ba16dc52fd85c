import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { LegalDocument } from '../legal-document/legal-document.type.js';
import { ProcedureConnection } from './procedure.resolver.js';

@Resolver(() => Agency)
class ProceduresOfAgencyResolver {
  @FieldResolver(() => ProcedureConnection, {
    nullable: true,
    description:
      'Thủ tục cơ quan tham mưu công bố, theo mã — Procedures that it had announced, in the order of their codes.',
  })
  async procedures(@Root() { id }: Agency, @Args(() => PageArgs) paging: PageArgs, @Ctx() { loaders }: Context) {
    return ProcedureConnection.from(await loaders.proceduresOfAgency.load({ owner: id, paging }));
  }
}

@Resolver(() => LegalDocument)
class ProceduresOfDocumentResolver {
  @FieldResolver(() => ProcedureConnection, {
    nullable: true,
    description:
      'Thủ tục có căn cứ là văn bản này, theo mã — Procedures that stand on it, in the order of their codes.',
  })
  async procedures(@Root() { id }: LegalDocument, @Args(() => PageArgs) paging: PageArgs, @Ctx() { loaders }: Context) {
    return ProcedureConnection.from(await loaders.proceduresOfLegalDocument.load({ owner: id, paging }));
  }
}

/** Pages of procedures below what other subgraphs register. */
export const procedureListResolvers: readonly ClassType[] = [ProceduresOfAgencyResolver, ProceduresOfDocumentResolver];
