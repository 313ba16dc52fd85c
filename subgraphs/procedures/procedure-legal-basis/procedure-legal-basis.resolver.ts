import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { LegalDocument } from '../legal-document/legal-document.type.js';
import { procedureReform } from '../ownership.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { DutyTiming } from '../procedure-decision/duty-timing.enums.js';
import { timingOn } from '../procedure-decision/duty-timing.rules.js';
import { ProcedureLegalBasis } from './procedure-legal-basis.entity.js';
import { ProcedureLegalBasesArgs } from './procedure-legal-basis.inputs.js';
import { procedureLegalBasisRecord } from './procedure-legal-basis.record.js';

const ProcedureLegalBasisConnection = connectionOf(ProcedureLegalBasis, 'ProcedureLegalBasis', procedureReform);

const isUnannounced = `e.announce_due_on < $3 AND NOT EXISTS (
  SELECT FROM procedure_decision AS d WHERE d.legal_basis_id = e.id AND d.kind IN ('ANNOUNCE', 'AMEND', 'REPEAL') AND d.decided_on <= $3)`;

@Resolver(() => ProcedureLegalBasis)
class ProcedureLegalBasisResolver {
  @Query(() => ProcedureLegalBasisConnection, {
    nullable: true,
    description:
      'Căn cứ pháp lý của các thủ tục, theo ngày có hiệu lực — What procedures stand on, in the order of their days of effect.',
  })
  async procedureLegalBases(
    @Args(() => ProcedureLegalBasesArgs)
    { procedure, legalDocument, overdueOn, ...paging }: ProcedureLegalBasesArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: ProcedureLegalBasis,
      from: 'procedure_legal_basis AS e',
      where: [
        '$1::text IS NULL OR e.procedure_id = $1',
        '$2::text IS NULL OR e.legal_document_id = $2',
        `$3::date IS NULL OR (${isUnannounced})`,
      ],
      parameters: [procedure ?? null, legalDocument ?? null, overdueOn ?? null],
      orderBy: [
        { column: 'e.effective_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ProcedureLegalBasisConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => LegalDocument, { nullable: true, description: 'Văn bản — The document.' })
  legalDocument(@Root() { legalDocumentId }: ProcedureLegalBasis): LegalDocument {
    return LegalDocument.of(legalDocumentId);
  }

  @FieldResolver(() => LocalDateScalar, {
    nullable: true,
    description:
      'Ngày quyết định công bố, sửa đổi hoặc bãi bỏ theo căn cứ này; null: chưa có — Day of the first decision that follows it; null: none yet.',
  })
  announcedOn(@Root() basis: ProcedureLegalBasis, @Ctx() { loaders }: Context): Promise<string | null> {
    return loaders.basisAnnouncedOn(basis);
  }

  @FieldResolver(() => DutyTiming, {
    description: 'Công bố đúng hạn chưa, cuối một ngày — Whether it was announced in time, at the end of a day.',
  })
  async timing(
    @Root() basis: ProcedureLegalBasis,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<DutyTiming> {
    const doneOn = await loaders.basisAnnouncedOn(basis);
    return timingOn({ dueOn: basis.announceDueOn, doneOn }, asOf ?? today);
  }
}

@Resolver(() => Procedure)
class LegalBasesOfProcedureResolver {
  @FieldResolver(() => [ProcedureLegalBasis], {
    description: 'Các căn cứ pháp lý, theo ngày có hiệu lực — What it stands on, in the order of the days of effect.',
  })
  legalBases(@Root() { id }: Procedure, @Ctx() { loaders }: Context) {
    return loaders.legalBasesOfProcedure.load(id);
  }
}

export const procedureLegalBasisResolvers = [
  ProcedureLegalBasisResolver,
  LegalBasesOfProcedureResolver,
  procedureField(ProcedureLegalBasis),
  historyField(ProcedureLegalBasis),
  ...recordMutations(procedureLegalBasisRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
