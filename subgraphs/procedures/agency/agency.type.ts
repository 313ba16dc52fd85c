import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Owned } from '../../../shared/graphql/owned.decorator.js';
import { apparatusReform } from '../ownership.js';

/** Institutions answers for agencies; this subgraph adds the procedures that they had announced. */
@ObjectType({ description: 'Cơ quan nhà nước — A public body.' })
@Directive('@key(fields: "id")')
@Owned(apparatusReform)
export class Agency {
  @Field(() => ID, { description: 'Định danh toàn cục — Global id.' })
  id!: string;
}
