import { Ctx, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import type { Context } from '../context.js';
import { Dossier } from '../dossier/dossier.entity.js';
import { procedureReform } from '../ownership.js';
import { DossierRefusalReason } from './dossier-refusal.js';
import type { ItemOutcome } from './item-outcome.js';
import type { Batch } from './write-batch.js';

export const DossierItemOutcome = { WRITTEN: 'WRITTEN', REPEATED: 'REPEATED', REFUSED: 'REFUSED' } as const;
export type DossierItemOutcome = keyof typeof DossierItemOutcome;

registerEnumType(DossierItemOutcome, {
  name: 'DossierItemOutcome',
  description: 'Kết quả của một hồ sơ trong lô — What became of one item of a batch.',
  valuesConfig: {
    WRITTEN: { description: 'Đã ghi — Written.' },
    REPEATED: { description: 'Đã có từ trước, không ghi lại — There already; not written again.' },
    REFUSED: { description: 'Không ghi, kèm lý do — Not written, and why.' },
  },
});

@ObjectType({ description: 'Kết quả của một hồ sơ trong lô — What became of one item of a batch.' })
@Owned(procedureReform)
export class DossierBatchItem {
  @Field(() => Int, { description: 'Thứ tự trong lô, từ 0 — Its place in the batch, from 0.' })
  index!: number;

  @Field(() => DossierItemOutcome, { description: 'Kết quả — What became of it.' })
  outcome!: DossierItemOutcome;

  @Field(() => ID, { nullable: true, description: 'Hồ sơ, nếu có — The dossier, if there is one.' })
  dossierId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Phiên bản sau lần ghi; null khi bị từ chối — The version that was left; null where refused.',
  })
  version!: number | null;

  @Field(() => DossierRefusalReason, { nullable: true, description: 'Vì sao bị từ chối — Why it was refused.' })
  refusal!: DossierRefusalReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'Lời giải thích theo ngôn ngữ của người hỏi — The same in words, in the caller’s language.',
  })
  message!: string | null;

  @Field(() => Dossier, { nullable: true, description: 'Hồ sơ như hiện nay — The dossier as it is now.' })
  dossier(@Ctx() { loaders }: Context) {
    return this.dossierId === null ? null : loaders.dossier.load(this.dossierId);
  }
}

@ObjectType({ description: 'Kết quả của một lô — What a batch did.' })
@Owned(procedureReform)
export class DossierBatchPayload {
  @Field(() => Boolean, {
    description:
      'true: khóa đã dùng trước đó, lần này không ghi gì — true: the key had been used, nothing was written now.',
  })
  replayed!: boolean;

  @Field(() => [DossierBatchItem], { description: 'Từng hồ sơ, theo thứ tự gửi — Each item, in the order sent.' })
  items!: DossierBatchItem[];

  @Field(() => Int, { description: 'Số đã ghi — How many were written.' })
  written(): number {
    return this.count('WRITTEN');
  }

  @Field(() => Int, { description: 'Số đã có từ trước — How many were there already.' })
  repeated(): number {
    return this.count('REPEATED');
  }

  @Field(() => Int, { description: 'Số bị từ chối — How many were refused.' })
  refused(): number {
    return this.count('REFUSED');
  }

  private count(wanted: DossierItemOutcome): number {
    return this.items.filter(({ outcome }) => outcome === wanted).length;
  }

  static of({ replayed, outcomes }: Batch, { viewer: { locale } }: Pick<Context, 'viewer'>): DossierBatchPayload {
    const items = outcomes.map((outcome, index) =>
      Object.assign(new DossierBatchItem(), shown(outcome, locale), { index }),
    );
    return Object.assign(new DossierBatchPayload(), { replayed, items });
  }
}

const shown = (item: ItemOutcome, locale: 'vi' | 'en') =>
  item.outcome === 'REFUSED'
    ? { ...item, version: null, refusal: item.refusal.reason, message: item.refusal.text[locale] }
    : { ...item, refusal: null, message: null };
