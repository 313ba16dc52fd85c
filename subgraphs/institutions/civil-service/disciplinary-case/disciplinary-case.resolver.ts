import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { RequiresScopes } from '../../../../shared/graphql/owned.decorator.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { isInForce } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { CivilServant } from '../civil-servant/civil-servant.entity.js';
import { personalScope, personalWriteScopes, publicOwnership } from '../civil-service.ownership.js';
import { Posting } from '../posting/posting.entity.js';
import { DisciplinaryCase } from './disciplinary-case.entity.js';
import { DisciplinaryCasesArgs } from './disciplinary-case.inputs.js';
import { disciplinaryCaseRecord } from './disciplinary-case.record.js';

export const DisciplinaryCaseConnection = connectionOf(DisciplinaryCase, 'DisciplinaryCase', publicOwnership);

@Resolver(() => DisciplinaryCase)
class DisciplinaryCaseResolver {
  @Query(() => DisciplinaryCaseConnection, { nullable: true, description: 'Xử lý kỷ luật — Disciplinary cases.' })
  @RequiresScopes([personalScope])
  async disciplinaryCases(
    @Args(() => DisciplinaryCasesArgs) { year, form, agency, ...paging }: DisciplinaryCasesArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: DisciplinaryCase,
      from: 'disciplinary_case AS e',
      where: [
        '$1::integer IS NULL OR extract(year FROM e.decided_on) = $1',
        '$2::text IS NULL OR e.form = $2',
        '$3::text IS NULL OR e.agency_id = $3',
      ],
      parameters: [year ?? null, form ?? null, agency ?? null],
      orderBy: [
        { column: 'e.decided_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return DisciplinaryCaseConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => CivilServant, { nullable: true, description: 'Người bị xử lý — The person.' })
  civilServant(@Root() { civilServantId }: DisciplinaryCase, @Ctx() { loaders }: Context) {
    return loaders.civilServant.load(civilServantId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan ra quyết định — The agency that decided.' })
  agency(@Root() { agencyId }: DisciplinaryCase, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => Posting, { nullable: true, description: 'Vị trí khi vi phạm — The posting of that day.' })
  async postingAtViolation(@Root() { civilServantId, violatedOn }: DisciplinaryCase, @Ctx() { loaders }: Context) {
    return postingOn(await loaders.postingsOfCivilServant.load(civilServantId), violatedOn);
  }

  @FieldResolver(() => Posting, {
    nullable: true,
    description:
      'Vị trí khi có quyết định; null: đã nghỉ hưu hoặc thôi việc — The posting on the day of the decision; null: by then retired or gone.',
  })
  async postingAtDecision(@Root() { civilServantId, decidedOn }: DisciplinaryCase, @Ctx() { loaders }: Context) {
    return postingOn(await loaders.postingsOfCivilServant.load(civilServantId), decidedOn);
  }
}

const postingOn = (postings: readonly Posting[], day: string): Posting | null =>
  postings.find(({ startedOn, endedOn }) => isInForce({ validFrom: startedOn, validTo: endedOn }, day)) ?? null;

export const disciplinaryCaseResolvers = [
  DisciplinaryCaseResolver,
  historyField(DisciplinaryCase, personalScope),
  ...recordMutations(disciplinaryCaseRecord, { ownership: publicOwnership, scopes: personalWriteScopes }),
];
