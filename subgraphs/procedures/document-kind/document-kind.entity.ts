import { Directive, Field, InputType, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { RecordRow } from '../../../shared/records/record.entity.js';
import { procedureReform } from '../ownership.js';

/** A kind of paper or piece of information, whoever asks for it: by it a demand is compared with what the state holds. */
@Entity('document_kind')
@ObjectType({
  description:
    'Loại giấy tờ, thông tin, dùng chung cho mọi thủ tục — A kind of document or information that procedures ask for.',
})
@Directive('@key(fields: "id")')
@Owned(procedureReform)
export class DocumentKind extends RecordRow {
  @Column('text')
  @Field(() => String, { description: 'Mã loại — Code.' })
  code!: string;

  @Column('text')
  @Field(() => String, { description: 'Tên loại — Name.' })
  name!: string;
}

@InputType({ description: 'Loại giấy tờ, thông tin — A kind of document or information.' })
export class DocumentKindInput {
  @Field(() => String, { description: 'Mã loại, chữ in hoa, số và gạch dưới — Code: capitals, digits, underscores.' })
  code!: string;

  @Field(() => String, { description: 'Tên loại — Name.' })
  name!: string;
}
