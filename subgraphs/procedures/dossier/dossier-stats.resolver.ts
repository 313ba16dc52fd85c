import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { badInput } from '../../../shared/errors/hub-error.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { earliest, type LocalDate } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { procedureReform } from '../ownership.js';
import { AdminUnit } from '../place/admin-unit.type.js';
import { DossierStats } from './dossier-stats.type.js';

@Resolver(() => AdminUnit)
export class DossierStatsResolver {
  @FieldResolver(() => DossierStats, {
    nullable: true,
    description:
      'Số hồ sơ của nơi này và các nơi bên dưới trong kỳ — What its desks and those below it did in a period.',
  })
  @Owned(procedureReform)
  dossierStats(
    @Root() { id }: AdminUnit,
    @Arg('from', () => LocalDateScalar, { description: 'Từ ngày — First day.' }) from: LocalDate,
    @Arg('to', () => LocalDateScalar, { description: 'Đến ngày — Last day, included.' }) to: LocalDate,
    @Ctx() { loaders, today }: Context,
  ): Promise<DossierStats> {
    if (from > to) throw backwards(from, to);
    return loaders.dossierStats.load({ unitId: id, from, to: earliest(to, today) });
  }
}

const backwards = (from: LocalDate, to: LocalDate) =>
  badInput({
    vi: `Kỳ từ ${from} đến ${to}: ngày đầu phải không sau ngày cuối.`,
    en: `A period from ${from} to ${to}: the first day must not come after the last.`,
  });
