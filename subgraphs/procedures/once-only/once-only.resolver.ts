import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { isInForce, type LocalDate, localDateOf } from '../../../shared/time/local-date.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { Procedure } from '../procedure/procedure.entity.js';
import type { ProcedureComponent } from '../procedure-component/procedure-component.entity.js';
import { DossierOnceOnlyCheck } from './dossier-once-only-check.type.js';
import type { DossierPaper } from './dossier-papers.loader.js';
import { OnceOnlyCheck } from './once-only-check.type.js';
import { heldOn, verdictOf } from './once-only.rules.js';

@Resolver(() => Procedure)
class OnceOnlyOfProcedureResolver {
  @FieldResolver(() => [OnceOnlyCheck], {
    description:
      'Từng thành phần hồ sơ vào một ngày: nhà nước đã lưu giữ chưa, ở đâu, từ khi nào, có lý do yêu cầu không — Each component of a day: whether the state holds it already, where, since when, and whether there is a reason to demand it.',
  })
  async onceOnly(
    @Root() { id }: Procedure,
    @Arg('asOf', () => LocalDateScalar, { nullable: true, description: 'Ngày; mặc định hôm nay — Day; default today.' })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<OnceOnlyCheck[]> {
    const day = asOf ?? context.today;
    const components = await context.loaders.componentsOfProcedure.load(id);
    return Promise.all(
      components.filter((component) => isInForce(component, day)).map((component) => checkOf(component, day, context)),
    );
  }
}

@Resolver(() => Dossier)
class OnceOnlyOfDossierResolver {
  @FieldResolver(() => [DossierOnceOnlyCheck], {
    description:
      'Từng giấy tờ của hồ sơ so với giấy tờ nhà nước đã lưu giữ vào ngày nộp — Each paper of the dossier, against what the state held on the day of submission.',
  })
  async onceOnly(
    @Root() { id, procedureId, submittedAt }: Dossier,
    @Ctx() context: Context,
  ): Promise<DossierOnceOnlyCheck[]> {
    const day = localDateOf(submittedAt);
    const { dossierPapers, componentsOfProcedure } = context.loaders;
    const [papers, all] = await Promise.all([dossierPapers.load(id), componentsOfProcedure.load(procedureId)]);
    const components = new Map(all.filter((one) => isInForce(one, day)).map((one) => [one.code, one]));
    return Promise.all(
      papers.map((paper) => paperCheckOf(paper, components.get(paper.componentCode) ?? null, day, context)),
    );
  }
}

/** Where the kind of a component was held on a day. */
async function holdingsOf(component: ProcedureComponent | null, day: LocalDate, { loaders }: Context) {
  const kind = component?.documentKindId ?? null;
  const holdings = kind === null ? [] : heldOn(await loaders.holdingsOfKind.load(kind), day);
  return { holdings, isHeld: holdings.length > 0, heldSince: holdings[0]?.heldFrom ?? null };
}

async function checkOf(component: ProcedureComponent, day: LocalDate, context: Context): Promise<OnceOnlyCheck> {
  const held = await holdingsOf(component, day, context);
  const reason = component.demandReason;
  const verdict = verdictOf({ isHeld: held.isHeld, isReused: false, reason });
  return Object.assign(new OnceOnlyCheck(), { component, ...held, reason, verdict });
}

/** What the register of holdings shows and what the desk knew both count as held. */
async function paperCheckOf(
  { componentCode, isAlreadyHeld, isAskedAgain, reusedFrom, demandReason }: DossierPaper,
  component: ProcedureComponent | null,
  day: LocalDate,
  context: Context,
): Promise<DossierOnceOnlyCheck> {
  const held = await holdingsOf(component, day, context);
  const reason = demandReason ?? component?.demandReason ?? null;
  const verdict = verdictOf({ isHeld: held.isHeld || isAlreadyHeld, isReused: reusedFrom !== null, reason });
  return Object.assign(new DossierOnceOnlyCheck(), {
    ...{ componentCode, component, ...held },
    ...{ isHeldByDesk: isAlreadyHeld, isAskedAgain, reason, verdict },
  });
}

export const onceOnlyResolvers = [OnceOnlyOfProcedureResolver, OnceOnlyOfDossierResolver];
