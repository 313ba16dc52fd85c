import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { apparatusReform } from '../ownership.js';

/** Institutions answers for agencies; here only their id is known. */
@ObjectType({ description: 'Cơ quan nhà nước — A public body.' })
@Directive('@key(fields: "id", resolvable: false)')
@Owned(apparatusReform)
export class Agency {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;
}
