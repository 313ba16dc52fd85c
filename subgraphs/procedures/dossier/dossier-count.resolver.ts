import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { ProcedureField } from '../procedure/procedure-field.entity.js';
import { DossierCountsArgs } from './dossier-count.inputs.js';
import { DossierCount } from './dossier-count.type.js';
import { countDossiers } from './dossier-counts.js';

@Resolver(() => DossierCount)
export class DossierCountResolver {
  @Query(() => [DossierCount], {
    nullable: true,
    description:
      'Số hồ sơ theo trạng thái, nơi, cơ quan, lĩnh vực, tháng nộp — Dossiers counted by state, place, agency, field and month of submission.',
  })
  dossierCounts(@Args(() => DossierCountsArgs) given: DossierCountsArgs, @Ctx() { db, today }: Context) {
    return countDossiers(db, given, today);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'Nơi tiếp nhận — The place that received them.' })
  place(@Root() { placeId }: DossierCount): AdminUnit | null {
    return placeId === null ? null : AdminUnit.of(placeId);
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan giải quyết — The agency that decides.' })
  agency(@Root() { agencyId }: DossierCount): Agency | null {
    return agencyId === null ? null : { id: agencyId };
  }

  @FieldResolver(() => ProcedureField, { nullable: true, description: 'Lĩnh vực — Field.' })
  field(@Root() { fieldCode }: DossierCount, @Ctx() { loaders }: Context) {
    return fieldCode === null ? null : loaders.procedureField.load(fieldCode);
  }
}
