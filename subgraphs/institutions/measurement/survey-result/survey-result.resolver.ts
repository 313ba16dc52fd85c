import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { placesWithinSql } from '../../../../shared/registers/unit-scope.js';
import { adminUnitReference, adminUnitVersionOn } from '../../admin-unit/admin-unit.reference.js';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import { AdminUnitVersion } from '../../admin-unit/admin-unit-version.entity.js';
import type { Context } from '../../context.js';
import { PublicServiceUnit } from '../../public-service-unit/public-service-unit.entity.js';
import { measurementScope, surveyOwnership } from '../measurement-ownership.js';
import { newestSurveys } from '../survey/newest-surveys.js';
import { Survey } from '../survey/survey.entity.js';
import { ResultsOfPlaceResolver } from './results-of-place.resolver.js';
import { SurveyResult } from './survey-result.entity.js';
import { WithheldReason } from './survey-result.enums.js';
import { SurveyResultsArgs } from './survey-result.inputs.js';
import { surveyResultRecord } from './survey-result.record.js';
import { SurveyNumbers } from './survey-numbers.type.js';
import { numbersOfResult, withheldFrom } from './shown-numbers.js';

export const SurveyResultConnection = connectionOf(SurveyResult, 'SurveyResult', surveyOwnership);

/** FROZEN: the boundaries of the day the survey closed, as its results were gathered. CARRIED: also what was merged since. */
const withinUnit = `$5::text IS NULL OR CASE WHEN $6 = 'CARRIED'
  THEN e.admin_unit_id IN (SELECT ${placesWithinSql('CARRIED', { unit: '$5', day: '$7::date' })})
  ELSE e.admin_unit_id IN (SELECT ${placesWithinSql('FROZEN', { unit: '$5', day: 's.closed_on' })}) END`;

@Resolver(() => SurveyResult)
class SurveyResultResolver {
  @Query(() => SurveyResultConnection, {
    nullable: true,
    description: 'Kết quả khảo sát theo nơi — Results of surveys, by place.',
  })
  async surveyResults(@Args(() => SurveyResultsArgs) args: SurveyResultsArgs, @Ctx() { db, loaders, today }: Context) {
    const { survey, kind, year, newestBy, field, unit, closing, ...paging } = args;
    const newest = newestBy
      ? newestSurveys(await loaders.publishedSurveys.load('all'), kind ? [kind] : null, newestBy)
      : null;
    const query = {
      entity: SurveyResult,
      from: 'survey_result AS e JOIN survey AS s ON s.id = e.survey_id',
      where: [
        '$1::text IS NULL OR e.survey_id = $1',
        '$2::text IS NULL OR s.kind = $2',
        '$3::integer IS NULL OR s.year = $3',
        '$4::text[] IS NULL OR e.survey_id = ANY ($4)',
        withinUnit,
        '$8::text IS NULL OR e.field = $8',
      ],
      parameters: [
        survey ?? null,
        kind ?? null,
        year ?? null,
        newest?.map(({ id }) => id) ?? null,
        unit ?? null,
        closing,
        newestBy ?? today,
        field ?? null,
      ],
      orderBy: [
        { column: 's.year', type: 'integer' },
        { column: 's.kind', type: 'text' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return SurveyResultConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Survey, { nullable: true, description: 'Cuộc khảo sát — The survey.' })
  survey(@Root() { surveyId }: SurveyResult, @Ctx() { loaders }: Context) {
    return loaders.survey.load(surveyId);
  }

  @FieldResolver(() => SurveyNumbers, {
    nullable: true,
    description: 'Số liệu; null khi không hiện, xem withheld — The numbers; null where withheld.',
  })
  numbers(@Root() result: SurveyResult, @Ctx() context: Context) {
    return numbersOfResult(context, result);
  }

  @FieldResolver(() => Boolean, {
    description:
      'Ẩn vì quá ít phiếu hoặc để không suy ra kết quả khác — Hidden for too few answers, or to protect others.',
  })
  async isSuppressed(@Root() { id, surveyId }: SurveyResult, @Ctx() context: Context) {
    return (await withheldFrom(context, surveyId, [id])) === 'SUPPRESSED';
  }

  @FieldResolver(() => WithheldReason, {
    nullable: true,
    description: 'Vì sao không hiện số liệu; null: có hiện — Why numbers are not shown; null: they are.',
  })
  withheld(@Root() { id, surveyId }: SurveyResult, @Ctx() context: Context) {
    return withheldFrom(context, surveyId, [id]);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Nơi được hỏi về — The place.' })
  adminUnit(@Root() { adminUnitId }: SurveyResult, @Ctx() context: Context) {
    return adminUnitReference({ id: adminUnitId }, context);
  }

  @FieldResolver(() => AdminUnitVersion, {
    nullable: true,
    description: 'Nơi đó vào ngày kết thúc thu thập — The place as it was on the day the survey closed.',
  })
  async adminUnitVersion(@Root() { adminUnitId, surveyId }: SurveyResult, @Ctx() context: Context) {
    const closedOn = (await context.loaders.survey.load(surveyId))?.closedOn;
    return closedOn == null ? null : adminUnitVersionOn(adminUnitId, closedOn, context);
  }

  @FieldResolver(() => PublicServiceUnit, {
    nullable: true,
    description: 'Đơn vị sự nghiệp được hỏi về — The public service unit, where answers are about one.',
  })
  publicServiceUnit(@Root() { publicServiceUnitId }: SurveyResult, @Ctx() { loaders }: Context) {
    return publicServiceUnitId === null ? null : loaders.publicServiceUnit.load(publicServiceUnitId);
  }
}

export const surveyResultResolvers = [
  SurveyResultResolver,
  ResultsOfPlaceResolver,
  historyField(SurveyResult),
  ...recordMutations(surveyResultRecord, { ownership: surveyOwnership, scopes: [measurementScope] }),
];
