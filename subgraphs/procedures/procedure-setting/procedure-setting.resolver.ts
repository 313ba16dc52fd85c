import { Ctx, Query, Resolver } from 'type-graphql';
import { selectEntities } from '../../../shared/database/select.js';
import { historyField } from '../../../shared/records/history.resolver.js';
import { recordMutations } from '../../../shared/records/record-mutations.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { ProcedureSetting } from './procedure-setting.entity.js';
import { procedureSettingRecord } from './procedure-setting.record.js';

@Resolver(() => ProcedureSetting)
class ProcedureSettingResolver {
  @Query(() => [ProcedureSetting], {
    nullable: true,
    description: 'Các thông số tính hạn qua thời gian — What deadlines are computed with, over time.',
  })
  procedureSettings(@Ctx() { db }: Context): Promise<ProcedureSetting[]> {
    return selectEntities(db, ProcedureSetting, 'ORDER BY e.kind, e.valid_from');
  }
}

export const procedureSettingResolvers = [
  ProcedureSettingResolver,
  historyField(ProcedureSetting),
  ...recordMutations(procedureSettingRecord, { ownership: procedureReform, scopes: ['procedure:write'] }),
];
