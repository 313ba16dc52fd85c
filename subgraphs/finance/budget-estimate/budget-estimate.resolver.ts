import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { readPage, type PageQuery } from '../../../shared/database/page.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { Agency } from '../agency/agency.stub.js';
import type { FinanceContext } from '../finance-context.js';
import { BudgetEstimateConnection } from './budget-estimate.connection.js';
import { BudgetEstimate } from './budget-estimate.entity.js';

@Resolver(() => BudgetEstimate)
export class BudgetEstimateResolver {
  @Query(() => BudgetEstimateConnection, {
    nullable: true,
    description: 'Dự toán kinh phí cải cách hành chính, theo năm — Estimates of spending on reform, by year.',
  })
  async budgetEstimates(
    @Arg('year', () => Int, { nullable: true, description: 'Năm ngân sách — Only this budget year.' })
    year: number | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db }: FinanceContext,
  ): Promise<BudgetEstimateConnection> {
    return BudgetEstimateConnection.from(await readPage(db, estimatesQuery(year ?? null), page));
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan lập dự toán — The agency that plans to spend.' })
  agency(@Root() { agencyId }: BudgetEstimate): Agency {
    return Agency.of(agencyId);
  }
}

const estimatesQuery = (year: number | null): PageQuery<BudgetEstimate> => ({
  entity: BudgetEstimate,
  from: 'budget_estimate AS e',
  where: year === null ? [] : ['e.year = $1'],
  parameters: year === null ? [] : [year],
  orderBy: [
    { column: 'e.year', type: 'integer' },
    { column: 'e.id', type: 'text' },
  ],
});
