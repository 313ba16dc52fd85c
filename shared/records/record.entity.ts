import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { Origin } from '../figures/formula.js';

/** A row that an agency maintains: an id for ever, a version that grows with each write, sample or real. */
@ObjectType() // a type in the graph only through the classes that extend it
export abstract class RecordRow {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('integer')
  @Field(() => Int, {
    description:
      'Phiên bản của dòng, tăng sau mỗi lần ghi; gửi lại khi sửa — Version of the row, growing with each write; send it back when you change the row.',
  })
  version!: number;

  @Column('text')
  @Field(() => Origin, { description: 'Dòng mẫu hay dòng thật — Sample or real row.' })
  origin!: Origin;
}
