import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { Owned, RequiresScopes } from '../../../shared/graphql/owned.decorator.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { Procedure } from '../procedure/procedure.entity.js';
import { Dossier } from './dossier.entity.js';
import { dossierPage } from './dossier.filter.js';
import { DossiersArgs } from './dossier.inputs.js';
import { normaliseDossierCode } from './dossier.rules.js';

export const DossierConnection = connectionOf(Dossier, 'Dossier', procedureReform);

@Resolver(() => Dossier)
export class DossierResolver {
  @Query(() => DossierConnection, {
    nullable: true,
    description:
      'Hồ sơ, theo thứ tự ngày xử lý xong, ngày tiếp nhận hoặc ngày nộp, tùy điều kiện lọc — Dossiers, by the day filtered upon: handled, else received, else submitted.',
  })
  async dossiers(
    @Args(() => DossiersArgs) given: DossiersArgs,
    @Ctx() { db, today }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    return DossierConnection.from(await readPage(db, dossierPage(given, today), given, info));
  }

  @Query(() => Dossier, { nullable: true, description: 'Hồ sơ mang mã này — The dossier with this code.' })
  async dossier(
    @Arg('code', () => String, { description: 'Mã hồ sơ — Code.' }) code: string,
    @Ctx() { db }: Context,
  ): Promise<Dossier> {
    const [dossier] = await selectEntities(db, Dossier, 'WHERE e.code = $1', [normaliseDossierCode(code)]);
    if (dossier === undefined) throw notFound({ vi: 'hồ sơ mang mã', en: 'dossier with code' }, code);
    return dossier;
  }

  @FieldResolver(() => Procedure, { description: 'Thủ tục — The procedure.' })
  procedure(@Root() { procedureId }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.procedure.load(procedureId);
  }

  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: 'Nơi đặt bộ phận một cửa đã tiếp nhận — Place of the one-stop desk that received it.',
  })
  receivingUnit(@Root() { receivingUnitId }: Dossier): AdminUnit {
    return AdminUnit.of(receivingUnitId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Bí danh người nộp; dữ liệu cá nhân — Pseudonym of the applicant; personal.',
  })
  @Owned({ content: 2, classification: 'PERSONAL', basis: '91/2025/QH15' })
  @RequiresScopes(['dossier:personal'])
  applicantRef(@Root() { id }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.applicantRef.load(id);
  }
}
