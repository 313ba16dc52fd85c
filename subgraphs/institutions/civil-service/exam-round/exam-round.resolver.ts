import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { publicOwnership, writeScope } from '../civil-service.ownership.js';
import { ExamRound } from './exam-round.entity.js';
import { ExamRoundsArgs } from './exam-round.inputs.js';
import { examRoundRecord } from './exam-round.record.js';

export const ExamRoundConnection = connectionOf(ExamRound, 'ExamRound', publicOwnership);

@Resolver(() => ExamRound)
class ExamRoundResolver {
  @Query(() => ExamRoundConnection, { nullable: true, description: 'Các kỳ thi — Exam rounds.' })
  async examRounds(
    @Args(() => ExamRoundsArgs) { year, kind, state, agency, isComputerBased, ...paging }: ExamRoundsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: ExamRound,
      from: 'exam_round AS e',
      where: [
        '$1::integer IS NULL OR e.year = $1',
        '$2::text IS NULL OR e.kind = $2',
        '$3::text IS NULL OR e.state = $3',
        '$4::text IS NULL OR e.agency_id = $4',
        '$5::boolean IS NULL OR e.is_computer_based = $5',
      ],
      parameters: [year ?? null, kind ?? null, state ?? null, agency ?? null, isComputerBased ?? null],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return ExamRoundConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan tổ chức — The agency that holds it.' })
  agency(@Root() { agencyId }: ExamRound, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }
}

export const examRoundResolvers = [
  ExamRoundResolver,
  historyField(ExamRound),
  ...recordMutations(examRoundRecord, { ownership: publicOwnership, scopes: [writeScope] }),
];
