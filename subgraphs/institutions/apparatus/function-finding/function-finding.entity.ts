import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Owned } from '../../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../../shared/graphql/scalars.js';
import { RecordRow } from '../../../../shared/records/record.entity.js';
import { FunctionFindingKind, FunctionFindingState } from './function-finding.enums.js';

/** A job that several bodies claim by their acts, or that nobody does; and what was decided about it. */
@Entity('function_finding')
@ObjectType({
  description:
    'Chồng chéo, trùng lặp hoặc bỏ sót chức năng, nhiệm vụ đã phát hiện và việc xử lý — An overlap, duplication or omission of functions that was found, and what became of it.',
})
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3.a; II.3.b.1' })
export class FunctionFinding extends RecordRow {
  @Column('text')
  topicId!: string;

  @Column('text')
  @Field(() => FunctionFindingKind, { description: 'Loại — Kind.' })
  kind!: FunctionFindingKind;

  @Column('text', { array: true })
  agencyIds!: string[];

  @Column('text')
  @Field(() => String, {
    description: 'Nội dung và các quy định liên quan — What is wrong, and by which acts.',
  })
  description!: string;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Ngày phát hiện — Found on.' })
  foundOn!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Hạn khắc phục — To be resolved by.' })
  dueOn!: string | null;

  @Column('text')
  @Field(() => FunctionFindingState, { description: 'Trạng thái xử lý — State.' })
  state!: FunctionFindingState;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Văn bản quyết định xử lý — The act that decides it.' })
  decision!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, { nullable: true, description: 'Ngày quyết định — Decided on.' })
  decidedOn!: string | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày khắc phục xong hoặc kết luận không vướng mắc — Resolved or dismissed on.',
  })
  closedOn!: string | null;
}
