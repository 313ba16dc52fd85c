import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { autonomyOwnership } from '../finance.ownership.js';
import { AutonomyGroup } from './autonomy-group.enum.js';
import { printRate } from './autonomy.rules.js';

@Entity('autonomy_decision')
@ObjectType({
  description:
    'Quyết định giao quyền tự chủ tài chính cho đơn vị sự nghiệp công lập — A decision on the financial autonomy of a public service unit.',
})
@Directive('@key(fields: "id")')
@Owned(autonomyOwnership)
export class AutonomyDecision {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  unitId!: string; // no @Field: callers see `publicServiceUnit`

  @Column('text', { name: 'autonomy_group' })
  @Field(() => AutonomyGroup, { description: 'Nhóm tự chủ — Group of autonomy.' })
  group!: AutonomyGroup;

  @Column('integer')
  selfFinancingRateHundredths!: number; // no @Field: callers see it as decimal text

  @Field(() => String, {
    description:
      'Mức tự bảo đảm chi thường xuyên, phần trăm, hai chữ số thập phân — Share of recurrent spending that the unit covers: percent, two decimals, exact.',
  })
  selfFinancingRate(): string {
    return printRate(this.selfFinancingRateHundredths);
  }

  @Column('text')
  @Field(() => String, { description: 'Số quyết định — Number of the decision.' })
  decisionNumber!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Có hiệu lực từ ngày — First day in effect.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Hết hiệu lực từ ngày, không kể ngày đó — First day no longer in effect; null: still open.',
  })
  validTo!: string | null;

  @Column('text')
  @Field(() => Origin, { description: 'Nguồn gốc — Sample or real.' })
  origin!: Origin;
}
