import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { CentralEvent, TaskDeliverable, TaskTiming } from './plan.enums.js';

/** A row of the appendix. */
@Entity('appendix_task')
@ObjectType({ description: 'Nhiệm vụ trong Phụ lục — A task of the appendix, with its leads and its timing.' })
@Directive('@key(fields: "id")')
@Owned({ content: 7, basis: '1271/QĐ-UBND, Phụ lục' })
export class AppendixTask {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  planId!: string;

  @Column('integer')
  @Field(() => Int, { description: 'Số thứ tự, 1 đến 16 — Number, 1 to 16.' })
  number!: number;

  @Column('text')
  @Field(() => String, { description: 'Nội dung — Title.' })
  title!: string;

  @Column('text')
  @Field(() => String, { description: 'Tiếng Anh — In English.' })
  titleEn!: string;

  @Column('text')
  @Field(() => TaskDeliverable, { description: 'Sản phẩm — What it delivers.' })
  deliverable!: TaskDeliverable;

  @Column('integer')
  @Field(() => Int, {
    description: 'Nội dung liên quan (suy từ chủ đề) — Content it belongs to (inferred from its subject).',
  })
  contentNumber!: number;

  @Column('text')
  @Field(() => TaskTiming, { description: 'Quy tắc thời gian — Rule of timing.' })
  timing!: TaskTiming;

  @Column('text')
  @Field(() => String, { description: 'Thời gian như văn bản ghi — Timing as the text has it.' })
  timingText!: string;

  @Column('text', { nullable: true })
  @Field(() => CentralEvent, { nullable: true, description: 'Sự kiện phải chờ — The act it waits for.' })
  waitsFor!: CentralEvent | null;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Hạn; null khi hằng năm hoặc chưa có sự kiện — Due day; null when yearly, or before the act it waits for.',
  })
  dueOn!: string | null;

  @Column('integer', { array: true })
  @Field(() => [Int], { description: 'Các năm phải làm, khi hằng năm — The years in which it is due, when yearly.' })
  years!: number[];
}
