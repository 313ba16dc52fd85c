import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { procedureField } from '../procedure/of-procedure.resolver.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureLegalBasis } from '../procedure-legal-basis/procedure-legal-basis.entity.js';
import { DutyTiming } from './duty-timing.enums.js';
import { timingOn } from './duty-timing.rules.js';
import { ProcedureDecision } from './procedure-decision.entity.js';
import { ProcedureDecisionsArgs } from './procedure-decision.inputs.js';
import { procedureDecisionRecord } from './procedure-decision.record.js';

const ProcedureDecisionConnection = connectionOf(ProcedureDecision, 'ProcedureDecision', procedureReform);

@Resolver(() => ProcedureDecision)
class ProcedureDecisionResolver {
  @Query(() => ProcedureDecisionConnection, {
    nullable: true,
    description:
      'Quyết định về các thủ tục, theo ngày quyết định — Decisions on procedures, in the order of their days.',
  })
  async procedureDecisions(@Args(() => ProcedureDecisionsArgs) given: ProcedureDecisionsArgs, @Ctx() { db }: Context) {
    const { procedure, kind, number, decidedFrom, decidedTo, overdueOn, ...paging } = given;
    const query = {
      entity: ProcedureDecision,
      from: 'procedure_decision AS e',
      where: [
        '$1::text IS NULL OR e.procedure_id = $1',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.number = $3',
        '$4::date IS NULL OR e.decided_on >= $4',
        '$5::date IS NULL OR e.decided_on <= $5',
        '$6::date IS NULL OR (e.publish_due_on < $6 AND (e.published_on IS NULL OR e.published_on > $6))',
      ],
      parameters: [procedure, kind, number, decidedFrom, decidedTo, overdueOn].map((one) => one ?? null),
      orderBy: [
        { column: 'e.decided_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ProcedureDecisionConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => ProcedureLegalBasis, { nullable: true, description: 'Căn cứ pháp lý — The legal basis.' })
  legalBasis(@Root() { legalBasisId }: ProcedureDecision, @Ctx() { loaders }: Context) {
    return legalBasisId === null ? null : loaders.procedureLegalBasis.load(legalBasisId);
  }

  @FieldResolver(() => DutyTiming, {
    description: 'Công khai đúng hạn chưa, cuối một ngày — Whether it was published in time, at the end of a day.',
  })
  timing(
    @Root() { publishDueOn, publishedOn }: ProcedureDecision,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { today }: Context,
  ): DutyTiming {
    return timingOn({ dueOn: publishDueOn, doneOn: publishedOn }, asOf ?? today);
  }
}

@Resolver(() => Procedure)
class DecisionsOfProcedureResolver {
  @FieldResolver(() => [ProcedureDecision], {
    description: 'Mọi quyết định về thủ tục, cũ trước — Every decision on it, oldest first.',
  })
  decisions(@Root() { id }: Procedure, @Ctx() { loaders }: Context) {
    return loaders.decisionsOfProcedure.load(id);
  }
}

export const procedureDecisionResolvers = [
  ProcedureDecisionResolver,
  DecisionsOfProcedureResolver,
  procedureField(ProcedureDecision),
  historyField(ProcedureDecision),
  ...recordMutations(procedureDecisionRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
