import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { badInput } from '../../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import type { Context } from '../../context.js';
import { indexOwnership, measurementScope } from '../measurement-ownership.js';
import { IndexResult } from './index-result.entity.js';
import { IndexResultsArgs } from './index-result.inputs.js';
import { indexResultRecord } from './index-result.record.js';
import { newestOf, provincesOfPlan, publishedIndices } from './newest-index.js';

export const IndexResultConnection = connectionOf(IndexResult, 'IndexResult', indexOwnership);

@Resolver(() => IndexResult)
class IndexResultResolver {
  @Query(() => IndexResultConnection, {
    nullable: true,
    description: 'Kết quả các chỉ số cấp tỉnh, theo năm — Indices of provinces, by year.',
  })
  async indexResults(@Args(() => IndexResultsArgs) args: IndexResultsArgs, @Ctx() { db }: Context) {
    const { index, year, unit, asOf, first, after } = args;
    const query = {
      entity: IndexResult,
      from: 'index_result AS e',
      where: [
        '$1::text IS NULL OR e.index = $1',
        '$2::integer IS NULL OR e.year = $2',
        '$3::text IS NULL OR e.admin_unit_id = $3',
        '$4::date IS NULL OR e.published_on <= $4',
        '$5::text[] IS NULL OR e.id = ANY ($5)',
      ],
      parameters: [index ?? null, year ?? null, unit ?? null, asOf ?? null, await newestIds(db, args)],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.index', type: 'text' },
        { column: 'e.published_on', type: 'date' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return IndexResultConnection.from(await readPage(db, query, { first, after: after ?? null }));
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Tỉnh được đánh giá — The province rated.' })
  adminUnit(@Root() { adminUnitId }: IndexResult, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description:
      'Tỉnh đó vào ngày cuối năm được đánh giá; null: đã kết thúc — The province as it was on the last day of the year rated; null: it had ended.',
  })
  adminUnitVersion(@Root() { adminUnitId, year }: IndexResult, @Ctx() context: Context) {
    return adminUnitVersionOn(adminUnitId, `${year}-12-31`, context);
  }
}

/** The rows that a target reads on a day; null: all rows. */
async function newestIds(db: Context['db'], args: IndexResultsArgs): Promise<readonly string[] | null> {
  const { index, newestBy: asOf, unit, closing, withPreviousYear } = args;
  if (!asOf) return null;
  if (!index) throw newestOfWhat();
  const provinces = unit ? [unit] : await provincesOfPlan(db, { closing, asOf });
  const found = newestOf(await publishedIndices(db, { index, asOf }, provinces), asOf);
  const read = withPreviousYear ? [found?.newest, found?.previous] : [found?.newest];
  return read.flatMap((result) => (result ? [result.id] : []));
}

const newestOfWhat = () =>
  badInput({
    vi: 'newestBy cần index: nêu chỉ số cần kết quả mới nhất.',
    en: 'newestBy needs index: name the index whose newest result is asked for.',
  });

export const indexResultResolvers = [
  IndexResultResolver,
  historyField(IndexResult),
  ...recordMutations(indexResultRecord, { ownership: indexOwnership, scopes: [measurementScope] }),
];
