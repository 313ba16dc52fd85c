import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { AdminUnit } from '../../admin-unit/admin-unit.type.js';
import type { Context } from '../../context.js';
import { SurveyResult } from './survey-result.entity.js';

@Resolver(() => AdminUnit)
export class ResultsOfPlaceResolver {
  @FieldResolver(() => [SurveyResult], {
    description:
      'Kết quả khảo sát riêng của nơi này, không gồm cấp dưới, trong một năm — Survey results about this very place in one year; those below are not among them.',
  })
  async surveyResults(
    @Root() { id }: AdminUnit,
    @Arg('year', () => Int, { description: 'Năm được đo — The year measured.' }) year: number,
    @Ctx() { loaders }: Context,
  ): Promise<SurveyResult[]> {
    const results = await loaders.resultsOfPlace.load(id);
    const surveys = await loaders.survey.loadMany(results.map(({ surveyId }) => surveyId));
    return results.filter((_, index) => {
      const survey = surveys[index];
      return survey != null && 'year' in survey && survey.year === year;
    });
  }
}
