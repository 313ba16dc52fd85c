import { ArgsType, Field, ID } from 'type-graphql';

/** Which changes to follow. What is left out does not restrict. */
@ArgsType()
export class DossierChangedArgs {
  @Field(() => String, {
    nullable: true,
    description:
      'Nhận tiếp sau vị trí này, không sót không lặp; bỏ trống: từ bây giờ — Go on after this position, nothing missing and nothing twice; left out: from now on.',
  })
  after?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Chỉ hồ sơ do cơ quan này giải quyết — Only what this agency decides.',
  })
  agency?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Chỉ hồ sơ nộp tại đơn vị này và bên dưới, theo ngày bắt đầu theo dõi — Only what was received in this place or below it, as places stand on the day of subscribing.',
  })
  unit?: string | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ thủ tục này — Only this procedure.' })
  procedure?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Chỉ các hồ sơ này, tối đa 200 — Only these dossiers, at most 200.',
  })
  dossiers?: string[] | null;
}
