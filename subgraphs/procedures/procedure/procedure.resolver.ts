import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureField } from './procedure-field.entity.js';
import { ProcedureState } from './procedure.enums.js';
import { procedurePage } from './procedure.filter.js';
import { ProceduresArgs } from './procedure.inputs.js';

export const ProcedureConnection = connectionOf(Procedure, 'Procedure', procedureReform);

@Resolver(() => Procedure)
export class ProcedureResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description: 'Thủ tục hành chính, theo thứ tự mã — Procedures, in the order of their codes.',
  })
  async procedures(@Args(() => ProceduresArgs) given: ProceduresArgs, @Ctx() { db, today }: Context) {
    return ProcedureConnection.from(await readPage(db, procedurePage(given, today), given));
  }

  @Query(() => Procedure, {
    nullable: true,
    description: 'Thủ tục mang mã này, bản mới nhất — The procedure with this code; the newest, should it be reused.',
  })
  async procedure(
    @Arg('code', () => String, { description: 'Mã thủ tục — Code.' }) code: string,
    @Ctx() { db }: Context,
  ): Promise<Procedure> {
    const newest = 'WHERE e.code = $1 ORDER BY e.valid_from DESC LIMIT 1';
    const [procedure] = await selectEntities(db, Procedure, newest, [code.trim()]);
    if (procedure === undefined) throw notFound({ vi: 'thủ tục mang mã', en: 'procedure with code' }, code);
    return procedure;
  }

  @Query(() => [ProcedureField], { nullable: true, description: 'Các lĩnh vực thủ tục — Every field of procedures.' })
  procedureFields(@Ctx() { db }: Context): Promise<ProcedureField[]> {
    return selectEntities(db, ProcedureField, 'ORDER BY e.code');
  }

  @FieldResolver(() => ProcedureField, { description: 'Lĩnh vực — Field.' })
  field(@Root() { fieldCode }: Procedure, @Ctx() { loaders }: Context) {
    return loaders.procedureField.load(fieldCode);
  }

  @FieldResolver(() => ProcedureState, {
    description:
      'Tình trạng cuối một ngày, theo các quyết định — Where it stands at the end of a day, as the decisions on it say.',
  })
  state(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() { loaders, today }: Context,
  ): Promise<ProcedureState> {
    return loaders.procedureState.load({ procedureId: id, asOf: asOf ?? today });
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan tham mưu công bố — Agency that had it announced.',
  })
  announcingAgency(@Root() { announcingAgencyId }: Procedure): Agency | null {
    return announcingAgencyId === null ? null : { id: announcingAgencyId };
  }
}
