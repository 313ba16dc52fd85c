import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { procedureReform } from '../ownership.js';
import { DossierState } from './dossier.enums.js';

/** What dossiers may be counted by. */
export const DossierDimension = {
  STATE: 'STATE',
  PLACE: 'PLACE',
  AGENCY: 'AGENCY',
  FIELD: 'FIELD',
  MONTH: 'MONTH',
} as const;
export type DossierDimension = keyof typeof DossierDimension;

registerEnumType(DossierDimension, {
  name: 'DossierDimension',
  description: 'Chiều thống kê hồ sơ — What dossiers are counted by.',
  valuesConfig: {
    STATE: { description: 'Trạng thái hiện nay — The state that they have now.' },
    PLACE: { description: 'Nơi tiếp nhận — The place that received them.' },
    AGENCY: { description: 'Cơ quan giải quyết — The agency that decides.' },
    FIELD: { description: 'Lĩnh vực — The field of the procedure.' },
    MONTH: { description: 'Tháng nộp — The month of submission.' },
  },
});

@ObjectType({
  description: 'Số hồ sơ của một nhóm; chiều không hỏi là null — Dossiers of a group; what was not asked by is null.',
})
@Owned(procedureReform)
export class DossierCount {
  @Field(() => DossierState, { nullable: true, description: 'Trạng thái hiện nay — State now.' })
  state!: DossierState | null;

  placeId!: string | null;

  agencyId!: string | null;

  fieldCode!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày đầu của tháng nộp — First day of the month.' })
  month!: string | null;

  @Field(() => Int, { description: 'Số hồ sơ — How many dossiers.' })
  dossiers!: number;

  @Field(() => Int, { description: 'Trong đó giải quyết xong trễ hạn — Of them, handled late.' })
  late!: number;
}
