import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** A place of institutions' register: here only its id. */
@ObjectType({ description: 'Đơn vị hành chính, do institutions giữ — A place, kept by institutions.' })
@Directive('@key(fields: "id", resolvable: false)')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3' })
export class AdminUnit {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string): AdminUnit {
    return Object.assign(new AdminUnit(), { id });
  }
}
