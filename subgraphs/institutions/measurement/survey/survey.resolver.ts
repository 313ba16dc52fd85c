import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../../shared/database/page.js';
import { connectionOf } from '../../../../shared/graphql/connection.type.js';
import { historyField } from '../../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../../shared/records/record-mutations.js';
import { Agency } from '../../agency/agency.entity.js';
import type { Context } from '../../context.js';
import { measurementScope, surveyOwnership } from '../measurement-ownership.js';
import { numbersOfSurvey } from '../survey-result/shown-numbers.js';
import { SurveyNumbers } from '../survey-result/survey-numbers.type.js';
import { Survey } from './survey.entity.js';
import { SurveysArgs } from './survey.inputs.js';
import { surveyRecord } from './survey.record.js';

export const SurveyConnection = connectionOf(Survey, 'Survey', surveyOwnership);

@Resolver(() => Survey)
class SurveyResolver {
  @Query(() => SurveyConnection, {
    nullable: true,
    description: 'Các cuộc khảo sát mức độ hài lòng, theo năm — Surveys of satisfaction, by year.',
  })
  async surveys(
    @Args(() => SurveysArgs) { kind, year, state, agency, asOf, ...paging }: SurveysArgs,
    @Ctx() { db }: Context,
  ) {
    const query = {
      entity: Survey,
      from: 'survey AS e',
      where: [
        '$1::text IS NULL OR e.kind = $1',
        '$2::integer IS NULL OR e.year = $2',
        '$3::text IS NULL OR e.state = $3',
        '$4::text IS NULL OR e.lead_agency_id = $4',
        '$5::date IS NULL OR e.published_on <= $5',
      ],
      parameters: [kind ?? null, year ?? null, state ?? null, agency ?? null, asOf ?? null],
      orderBy: [
        { column: 'e.year', type: 'integer' },
        { column: 'e.kind', type: 'text' },
        { column: 'e.edition', type: 'integer' },
        { column: 'e.id', type: 'text' },
      ] as const,
    };
    return SurveyConnection.from(await readPage(db, query, paging));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan chủ trì — The agency that leads it.' })
  leadAgency(@Root() { leadAgencyId }: Survey, @Ctx() { loaders }: Context) {
    return loaders.agency.load(leadAgencyId);
  }

  @FieldResolver(() => Survey, {
    nullable: true,
    description: 'Lần công bố mà cuộc này đính chính — The edition that this one corrects.',
  })
  corrects(@Root() { correctsId }: Survey, @Ctx() { loaders }: Context) {
    return correctsId === null ? null : loaders.survey.load(correctsId);
  }

  @FieldResolver(() => Survey, {
    nullable: true,
    description: 'Lần đính chính cuộc này — The edition that corrects it.',
  })
  async correctedBy(@Root() { id }: Survey, @Ctx() { loaders }: Context) {
    return (await loaders.correctionsOfSurvey.load(id))[0] ?? null;
  }

  @FieldResolver(() => SurveyNumbers, {
    nullable: true,
    description:
      'Số liệu của cả cuộc khảo sát; null: chưa công bố, hoặc quá ít phiếu — Numbers of the whole survey; null: not published yet, or too few answers.',
  })
  numbers(@Root() survey: Survey, @Ctx() context: Context) {
    return numbersOfSurvey(context, survey);
  }
}

export const surveyResolvers = [
  SurveyResolver,
  historyField(Survey),
  ...recordMutations(surveyRecord, { ownership: surveyOwnership, scopes: [measurementScope] }),
];
