import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** Institutions registers the units; here they gain what the Department of Finance decides about them. */
@ObjectType('PublicServiceUnit', { description: 'Đơn vị sự nghiệp công lập — A public service unit.' })
@Directive('@key(fields: "id")')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3' })
export class PublicServiceUnit {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string): PublicServiceUnit {
    return Object.assign(new PublicServiceUnit(), { id });
  }
}
