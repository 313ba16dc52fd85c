import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../../shared/database/page.js';
import { selectEntities } from '../../../shared/database/select.js';
import { notFound } from '../../../shared/errors/hub-error.js';
import { connectionOf } from '../../../shared/graphql/connection.type.js';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { Procedure } from './procedure.entity.js';
import { ProcedureField } from './procedure-field.entity.js';
import { ProceduresArgs } from './procedure.inputs.js';

export const ProcedureConnection = connectionOf(Procedure, 'Procedure', procedureReform);

@Resolver(() => Procedure)
export class ProcedureResolver {
  @Query(() => ProcedureConnection, {
    nullable: true,
    description: 'Thủ tục hành chính, theo thứ tự mã — Procedures, in the order of their codes.',
  })
  async procedures(
    @Args(() => ProceduresArgs) { field, level, onlineLevelAtLeast, ...paging }: ProceduresArgs,
    @Ctx() { db, today }: Context,
  ) {
    const page = await readPage(
      db,
      {
        entity: Procedure,
        from: 'procedure AS e',
        where: [
          '$1::text IS NULL OR e.field_code = $1',
          '$2::text IS NULL OR $2 = ANY (e.levels)',
          '$3::integer IS NULL OR online_level_on(e.id, $4::date) >= $3',
        ],
        parameters: [field ?? null, level ?? null, onlineLevelAtLeast ?? null, today],
        orderBy: [
          { column: 'e.code', type: 'text' },
          { column: 'e.valid_from', type: 'date' },
        ],
      },
      paging,
    );
    return ProcedureConnection.from(page);
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

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'Cơ quan tham mưu công bố — Agency that had it announced.',
  })
  announcingAgency(@Root() { announcingAgencyId }: Procedure): Agency | null {
    return announcingAgencyId === null ? null : { id: announcingAgencyId };
  }
}
