import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { PageArgs } from '../../../../shared/graphql/page.args.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { DisciplinaryForm } from './disciplinary-case.enums.js';

@ArgsType()
export class DisciplinaryCasesArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Quyết định trong năm này — Decided in this year.' })
  year?: number | null;

  @Field(() => DisciplinaryForm, { nullable: true, description: 'Chỉ hình thức này — Only this form.' })
  form?: DisciplinaryForm | null;

  @Field(() => ID, { nullable: true, description: 'Chỉ do cơ quan này quyết định — Only decided by this agency.' })
  agency?: string | null;
}

@InputType({ description: 'Một lần xử lý kỷ luật — A disciplinary case.' })
export class DisciplinaryCaseInput {
  @Field(() => ID, { description: 'Người bị xử lý — The person.' })
  civilServantId!: string;

  @Field(() => ID, { description: 'Cơ quan ra quyết định — The agency that decided.' })
  agencyId!: string;

  @Field(() => DisciplinaryForm, { description: 'Hình thức kỷ luật — Form of discipline.' })
  form!: DisciplinaryForm;

  @Field(() => LocalDateScalar, { description: 'Ngày vi phạm — Violated on.' })
  violatedOn!: string;

  @Field(() => LocalDateScalar, { description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Số quyết định — The decision.' })
  decision!: string;
}
