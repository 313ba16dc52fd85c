import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { isInForce, type LocalDate } from '../../../../shared/time/local-date.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { AgencyFunction } from '../agency-function/agency-function.entity.js';
import { FunctionFinding } from '../function-finding/function-finding.entity.js';
import { FunctionTopic } from './function-topic.entity.js';
import { FunctionTopicsArgs } from './function-topic.inputs.js';
import { functionTopicRecord } from './function-topic.record.js';

const ownership = { content: 3, basis: '1271/QĐ-UBND, II.3.b.1' };

export const FunctionTopicConnection = connectionOf(FunctionTopic, 'FunctionTopic', ownership);

/** An agency that ended leads nothing, even where nobody has closed its functions yet. */
const hasLead = `EXISTS (
  SELECT FROM agency_function AS f JOIN agency AS a ON a.id = f.agency_id
  WHERE f.topic_id = e.id AND f.role = 'LEAD' AND daterange(f.valid_from, f.valid_to) @> $1::date
    AND (a.valid_to IS NULL OR $1::date < a.valid_to))`;

@Resolver(() => FunctionTopic)
class FunctionTopicResolver {
  @Query(() => FunctionTopicConnection, {
    nullable: true,
    description:
      'Các việc của quản lý nhà nước; hasLead: false là việc bị bỏ sót — Jobs of the State; hasLead: false gives those that nobody leads.',
  })
  async functionTopics(
    @Args(() => FunctionTopicsArgs) { asOf, field, hasLead: isLed, ...paging }: FunctionTopicsArgs,
    @Ctx() { db, today }: Context,
  ) {
    const query = {
      entity: FunctionTopic,
      from: 'function_topic AS e',
      where: [
        'daterange(e.valid_from, e.valid_to) @> $1::date',
        '$2::text IS NULL OR e.field = $2',
        `$3::boolean IS NULL OR ${hasLead} = $3`,
      ],
      parameters: [asOf ?? today, field ?? null, isLed ?? null],
      orderBy: [
        { column: 'e.code', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return FunctionTopicConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Tổ chức chủ trì vào ngày; null: bỏ sót — Who leads it on a day; null: nobody does.',
  })
  async lead(
    @Root() { id }: FunctionTopic,
    @Arg('asOf', () => LocalDateScalar, {
      nullable: true,
      description: 'Ngày; bỏ trống là hôm nay — Day; left out: today.',
    })
    asOf: LocalDate | null,
    @Ctx() { loaders, today }: Context,
  ) {
    const day = asOf ?? today;
    const functions = await loaders.functionsOfTopic.load(id);
    const lead = functions.find((one) => one.role === 'LEAD' && isInForce(one, day));
    const agency = lead === undefined ? null : await loaders.agency.load(lead.agencyId);
    return agency !== null && (agency.validTo === null || day < agency.validTo) ? agency : null;
  }

  @FieldResolver(() => [AgencyFunction], {
    description: 'Các cơ quan được giao việc này qua thời gian, cũ trước — Who was given it over time, oldest first.',
  })
  functions(@Root() { id }: FunctionTopic, @Ctx() { loaders }: Context) {
    return loaders.functionsOfTopic.load(id);
  }

  @FieldResolver(() => [FunctionFinding], {
    description: 'Chồng chéo, trùng lặp, bỏ sót đã ghi nhận, cũ trước — What was found about it, oldest first.',
  })
  findings(@Root() { id }: FunctionTopic, @Ctx() { loaders }: Context) {
    return loaders.findingsOfTopic.load(id);
  }
}

export const functionTopicResolvers = [
  FunctionTopicResolver,
  historyField(FunctionTopic),
  ...recordMutations(functionTopicRecord, { ownership, scopes: ['apparatus:write'] }),
];
