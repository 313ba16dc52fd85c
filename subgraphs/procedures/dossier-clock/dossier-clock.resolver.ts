import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateTimeScalar } from '../../../shared/graphql/scalars.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { readClock } from './dossier-clock.rules.js';
import { DossierClock } from './dossier-clock.type.js';

@Resolver(() => Dossier)
export class DossierClockResolver {
  @FieldResolver(() => DossierClock, {
    nullable: true,
    description: 'Đồng hồ của hồ sơ; null khi chưa tiếp nhận — Its clock; null before it was received.',
  })
  async clock(
    @Root() dossier: Dossier,
    @Arg('asOf', () => DateTimeScalar, {
      nullable: true,
      description:
        'Vào lúc nào, theo những gì biết hôm nay; mặc định bây giờ — At which moment, by what is known now; default: now.',
    })
    given: Date | null,
    @Ctx() { loaders, now }: Context,
  ): Promise<DossierClock | null> {
    const { receivedAt, dueAt, processingEndedAt, returnedAt, number } = dossier;
    const asOf = given ?? now;
    const pauses = await loaders.dossierPauses.load(number);
    const reading = readClock({ receivedAt, dueAt, endedAt: processingEndedAt ?? returnedAt, pauses }, asOf);
    return reading === null || dueAt === null ? null : DossierClock.of(reading, dueAt, asOf);
  }
}
