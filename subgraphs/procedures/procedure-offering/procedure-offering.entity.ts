import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';
import { OnlineType } from '../procedure/procedure.enums.js';

/** How a procedure is offered for some time: targets read the day, so what they count is dated. */
@Entity('procedure_offering')
@ObjectType({
  description:
    'Cách cung cấp một thủ tục trong một thời gian: mức độ trực tuyến, thanh toán, tích hợp — How a procedure is offered for some time: online level, payment, integration.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class ProcedureOffering extends RecordRow {
  @Column('text')
  procedureId!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Áp dụng từ ngày — First day.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn áp dụng; null: đang áp dụng — First day no longer; null: open.',
  })
  validTo!: string | null;

  @Column('integer')
  @Field(() => Int, {
    description: 'Mức độ trực tuyến 1 đến 4 mà Kế hoạch dùng — Online level 1 to 4, as the plan counts.',
  })
  onlineLevel!: number;

  @Column('text')
  @Field(() => OnlineType, { description: 'Một phần hay toàn trình — Type under Decree 42/2022/NĐ-CP.' })
  onlineType!: OnlineType;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Đủ điều kiện cung cấp trực tuyến mức độ 3, 4 — Whether it was found fit for online level 3 or 4.',
  })
  isEligible!: boolean;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Quyết định công nhận đủ điều kiện — The decision that found it fit.',
  })
  eligibilityDecision!: string | null;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Có nghĩa vụ tài chính — Whether a fee, charge or tax is due.' })
  hasFinancialDuty!: boolean;

  @Column('boolean')
  @Field(() => Boolean, { description: 'Đã mở thanh toán trực tuyến — Whether it can be paid online.' })
  onlinePaymentEnabled!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Đã tích hợp trên Cổng Dịch vụ công quốc gia — Whether the national portal has it.',
  })
  onNationalPortal!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description:
      'Giải quyết liên thông với thủ tục, cơ quan khác — Whether it is handled together with others’ procedures.',
  })
  isInterlinked!: boolean;

  @Column('boolean')
  @Field(() => Boolean, {
    description: 'Kết quả bắt buộc bằng bản giấy — Whether the result must be given out on paper.',
  })
  paperResultRequired!: boolean;
}
