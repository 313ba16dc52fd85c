import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';

/** Institutions knows agencies; here only which one is meant. */
@ObjectType('Agency', { description: 'Cơ quan — An agency, kept by institutions.' })
@Directive('@key(fields: "id", resolvable: false)')
@Owned({ content: 3, basis: '1271/QĐ-UBND, II.3' })
export class Agency {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;

  static of(id: string): Agency {
    return Object.assign(new Agency(), { id });
  }
}
