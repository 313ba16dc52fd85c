import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { LocalDate } from '../../../shared/time/local-date.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { outcomeScopes } from '../outcomes.scopes.js';
import { procedureReform as ownership } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { ProcedureResult } from './procedure-result.entity.js';
import { ProcedureResultState } from './procedure-result.enums.js';
import { procedureResultPage } from './procedure-result.filter.js';
import { ProcedureResultsArgs } from './procedure-result.inputs.js';
import { procedureResultRecord } from './procedure-result.record.js';
import { resultStateOn } from './procedure-result.rules.js';

export const ProcedureResultConnection = connectionOf(ProcedureResult, 'ProcedureResult', ownership);

@Resolver(() => ProcedureResult)
class ProcedureResultResolver {
  @Query(() => ProcedureResultConnection, {
    nullable: true,
    description: 'Kết quả giải quyết thủ tục, theo ngày cấp — Results of procedures, by day of issue.',
  })
  async procedureResults(@Args(() => ProcedureResultsArgs) given: ProcedureResultsArgs, @Ctx() { db, today }: Context) {
    return ProcedureResultConnection.from(await readPage(db, procedureResultPage(given, today), given));
  }

  @FieldResolver(() => ProcedureResultState, {
    nullable: true,
    description:
      'Tình trạng vào cuối một ngày; null: khi đó chưa cấp — What it is at the end of a day; null: not issued by then.',
  })
  state(
    @Root() result: ProcedureResult,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: LocalDate | null,
    @Ctx() { today }: Context,
  ): ProcedureResultState | null {
    return resultStateOn(result, asOf ?? today);
  }

  @FieldResolver(() => Procedure, { description: 'Thủ tục — The procedure.' })
  procedure(@Root() { procedureId }: ProcedureResult, @Ctx() { loaders }: Context) {
    return loaders.procedure.load(procedureId);
  }

  @FieldResolver(() => Dossier, {
    nullable: true,
    description: 'Hồ sơ; null: không có trong hệ thống — The dossier; null: there is none in the system.',
  })
  dossier(@Root() { dossierId }: ProcedureResult, @Ctx() { loaders }: Context) {
    return dossierId === null ? null : loaders.dossier.load(dossierId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan cấp — The agency that issued it.' })
  issuingAgency(@Root() { issuingAgencyId }: ProcedureResult): Agency {
    return { id: issuingAgencyId };
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Đơn vị hành chính của nơi cấp — The place of the desk that issued it.',
  })
  place(@Root() { placeId }: ProcedureResult): AdminUnit {
    return AdminUnit.of(placeId);
  }
}

@Resolver(() => Dossier)
class ResultsOfDossierResolver {
  @FieldResolver(() => [ProcedureResult], {
    description: 'Các kết quả của hồ sơ, theo ngày cấp — What came of the dossier, by day of issue.',
  })
  results(@Root() { id }: Dossier, @Ctx() { loaders }: Context): Promise<ProcedureResult[]> {
    return loaders.resultsOfDossier.load(id);
  }
}

export const procedureResultResolvers = [
  ProcedureResultResolver,
  ResultsOfDossierResolver,
  historyField(ProcedureResult),
  ...recordMutations(procedureResultRecord, { ownership, scopes: outcomeScopes.results }),
];
