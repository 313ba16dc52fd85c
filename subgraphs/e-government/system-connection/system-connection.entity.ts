import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Origin } from '../../../shared/figures/formula.js';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { LocalDateScalar } from '../../../shared/graphql/scalars.js';
import { eGovernmentOwnership } from '../ownership.js';
import { ConnectionVia } from './system-connection.enums.js';

/** A connection that one system opened to another. When it was up stands in `connection_span`. */
@Entity('system_connection')
@ObjectType({ description: 'Kết nối từ một hệ thống đến hệ thống khác — A connection from one system to another.' })
@Directive('@key(fields: "id")')
@Owned(eGovernmentOwnership)
export class SystemConnection {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  @Column('text')
  fromSystemId!: string;

  @Column('text')
  toSystemId!: string;

  @Column('text')
  @Field(() => ConnectionVia, { description: 'Kết nối qua đâu — What it runs through.' })
  via!: ConnectionVia;

  @Column('date')
  @Field(() => LocalDateScalar, { description: 'Đăng ký từ ngày — Registered since.' })
  validFrom!: string;

  @Column('date', { nullable: true })
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Ngày đầu tiên không còn đăng ký — First day it is no longer registered.',
  })
  validTo!: string | null;

  @Column('text')
  @Field(() => Origin, { description: 'Dữ liệu thật hay mẫu — Real or sample row.' })
  origin!: Origin;

  /** The day of the list that it was read in: `state` and `lastSuccessAt` follow it unless asked otherwise. */
  listedOn?: string;
}
