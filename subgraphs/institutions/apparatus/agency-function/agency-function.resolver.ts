import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { FunctionTopic } from '../function-topic/function-topic.entity.js';
import { AgencyFunction } from './agency-function.entity.js';
import { AgencyFunctionsArgs } from './agency-function.inputs.js';
import { agencyFunctionRecord } from './agency-function.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.a; II.3.b.1' };

export const AgencyFunctionConnection = connectionOf(AgencyFunction, 'AgencyFunction', ownership);

@Resolver(() => AgencyFunction)
class AgencyFunctionResolver {
  @Query(() => AgencyFunctionConnection, {
    nullable: true,
    description: 'Chức năng, nhiệm vụ của các cơ quan — Functions of agencies.',
  })
  async agencyFunctions(
    @Args(() => AgencyFunctionsArgs) { asOf, agency, topic, role, ...paging }: AgencyFunctionsArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: AgencyFunction,
      from: 'agency_function AS e',
      where: [
        '$1::date IS NULL OR daterange(e.valid_from, e.valid_to) @> $1',
        '$2::text IS NULL OR e.agency_id = $2',
        '$3::text IS NULL OR e.topic_id = $3',
        '$4::text IS NULL OR e.role = $4',
      ],
      parameters: [asOf ?? null, agency ?? null, topic ?? null, role ?? null],
      orderBy: [
        { column: 'e.valid_from', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return AgencyFunctionConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan — The agency.' })
  agency(@Root() { agencyId }: AgencyFunction, @Ctx() { loaders }: Context) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => FunctionTopic, { nullable: true, description: 'Việc — The job.' })
  topic(@Root() { topicId }: AgencyFunction, @Ctx() { loaders }: Context) {
    return loaders.functionTopic.load(topicId);
  }
}

@Resolver(() => Agency)
class FunctionsOfAgencyResolver {
  @FieldResolver(() => [AgencyFunction], {
    description:
      'Chức năng, nhiệm vụ của cơ quan vào một ngày — What the agency has to do on a day: what it leads, and what it helps with.',
  })
  async functions(
    @Root() { id }: Agency,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    const functions = await loaders.functionsOfAgency.load(id);
    return functions.filter((one) => isInForce(one, asOf ?? today));
  }
}

export const agencyFunctionResolvers = [
  AgencyFunctionResolver,
  FunctionsOfAgencyResolver,
  historyField(AgencyFunction),
  ...recordMutations(agencyFunctionRecord, { ownership, scopes: ['apparatus:write'] }),
];
