import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Agency } from '../agency/agency.type.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { OneStopDesk } from '../one-stop-desk/one-stop-desk.entity.js';
import { DossierDocument } from './dossier-document.entity.js';
import { DossierExtension } from './dossier-extension.entity.js';
import { DossierPause } from './dossier-pause.entity.js';
import { DossierStep } from './dossier-step.entity.js';
import { DossierTransfer } from './dossier-transfer.entity.js';

const agencyOf = (id: string | null): Agency | null => (id === null ? null : { id });

@Resolver(() => Dossier)
class DossierLifeResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan giải quyết — The agency that decides.' })
  competentAgency(@Root() { competentAgencyId }: Dossier): Agency | null {
    return agencyOf(competentAgencyId);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'Cơ quan đang giữ hồ sơ: nơi được chuyển đến sau cùng — Where it lies: the agency it was handed to last.',
  })
  async heldBy(@Root() { number, competentAgencyId }: Dossier, @Ctx() { loaders }: Context): Promise<Agency | null> {
    return agencyOf((await loaders.lastDossierTransfer.load(number))?.toAgencyId ?? competentAgencyId);
  }

  @FieldResolver(() => OneStopDesk, {
    nullable: true,
    description: 'Bộ phận một cửa đã tiếp nhận — The one-stop desk that received it.',
  })
  desk(@Root() { deskId }: Dossier, @Ctx() { loaders }: Context) {
    return deskId === null ? null : loaders.oneStopDesk.load(deskId);
  }

  @FieldResolver(() => [DossierPause], {
    description: 'Các lần đồng hồ dừng, cũ trước — When its clock stood, oldest first.',
  })
  pauses(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.dossierPauses.load(number);
  }

  @FieldResolver(() => [DossierExtension], { description: 'Các lần gia hạn, cũ trước — Its extensions, oldest first.' })
  extensions(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.dossierExtensions.load(number);
  }

  @FieldResolver(() => [DossierStep], {
    description: 'Các bước xử lý, cũ trước — The steps of its handling, oldest first.',
  })
  steps(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.dossierSteps.load(number);
  }

  @FieldResolver(() => DossierStep, { nullable: true, description: 'Bước sau cùng — The last step.' })
  lastStep(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.lastDossierStep.load(number);
  }

  @FieldResolver(() => [DossierTransfer], {
    description: 'Các lần chuyển giữa các cơ quan, cũ trước — Its hand-overs between agencies, oldest first.',
  })
  transfers(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.dossierTransfers.load(number);
  }

  @FieldResolver(() => [DossierDocument], { description: 'Giấy tờ — Its papers.' })
  documents(@Root() { number }: Dossier, @Ctx() { loaders }: Context) {
    return loaders.dossierDocuments.load(number);
  }

  @FieldResolver(() => [Dossier], {
    description: 'Các hồ sơ khác trong cùng một lần liên thông — The other dossiers that it is interlinked with.',
  })
  async interlinkedWith(@Root() { id, interlinkedGroup }: Dossier, @Ctx() { loaders }: Context): Promise<Dossier[]> {
    if (interlinkedGroup === null) return [];
    return (await loaders.interlinkedDossiers.load(interlinkedGroup)).filter((other) => other.id !== id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Tiếp nhận không phụ thuộc địa giới: cơ quan giải quyết không có bộ phận một cửa ở nơi tiếp nhận; null khi không biết — Received where the agency that decides has no desk of its own; null: not known.',
  })
  async isReceivedElsewhere(
    @Root() { competentAgencyId, receivingUnitId }: Dossier,
    @Ctx() { loaders }: Context,
  ): Promise<boolean | null> {
    const places = competentAgencyId === null ? [] : await loaders.deskPlaces.load(competentAgencyId);
    return places.length === 0 ? null : !places.includes(receivingUnitId);
  }
}

@Resolver(() => DossierStep)
class DossierStepResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan xử lý — The agency at work.' })
  agency(@Root() { agencyId }: DossierStep): Agency {
    return { id: agencyId };
  }
}

@Resolver(() => DossierTransfer)
class DossierTransferResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan chuyển — From.' })
  from(@Root() { fromAgencyId }: DossierTransfer): Agency {
    return { id: fromAgencyId };
  }

  @FieldResolver(() => Agency, { nullable: true, description: 'Cơ quan nhận — To.' })
  to(@Root() { toAgencyId }: DossierTransfer): Agency {
    return { id: toAgencyId };
  }
}

export const dossierLifeResolvers: readonly ClassType[] = [
  DossierLifeResolver,
  DossierStepResolver,
  DossierTransferResolver,
];
